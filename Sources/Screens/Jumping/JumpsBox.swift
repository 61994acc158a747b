internal import Canvas
internal import Dashboard

// Where one can go on to from what is selected: a letter for each place, and what is there.

func drawJumps(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard scene.state.isJumping else { return }
    let rows = min(Jump.allCases.count + 1, rect.rows)
    guard rows >= 2 else { return }
    let box = rect.droppingTop(rect.rows - rows)
    frame.canvas.fill(box)
    frame.canvas.horizontalLine(row: box.row, columns: box.columnRange)
    frame.canvas.write(
        [(" Go to ", .heading)] as [Piece], at: Position(row: box.row, column: box.column + 1), width: box.columns - 1)
    for (offset, jump) in Jump.allCases.prefix(rows - 1).enumerated() {
        let destination = scene.state.destination(jump)
        let key = KeyTable.rows.first { $0.action == .jump(jump) }
        let pieces: [Piece] = [
            (" " + (key?.keys.first?.label ?? ""), destination.isThere ? .accent : .faint),
            (" " + (key?.footer ?? "").padded(to: 15), destination.isThere ? .plain : .faint),
            (destination.words, destination.isThere ? .strong : .faint),
        ]
        frame.canvas.write(pieces, at: Position(row: box.row + 1 + offset, column: box.column), width: box.columns)
    }
}
