/// On which side of its columns a text stands.
package enum Alignment: Sendable {
    case left
    case right
    case center
}

extension Canvas {
    /// Writes one line of text.
    ///
    /// With a `width` the text is clipped to it with an ellipsis, aligned in it, and blanks in the same style fill what is
    /// left; without one it runs to the edge of the canvas. Control characters and characters that no terminal knows
    /// appear as U+FFFD.
    ///
    /// - Returns: how many columns were taken: `width` where it is given, the text's own columns otherwise, in both cases
    ///   no more than the canvas has.
    @discardableResult
    package mutating func write(
        _ text: String, at position: Position, width: Int? = nil, _ style: Style = .plain, align: Alignment = .left
    ) -> Int {
        let room = columns - position.column
        guard (0..<rows).contains(position.row), room > 0 else { return 0 }
        // Only the part right of a negative column is on the canvas, and no screen writes there on purpose.
        guard position.column >= 0 else { return 0 }
        guard let width else {
            return draw(text, row: position.row, column: position.column, room: room, style)
        }
        let field = min(max(0, width), room)
        let start = position.column
        var lead = 0
        if align != .left {
            let spare = max(0, field - text.columns)
            lead = align == .right ? spare : spare / 2
        }
        if lead > 0 {
            blank(row: position.row, columns: start..<start + lead, style)
        }
        let used = lead + draw(text, row: position.row, column: start + lead, room: field - lead, style)
        if used < field {
            blank(row: position.row, columns: start + used..<start + field, style)
        }
        return field
    }

    /// Writes pieces of different styles one after the other, the last one clipped where the width ends.
    ///
    /// - Returns: how many columns were taken.
    @discardableResult
    package mutating func write(_ pieces: [(String, Style)], at position: Position, width: Int? = nil) -> Int {
        let limit = min(width ?? columns, columns - position.column)
        var taken = 0
        for (text, style) in pieces {
            guard taken < limit else { break }
            let columnsLeft = limit - taken
            let place = Position(row: position.row, column: position.column + taken)
            taken += write(text, at: place, width: min(text.columns, columnsLeft), style)
        }
        return taken
    }

    /// Fills a block with one character that is one column wide.
    package mutating func fill(_ rect: Rect, _ style: Style = .plain, with character: Unicode.Scalar = " ") {
        let visible = rect.intersection(bounds)
        guard !visible.isEmpty else { return }
        for row in visible.rowRange {
            blank(row: row, columns: visible.columnRange, style)
            if character != " " {
                for column in visible.columnRange {
                    place(Cell(Measure.drawn(character), style), row: row, column: column)
                }
            }
        }
    }

    /// Adds flags to what stands in a part of a row, for instance `.selected`.
    package mutating func restyle(row: Int, columns: Range<Int>? = nil, adding flags: Style.Flags) {
        guard (0..<rows).contains(row) else { return }
        let wanted = (columns ?? 0..<self.columns).clamped(to: 0..<self.columns)
        restyle(row: row, columns: wanted) { $0.flags.formUnion(flags) }
    }

    /// Gives a block another style and leaves its characters.
    package mutating func restyle(_ rect: Rect, _ style: Style) {
        let visible = rect.intersection(bounds)
        for row in visible.rowRange {
            restyle(row: row, columns: visible.columnRange) { $0 = style }
        }
    }

    /// Lays another canvas over this one with its top left at `position`.
    package mutating func overlay(_ other: Canvas, at position: Position) {
        for row in 0..<other.rows where (0..<rows).contains(position.row + row) {
            for (offset, cell) in other[row: row].enumerated() where !cell.isRightHalf {
                let column = position.column + offset
                guard column >= 0, column + Int(cell.columns) <= columns else { continue }
                place(cell, row: position.row + row, column: column)
            }
        }
    }

    /// Draws as much of the text as fits into `room` columns, its end an ellipsis where it does not fit.
    private mutating func draw(_ text: String, row: Int, column: Int, room: Int, _ style: Style) -> Int {
        guard room > 0 else { return 0 }
        var next = column
        let end = column + room
        var lastBase: Int?
        for scalar in text.unicodeScalars {
            switch Measure.kind(of: scalar) {
            case .character(let drawn, let width):
                guard next + width <= end else {
                    return clip(row: row, column: column, next: next, end: end, style)
                }
                place(Cell(drawn, columns: UInt8(width), style), row: row, column: next)
                lastBase = next
                next += width
            case .mark:
                if let lastBase {
                    add(mark: scalar, row: row, column: lastBase)
                }
            case .invisible:
                break
            }
        }
        return next - column
    }

    /// Ends a clipped text with an ellipsis in its last column, and with a blank before it where half a wide character
    /// would have stood.
    private mutating func clip(row: Int, column: Int, next: Int, end: Int, _ style: Style) -> Int {
        if next < end {
            blank(row: row, columns: next..<end, style)
        }
        place(Cell(lines.ellipsis, style), row: row, column: end - 1)
        return end - column
    }
}
