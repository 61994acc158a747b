internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The key figures as tiles: name; value; what it was before and over how many things it was computed.
struct KPITiles {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    func lines(width: Int, isRoomy: Bool) -> [[Piece]] {
        let board = scene.state.analytics
        let before = KPI.all(board.before)
        let tiles = zip(KPI.all(board.shown), before).map { tile($0, before: $1, isRoomy: isRoomy) }
        let perRow = max(1, min(5, width / 25))
        return inColumns(tiles, scene, width: width, perRow: perRow, gap: isRoomy ? 1 : 0)
    }

    /// Each figure with its formula, the n it is computed over, and what it was before.
    func formulas(width: Int) -> [[Piece]] {
        let board = scene.state.analytics
        return zip(KPI.all(board.shown), KPI.all(board.before)).flatMap { kpi, before -> [[Piece]] in
            let value = kpi.value.map(kpi.unit.written) ?? scene.dash
            let n = kpi.n.map { "n \(Figure.count($0))" } ?? "n not known"
            let figure: [Piece] = [
                (kpi.name.padded(to: 16), .heading), (value.padded(to: 14), .strong), (n.padded(to: 14), .faint),
                change(of: kpi, before: before),
            ]
            return [fitted(figure, to: width, scene)]
                + .hanging([(String(repeating: " ", count: 16), .plain)], "= \(kpi.formula)", .plain, width: width)
        }
    }

    private func tile(_ kpi: KPI, before: KPI, isRoomy: Bool) -> [[Piece]] {
        let value: Piece = kpi.value.map { (kpi.unit.written($0), .strong.bold) } ?? (scene.dash, .faint)
        // A count is its own n.
        let n = kpi.unit == .count ? nil : kpi.n.map { "  n \(Figure.count($0))" }
        return [
            [(kpi.name, .heading)],
            [value, (n ?? "", .faint)],
            [change(of: kpi, before: before)],
        ]
    }

    /// The difference to the window before, in words too; or why there is none.
    private func change(of kpi: KPI, before: KPI) -> Piece {
        guard let value = kpi.value else { return (kpi.reason ?? "not known", .faint) }
        guard let earlier = before.value else { return ("before: \(before.reason ?? scene.dash)", .faint) }
        let delta = Delta(value - earlier, kpi.unit)
        return (delta.words(up: scene.lines.up, down: scene.lines.down), .plain)
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
private func fitted(_ pieces: [Piece], to width: Int, _ scene: Scene) -> [Piece] {
    var fitted: [Piece] = []
    var left = width - 1
    for (text, style) in pieces where left > 0 {
        let clipped = text.clipped(to: left, ellipsis: scene.lines.ellipsis)
        fitted.append((clipped, style))
        left -= clipped.columns
    }
    return fitted + [(String(repeating: " ", count: left + 1), .plain)]
}
