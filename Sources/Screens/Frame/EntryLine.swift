internal import Canvas
internal import Dashboard

// The line in which a filter, a search or a command is typed: its mark, the text, the cursor, and what may follow.

func drawEntry(_ entry: Entry, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let room = rect.columns - entry.kind.mark.columns - 2
    guard room > 0 else { return }
    // A text that is longer than the line is shown up to its cursor.
    var before = Substring(entry.text.beforeCursor)
    while String(before).columns > room { before.removeFirst() }
    let text = String(before) + entry.text.afterCursor
    let pieces: [Piece] = [(" " + entry.kind.mark, .accent), (text, .plain)]
    let at = Position(row: rect.row, column: rect.column)
    frame.canvas.write(pieces, at: at, width: rect.columns - 1)
    let start = at.column + 1 + entry.kind.mark.columns
    frame.cursor = Position(row: at.row, column: min(rect.columns - 1, start + String(before).columns))
    let hints = hints(entry, scene, width: rect.columns)
    let end = rect.column + rect.columns - columns(of: hints)
    guard columns(of: pieces) + 2 < end else { return }
    frame.canvas.write(hints, at: Position(row: rect.row, column: end))
}

/// The keys, and the commands that begin with what is typed.
private func hints(_ entry: Entry, _ scene: Scene, width: Int) -> [Piece] {
    let keys = footerKeys(scene, width: width)
    guard entry.kind == .command else { return keys }
    let ways = LineCommand.continuations(of: entry.text.text, in: scene.state)
    guard ways.isEmpty else { return [(ways.joined(separator: " "), .faint), ("  ", .plain)] + keys }
    let word = entry.text.text.lowercased().split(separator: " ").first.map(String.init) ?? ""
    guard let usage = LineCommand.all.first(where: { $0.name == word })?.usage else { return keys }
    return [(usage, .faint), ("  ", .plain)] + keys
}
