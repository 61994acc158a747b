internal import Canvas
internal import Dashboard
internal import MihuAPI

// Campaigns and listings with their progress; below them the selected one at a glance, or the opened one in full.

func drawCampaigns(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let board = scene.state.campaigns
    let layout = ListAndPane(in: rect, paneIsOpen: scene.state.paneIsOpen, hasPaneBelow: true, isWideEnough: false)
    layout.drawLines(&frame.canvas)
    drawList(scene, in: layout.list, &frame)
    if let opened = board.opened, let row = board.list[opened.id] {
        drawOpened(opened, CampaignSight(row, scene), in: layout.pane, &frame)
    } else {
        drawGlance(scene, in: layout.pane, &frame.canvas)
    }
}

private func drawList(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let board = scene.state.campaigns
    var rect = rect
    if board.opened == nil, let filter = board.filter, rect.rows >= 3 {
        frame.canvas.write(
            filterPieces(filter, shown: board.list.order.count, of: board.list.rows.count, scene),
            at: Position(row: rect.row, column: rect.column + 1), width: rect.columns - 1)
        rect = rect.droppingTop(1)
    }
    if let refusal = board.refusals[.listings], rect.rows >= 3 {
        frame.canvas.write(
            "Which of these are listings is not known: \(refusal.sentence)",
            at: Position(row: rect.row, column: rect.column + 1), width: rect.columns - 1, .caution)
        rect = rect.droppingTop(1)
    }
    let table = Table(
        columns: campaignColumns(scene), see: { CampaignSight($0, scene) },
        isPast: { (row: OutreachRow) in row.isOver },
        tellsPlace: board.opened == nil, gap: rect.columns < 160 ? 1 : 2)
    let shown = table.draw(board.list, scene, in: rect, &frame)
    frame.painted.selected = shown.contains { $0.id == board.list.selected } ? scene.state.selectedSubject : nil
    guard board.list.order.isEmpty else { return }
    let nothing =
        board.list.rows.isEmpty ? "This workspace has no campaign and no listing." : "No campaign passes the filter."
    let refusal = scene.state.troubles[.campaigns].flatMap { $0.isForbidden ? $0.sentence : nil }
    drawEmpty(refusal ?? (board.heardAt == nil ? nil : nothing), scene, in: rect, &frame.canvas)
}

/// What a list is filtered by, and how many rows pass.
func filterPieces(_ filter: RowFilter, shown: Int, of count: Int, _ scene: Scene) -> [Piece] {
    let name: [Piece] = [("filter ", .accent), (filter.text, .strong), (scene.dot, .faint)]
    if let mistake = filter.mistake { return name + [(scene.spoken(mistake), .caution)] }
    return name + [("\(Figure.count(shown)) of \(Figure.count(count))", .plain)]
}

private func campaignColumns(_ scene: Scene) -> [Column<CampaignSight>] {
    let order = scene.state.campaigns.order
    func column(
        _ title: String, _ sorted: CampaignColumn, _ least: Int, upTo most: Int? = nil, align: Alignment = .left,
        rank: Int = 0, cell: @escaping (CampaignSight) -> [Piece]
    ) -> Column<CampaignSight> {
        let isSorted = order.column == sorted
        let mark = isSorted ? String(order.runsDown ? scene.lines.down : scene.lines.up) : ""
        // What the rows are sorted by stays in sight.
        return Column(title + mark, least, upTo: most, align: align, rank: isSorted ? 0 : rank, cell: cell)
    }
    func items(
        _ title: String, _ sorted: CampaignColumn, rank: Int, _ style: Style = .plain,
        _ count: @escaping (PoolItems) -> Int
    ) -> Column<CampaignSight> {
        column(title, sorted, 6, align: .right, rank: rank) { $0.items(count, style) }
    }
    return [
        column("STATUS", .status, 10) { [$0.status] },
        column("NAME", .name, 14, upTo: 60) { [($0.row.record.name ?? $0.row.id.text, .strong)] },
        column("KIND", .kind, 8, rank: 15) { [$0.row.kind.map { ($0.rawValue, .plain) } ?? (scene.dash, .faint)] },
        Column("PROGRESS", 8, rank: 7) { $0.bar },
        column("%", .progress, 5, align: .right) { $0.progress },
        items("WAIT", .waiting, rank: 4) { $0.waiting },
        items("CALL", .inCall, rank: 1, .good) { $0.attempted },
        items("RETRY", .retrying, rank: 8) { $0[.retrying] },
        items("DONE", .done, rank: 2) { $0[.completed] },
        items("FAIL", .failed, rank: 3, .caution) { $0[.failed] },
        items("SKIP", .skipped, rank: 14) { $0[.skipped] },
        column("LEFT", .attempts, 8, align: .right, rank: 13) { $0.attemptsLeft },
        column("TODAY", .today, 6, align: .right, rank: 12) { $0.today },
        column("ANSW", .answered, 5, align: .right, rank: 9) { $0.answered },
        column("/h15m", .quarterHour, 5, align: .right, rank: 10) { $0.pace(over: CampaignBoard.shortPace) },
        column("/h60m", .hour, 5, align: .right, rank: 11) { $0.pace(over: CampaignBoard.longPace) },
        Column("WINDOW", 14, rank: 6) { [$0.windowNow] },
        Column("FINISH", 10, align: .right, rank: 5) { [$0.finish] },
    ]
}

extension CampaignOrder {
    /// Whether the greatest number, or the last word, is on top.
    fileprivate var runsDown: Bool {
        switch column {
        case .name, .kind, .status: isReversed
        default: !isReversed
        }
    }
}

/// The selected campaign at a glance.
private func drawGlance(_ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
    guard let row = scene.state.campaigns.list.selectedRow else {
        let hint = scene.state.campaigns.list.order.isEmpty ? "" : "Down or j selects a campaign."
        canvas.write(hint, at: Position(row: rect.row + 1, column: 1), width: rect.columns - 1, .faint)
        return
    }
    let sight = CampaignSight(row, scene)
    let age = sight.age
    canvas.write(
        [(" ", .plain), (row.record.name ?? row.id.text, .strong), (" ", .plain)],
        at: Position(row: rect.row, column: 1), width: max(0, rect.columns - age.columns - 6))
    canvas.write(" \(age) ", at: Position(row: rect.row, column: max(1, rect.columns - age.columns - 3)), .faint)
    let lines = CampaignOverview(sight).glance(width: rect.columns - 2, rows: rect.rows - 1)
    for (offset, line) in lines.prefix(rect.rows - 1).enumerated() {
        canvas.write(line, at: Position(row: rect.row + 1 + offset, column: 1), width: rect.columns - 1)
    }
}
