internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The key figures as tiles: name; value and over how many things it was computed; what it was before.
struct KPITiles {
    private let scene: Scene
    private let pairs: [(shown: KPI, before: KPI?)]

    init(_ scene: Scene) {
        self.scene = scene
        let before = scene.state.keyFigures(of: .before, at: scene.server)
        pairs = scene.state.keyFigures(of: .shown, at: scene.server).map { kpi in
            (kpi, before.first { $0.name == kpi.name })
        }
    }

    func lines(width: Int, isRoomy: Bool) -> [[Piece]] {
        let perRow = min(6, width / 23)
        guard perRow > 1 else { return rows(width: width) }
        return inColumns(
            pairs.map { tile($0.shown, before: $0.before, width: width / perRow - 1) }, scene, width: width,
            perRow: perRow, gap: isRoomy ? 1 : 0)
    }

    /// A line for each figure, where tiles would stand one below the other.
    private func rows(width: Int) -> [[Piece]] {
        let name = min(21, width / 2)
        return pairs.map { kpi, before in
            let value: Piece = kpi.written.map { ($0 + "  ", .strong) } ?? (scene.dash + "  ", .faint)
            return fitted(
                [
                    (kpi.name.padded(to: name, ellipsis: scene.lines.ellipsis), .heading), value,
                    change(of: kpi, before: before),
                ], to: width + 1, scene)
        } + [[]]
    }

    /// Each figure with its formula, the n it is computed over, and what it was before.
    func formulas(width: Int) -> [[Piece]] {
        pairs.flatMap { kpi, before -> [[Piece]] in
            let n = kpi.n.map { "n \(Figure.count($0))" } ?? "n not known"
            let figure: [Piece] = [
                (kpi.name.padded(to: 21), .heading),
                ((kpi.written ?? scene.dash).padded(to: 19, ellipsis: scene.lines.ellipsis) + " ", .strong),
                (n.padded(to: 13, ellipsis: scene.lines.ellipsis) + " ", .faint), change(of: kpi, before: before),
            ]
            let indent: [Piece] = [(String(repeating: " ", count: 21), .plain)]
            return [fitted(figure, to: width, scene)] + .hanging(indent, "= \(kpi.formula)", .plain, width: width)
        }
    }

    private func tile(_ kpi: KPI, before: KPI?, width: Int) -> [[Piece]] {
        let value: Piece = kpi.written.map { ($0, .strong.bold) } ?? (scene.dash, .faint)
        // A count is its own n; what has no room for it tells it on Enter.
        var n = kpi.unit == .count || kpi.written == nil ? nil : kpi.n.map { "  n \(Figure.count($0))" }
        if value.0.columns + (n?.columns ?? 0) > width { n = nil }
        return [
            [(kpi.name, .heading)],
            [value, (n ?? "", .faint)],
            [change(of: kpi, before: before)],
        ]
    }

    /// The difference to the window before, in words too; or why there is none.
    private func change(of kpi: KPI, before: KPI?) -> Piece {
        if let reason = kpi.reason { return (reason, .faint) }
        let analytics = scene.state.analytics
        if let old = scene.oldness(of: kpi.parts, in: analytics.shown) { return (old, .caution) }
        if let before, let old = scene.oldness(of: before.parts, in: analytics.before) {
            return ("before: \(old)", .caution)
        }
        guard let before else { return ("before not read yet", .faint) }
        guard let value = kpi.exact, let earlier = before.exact else {
            return (before.written.map { "was \($0)" } ?? "before: \(before.reason ?? scene.dash)", .faint)
        }
        return (Delta(value - earlier, kpi.unit).words(up: scene.lines.up, down: scene.lines.down), .plain)
    }
}

/// Blocks of lines in rows of so many beside each other, each row as high as its highest block.
func inColumns(_ blocks: [[[Piece]]], _ scene: Scene, width: Int, perRow: Int, gap: Int) -> [[Piece]] {
    let columnWidth = max(1, width / perRow)
    var lines: [[Piece]] = []
    var start = 0
    while start < blocks.count {
        let row = blocks[start..<min(blocks.count, start + perRow)]
        for number in 0..<(row.map(\.count).max() ?? 0) {
            lines.append(
                row.flatMap { block in fitted(number < block.count ? block[number] : [], to: columnWidth, scene) })
        }
        lines += Array(repeating: [], count: gap)
        start += perRow
    }
    return lines
}

/// Pieces clipped and filled to a width, one column of it kept free at the end.
func fitted(_ pieces: [Piece], to width: Int, _ scene: Scene) -> [Piece] {
    var fitted: [Piece] = []
    var left = width - 1
    for (text, style) in pieces where left > 0 {
        let clipped = text.clipped(to: left, ellipsis: scene.lines.ellipsis)
        fitted.append((clipped, style))
        left -= clipped.columns
    }
    return fitted + [(String(repeating: " ", count: max(0, left) + 1), .plain)]
}
