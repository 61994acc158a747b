/// What stands in one cell of a terminal.
package struct ScreenCell: Equatable, Sendable {
    /// The character with its marks; empty in the right half of a wide one, a blank where nothing stands.
    package var text: String
    /// 1 or 2.
    package var columns: Int
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
    /// The colour's number; nil for the terminal's own.
    package var foreground: Int?
    package var background: Int?
}

/// What a terminal shows at one moment.
package struct Screen: Sendable, CustomStringConvertible {
    /// Row by row, each as wide as the terminal.
    package var cells: [[ScreenCell]]
    package var cursorRow: Int
    package var cursorColumn: Int
    package var isCursorVisible: Bool
    /// Whether the program shows its own screen rather than the shell's.
    package var isAlternate: Bool

    /// Each row as text, without the blanks at its end.
    package var rows: [String] {
        cells.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    package var description: String { rows.joined(separator: "\n") }

    /// Whether a text stands in one of the rows.
    package func shows(_ text: String) -> Bool {
        rows.contains { $0.contains(text) }
    }

    /// The number of the first row that has a text in it.
    package func row(showing text: String) -> Int? {
        rows.firstIndex { $0.contains(text) }
    }

    /// The first cell of the first place where a text stands, counted in cells, so that wide characters do not shift it.
    package func cell(showing text: String) -> ScreenCell? {
        for row in cells {
            for column in row.indices where row[column...].map(\.text).joined().hasPrefix(text) {
                return row[column]
            }
        }
        return nil
    }
}
