internal import Canvas
internal import Dashboard
internal import MihuAPI

// The live board: a row per call, and the transcript of the selected one beside the list, below it, or instead of it.

func drawLiveCalls(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let layout = ListAndPane(in: rect, paneIsOpen: scene.state.paneIsOpen)
    layout.drawLines(&frame.canvas)
    drawList(scene, in: layout.list, &frame)
    drawTranscriptPane(scene, in: layout.pane, &frame)
}

private func drawList(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let live = scene.state.live
    let table = Table(columns: liveColumns(scene), see: { LiveCallSight($0, scene) }, isPast: \LiveCall.hasEnded)
    let shown = table.draw(live.list, scene, in: rect, &frame)
    frame.painted.selected = shown.contains { $0.id == live.list.selected } ? live.list.selected : nil
    guard shown.isEmpty else { return }
    drawEmpty(live.heardAt == nil ? nil : "No call runs.", scene, in: rect, &frame.canvas)
}

private func liveColumns(_ scene: Scene) -> [Column<LiveCallSight>] {
    [
        Column("", 2) { [$0.mark, $0.muteMark] },
        Column("AGE" + String(scene.lines.down) + " ", 8, align: .right) { [$0.ageText] },
        Column("DIR", 3, rank: 1) { [($0.direction, .plain)] },
        Column("CONTACT", 16, upTo: 24) { $0.contact },
        Column("NUMBER", 17, rank: 9) { [($0.call.number ?? scene.dash, .plain)] },
        Column("AGENT", 10, upTo: 16, rank: 4) { [$0.agent] },
        Column("CAMPAIGN", 18, rank: 7) { [($0.campaign, .plain)] },
        Column("TURNS", 5, align: .right, rank: 10) { [($0.call.turns.map(String.init) ?? scene.dash, .plain)] },
        Column("SIL", 5, align: .right, rank: 2) { [$0.silenceText] },
        Column("LAST", 18, upTo: 500, rank: 3) { $0.words },
    ]
}
