internal import Canvas
internal import Dashboard
internal import MihuAPI

// The live board: a row per call, and the transcript of the selected one beside the list, below it, or instead of it.

func drawLiveCalls(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let layout = ListAndPane(in: rect, paneIsOpen: scene.state.paneIsOpen)
    layout.drawLines(&frame.canvas)
    drawList(scene, layout, &frame)
    drawTranscriptPane(scene, in: layout.pane, &frame)
}

private func drawList(_ scene: Scene, _ layout: ListAndPane, _ frame: inout Frame) {
    let live = scene.state.live
    let lookup = Lookup(scene).pieces
    var rect = layout.list
    if !lookup.isEmpty, let heading = layout.heading {
        frame.canvas.write([(" ", .plain)] + lookup + [(" ", .plain)], at: heading.origin, width: heading.columns)
    } else if !lookup.isEmpty, rect.rows >= 2 {
        frame.canvas.write(lookup, at: Position(row: rect.row, column: rect.column + 1), width: rect.columns - 1)
        rect = rect.droppingTop(1)
    }
    let table = Table(
        columns: liveColumns(scene), see: { LiveCallSight($0, scene) }, isPast: { (call: LiveCall) in call.hasEnded })
    let shown = table.draw(live.list, scene, in: rect, &frame)
    frame.painted.selected = shown.contains { $0.id == live.list.selected } ? scene.state.selectedSubject : nil
    guard shown.isEmpty else { return }
    let why = live.list.rows.isEmpty ? "No call runs." : "No call passes the filter."
    drawEmpty(live.heardAt == nil ? nil : why, scene, in: rect, &frame.canvas)
}

private func liveColumns(_ scene: Scene) -> [Column<LiveCallSight>] {
    let order = scene.state.live.order
    func column(
        _ column: LiveColumn, _ least: Int, upTo most: Int? = nil, align: Alignment = .left, rank: Int = 0,
        cell: @escaping (LiveCallSight) -> [Piece]
    ) -> Column<LiveCallSight> {
        let isSorted = order.column == column
        // The figures of the age keep a place behind them, so its title does, too.
        let unsorted = column == .age ? " " : ""
        let mark = isSorted ? String(order.runsDown ? scene.lines.down : scene.lines.up) : unsorted
        // What the rows are sorted by stays in sight.
        return Column(column.title + mark, least, upTo: most, align: align, rank: isSorted ? 0 : rank, cell: cell)
    }
    return [
        Column("", 3) { [$0.alertMark, $0.muteMark, $0.chosenMark] },
        column(.age, 8, align: .right) { [$0.ageText] },
        column(.direction, 4, rank: 1) { [($0.direction, .plain)] },
        column(.contact, 16, upTo: 24) { $0.contact },
        Column("NUMBER", 17, rank: 9) { [($0.call.number ?? scene.dash, .plain)] },
        column(.agent, 10, upTo: 16, rank: 4) { [$0.agent] },
        column(.campaign, 16, rank: 7) { [($0.campaign, .plain)] },
        column(.turns, 6, align: .right, rank: 10) { [($0.call.turns.map(String.init) ?? scene.dash, .plain)] },
        column(.silence, 5, align: .right, rank: 2) { [$0.silenceText] },
        Column("LAST", 16, upTo: 500, rank: 3) { $0.words },
    ]
}

extension LiveOrder {
    /// Whether the greatest value is on top: the longest call, the longest silence, the most turns; or the last name.
    fileprivate var runsDown: Bool {
        switch column {
        case .age, .silence, .turns: !isReversed
        case .direction, .contact, .agent, .campaign: isReversed
        }
    }
}
