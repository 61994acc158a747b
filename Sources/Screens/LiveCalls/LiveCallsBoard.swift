internal import Canvas
internal import Dashboard

func drawLiveCalls(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let list = scene.state.live.list
    frame.painted.listHeight = rect.rows
    for (offset, line) in list.visible(rect.rows).enumerated() {
        guard let call = list.row(at: line) else { continue }
        let row = rect.row + offset
        let age = call.age(at: scene.server).map(Span.clock) ?? scene.dash
        frame.canvas.write(
            [
                (age.padded(to: 8, align: .right), .plain), ("  ", .plain),
                (call.name ?? call.number ?? scene.dash, .strong),
                ("  ", .plain), (call.number ?? "", .plain),
            ], at: Position(row: row, column: 0), width: rect.columns)
        if call.id == list.selected {
            frame.canvas.restyle(row: row, adding: .selected)
            frame.painted.selected = call.id
        }
    }
}
