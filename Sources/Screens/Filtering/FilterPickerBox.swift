internal import Canvas
internal import Dashboard

// The list of filters: what each is set to, and what may be chosen.

func drawFilterPicker(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard let picker = scene.state.filterPicker else { return }
    let keys = picker.keys
    let rows = min(keys.count + 1, rect.rows)
    guard rows >= 2 else { return }
    let box = rect.droppingTop(rect.rows - rows)
    frame.canvas.fill(box)
    frame.canvas.horizontalLine(row: box.row, columns: box.columnRange)
    frame.canvas.write(
        " Filters ", at: Position(row: box.row, column: box.column + 1), width: box.columns - 1, .heading)
    let sight = ConversationsSight(scene)
    // On a small screen the rows about the chosen one.
    let chosen = keys.firstIndex(of: picker.key) ?? 0
    let first = min(max(0, chosen - (rows - 1) / 2), keys.count - (rows - 1))
    for (offset, key) in keys[first..<first + rows - 1].enumerated() {
        let row = box.row + 1 + offset
        let isChosen = key == picker.key
        let value: Piece = sight.words(for: key).map { ($0, .strong) } ?? (key.usual, .faint)
        let turn = key.isTyped ? "Enter types it" : "Left and Right change it"
        let hint: [Piece] = isChosen ? [("   ", .plain), (turn, .faint)] : []
        frame.canvas.write(
            [(isChosen ? scene.lines.pointer : " ", .accent), (key.rawValue.padded(to: 10), .accent), value] + hint,
            at: Position(row: row, column: box.column), width: box.columns)
        if isChosen { frame.canvas.restyle(row: row, columns: box.columnRange, adding: .selected) }
    }
}

extension ConversationFilter.Key {
    /// What holds while nothing is chosen.
    fileprivate var usual: String {
        switch self {
        case .sort: "created"
        case .dir: "newest first"
        default: "any"
        }
    }

    /// Whether its value is typed, not chosen.
    fileprivate var isTyped: Bool { self == .phone || self == .contact || self == .task }
}
