internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What can be copied of a call, a line for each thing, in the place where prompts stand.
struct CopyMenu {
    let lines: [[Piece]]

    /// nil while the menu is not open.
    init?(_ scene: Scene, width: Int) {
        guard scene.state.prompt == nil, scene.state.entry == nil,
            let call = scene.state.copyMenu.flatMap({ scene.state.live.list[$0] })
        else { return nil }
        let whom = call.name ?? call.number ?? "the call"
        let room = max(1, width - 12)
        lines =
            [[("Copy of \(whom)".clipped(to: room, ellipsis: scene.lines.ellipsis), .heading)]]
            + Copyable.allCases.map { thing in
                let name = thing.words.padded(to: 16)
                return switch scene.state.offer(of: thing, on: call) {
                case .text(let text): [(" \(thing.letter) ", .accent), (name, .plain), (text, .strong)]
                case .missing(let why): [(" \(thing.letter) ", .faint), (name, .faint), (scene.spoken(why), .faint)]
                }
            }
    }

    /// Draws the menu under a rule with its heading.
    func draw(in rect: Rect, _ canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
        let heading: [Piece] = [(" ", .plain)] + lines[0] + [(" ", .plain)]
        canvas.write(heading, at: Position(row: rect.row, column: rect.column + 1), width: rect.columns - 2)
        for (offset, line) in lines.dropFirst().prefix(rect.rows - 1).enumerated() {
            canvas.write(line, at: Position(row: rect.row + 1 + offset, column: rect.column), width: rect.columns)
        }
    }
}
