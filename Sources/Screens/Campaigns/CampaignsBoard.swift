internal import Canvas
internal import Dashboard
internal import MihuAPI

// Campaigns and listings with their progress, and the pools and the rule of the selected one.

func drawCampaigns(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let layout = ListAndPane(in: rect, paneIsOpen: scene.state.paneIsOpen, hasPaneBelow: true, isWideEnough: false)
    layout.drawLines(&frame.canvas)
    let board = scene.state.campaigns
    let table = Table(columns: campaignColumns(scene), see: { (row: OutreachRow) in row }, isPast: \.isOver)
    let shown = table.draw(board.list, scene, in: layout.list, &frame)
    frame.painted.selected = shown.contains { $0.id == board.list.selected } ? scene.state.selectedSubject : nil
    if board.list.order.isEmpty {
        drawEmpty(board.heardAt == nil ? nil : "There is no campaign.", scene, in: layout.list, &frame.canvas)
    }
    drawDetail(scene, in: layout.pane, &frame.canvas)
}

private func campaignColumns(_ scene: Scene) -> [Column<OutreachRow>] {
    func items(_ title: String, rank: Int, _ style: Style = .plain, _ count: @escaping (PoolItems) -> Int)
        -> Column<OutreachRow>
    {
        Column(title, 6, align: .right, rank: rank) { row in
            guard let number = row.items.map(count) else { return [(scene.dash, .faint)] }
            return [(Figure.count(number), number == 0 ? .faint : style)]
        }
    }
    func pace(_ title: String, rank: Int, minutes: Int64) -> Column<OutreachRow> {
        Column(title, 6, align: .right, rank: rank) { row in
            let pace = scene.state.campaigns.pace(of: row.id, over: minutes * 60_000, at: scene.now.uptime)
            return [pace.map { (Figure.decimal($0, places: 0), .plain) } ?? (scene.dash, .faint)]
        }
    }
    return [
        Column("STATUS", 10) { [($0.record.status?.text ?? scene.dash, $0.statusStyle)] },
        Column("NAME", 14, upTo: 60) { [($0.record.name ?? $0.id.text, .strong)] },
        Column("KIND", 8, rank: 11) { [($0.kind.rawValue, .plain)] },
        Column("PROGRESS", 12, rank: 6) { progress($0, scene) },
        Column("", 5, align: .right) { row in
            [row.items?.progress.map { (Figure.wholeShare($0), .plain) } ?? (scene.dash, .faint)]
        },
        items("WAIT", rank: 4) { $0[.pending] + $0[.scheduled] + $0[.processing] },
        items("CALL", rank: 1, .good) { $0[.inCall] },
        items("RETRY", rank: 5) { $0[.retrying] },
        items("DONE", rank: 2) { $0[.completed] },
        items("FAIL", rank: 3, .caution) { $0[.failed] },
        items("SKIP", rank: 10) { $0[.skipped] },
        pace("/h 15m", rank: 9, minutes: 15),
        pace("/h 60m", rank: 8, minutes: 60),
        Column("WINDOW", 11, rank: 7) { [($0.callingWindow ?? scene.dash, .plain)] },
    ]
}

/// The finished share as a bar on a track of dots.
private func progress(_ row: OutreachRow, _ scene: Scene) -> [Piece] {
    guard let share = row.items?.progress else { return [(scene.dash, .faint)] }
    guard scene.lines.chart != .ascii else { return [(Charts.bar(share, width: 12, glyphs: .ascii), .accent)] }
    let bar = Charts.bar(share, width: 12).trimmed
    return [(bar, .accent), (String(repeating: "\(scene.lines.dot)", count: 12 - bar.columns), .faint)]
}

extension OutreachRow {
    var isOver: Bool { [.completed, .archived].contains(record.status?.known) }

    fileprivate var statusStyle: Style {
        switch record.status?.known {
        case .inProcess: .good
        case .paused: .caution
        case .failed: .alarm
        default: .plain
        }
    }

    /// When contacts may be called, in their own zone; nil when no rule is known.
    var callingWindow: String? {
        guard let rule = record.rule, rule.opens != nil || rule.closes != nil else { return nil }
        return "\(rule.opens?.description ?? "")-\(rule.closes?.description ?? "")"
    }
}

/// The selected campaign: its rule, and each of its pools.
private func drawDetail(_ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
    guard let row = scene.state.campaigns.list.selectedRow else {
        let hint = scene.state.campaigns.list.order.isEmpty ? "" : "Down or j selects a campaign."
        canvas.write(hint, at: Position(row: rect.row + 1, column: 1), width: rect.columns - 1, .faint)
        return
    }
    let detail = CampaignDetail(row, scene)
    let age =
        row.detailAt.map { "pools read \(Span.whole(scene.age(since: $0))) ago" }
        ?? "asking for its pools"
    canvas.write(
        [(" ", .plain), (row.record.name ?? row.id.text, .strong), (" ", .plain)],
        at: Position(row: rect.row, column: 1), width: max(0, rect.columns - age.columns - 6))
    canvas.write(" \(age) ", at: Position(row: rect.row, column: max(1, rect.columns - age.columns - 3)), .faint)
    for (offset, line) in detail.lines(width: rect.columns - 2).prefix(rect.rows - 1).enumerated() {
        canvas.write(line, at: Position(row: rect.row + 1 + offset, column: 1), width: rect.columns - 1)
    }
}
