internal import Canvas
internal import Dashboard

// The caller's card: below the transcript where there is room for both, else in its place.

/// Draws the card as the pane's text, from its start or as far down as it is scrolled.
func drawCallerCard(_ sight: LiveCallSight, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let text = rect.droppingBottom(rect.rows >= 4 ? 1 : 0)
    let lines = CallerText(sight, width: text.columns, isBrief: false).lines
    let below = TextPane(lines: lines).draw(
        scrolledDown: sight.scene.state.live.cardScrolledDown, in: text, &frame)
    guard rect.rows >= 4 else { return }
    let more: Piece = below > 0 ? ("\(below) more below", .faint) : ("", .plain)
    let row = rect.row + rect.rows - 1
    frame.canvas.write([more], at: Position(row: row, column: rect.column), width: rect.columns)
}

/// Takes rows for the card from the bottom of a pane that is long enough, and draws it there.
///
/// - Returns: what is left for the transcript.
func drawCallerBelow(_ sight: LiveCallSight, in rect: Rect, _ canvas: inout Canvas) -> Rect {
    guard rect.rows >= CallerPane.leastRows else { return rect }
    let lines = CallerText(sight, width: rect.columns - 1, isBrief: true).lines
    let rows = min(lines.count, rect.rows * 2 / 5)
    let start = rect.row + rect.rows - rows
    canvas.horizontalLine(row: start - 1, columns: rect.columnRange)
    for (offset, line) in lines.prefix(rows).enumerated() {
        canvas.write(line, at: Position(row: start + offset, column: rect.column + 1), width: rect.columns - 1)
    }
    if lines.count > rows {
        let more = " i: \(lines.count - rows) more "
        let place = Position(row: start - 1, column: rect.column + max(0, rect.columns - more.columns - 1))
        canvas.write(more, at: place, width: rect.columns, .faint)
    }
    return rect.droppingBottom(rows + 1)
}

enum CallerPane {
    /// Rows of a pane that has room for a transcript and a card.
    static let leastRows = 14
}
