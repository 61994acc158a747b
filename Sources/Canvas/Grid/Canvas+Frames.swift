extension Canvas {
    /// Draws a frame along the inside of a block, with a title in its top line.
    package mutating func frame(_ rect: Rect, title: String = "", _ style: Style = .frame) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let right = rect.column + rect.columns - 1
        let bottom = rect.row + rect.rows - 1
        let inner = rect.column + 1..<right
        horizontalLine(row: rect.row, columns: inner, style)
        horizontalLine(row: bottom, columns: inner, style)
        verticalLine(column: rect.column, rows: rect.row + 1..<bottom, style)
        verticalLine(column: right, rows: rect.row + 1..<bottom, style)
        put(lines.topLeft, row: rect.row, column: rect.column, style)
        put(lines.topRight, row: rect.row, column: right, style)
        put(lines.bottomLeft, row: bottom, column: rect.column, style)
        put(lines.bottomRight, row: bottom, column: right, style)
        if !title.isEmpty, rect.columns >= 6 {
            let label = " " + title.clipped(to: rect.columns - 6, ellipsis: lines.ellipsis) + " "
            write(label, at: Position(row: rect.row, column: rect.column + 2), .heading)
        }
    }

    package mutating func horizontalLine(row: Int, columns: Range<Int>, _ style: Style = .frame) {
        fill(Rect(row: row, column: columns.lowerBound, columns: columns.count, rows: 1), style, with: lines.horizontal)
    }

    package mutating func verticalLine(column: Int, rows: Range<Int>, _ style: Style = .frame) {
        fill(Rect(row: rows.lowerBound, column: column, columns: 1, rows: rows.count), style, with: lines.vertical)
    }

    /// Puts one character that is one column wide; for joints of lines and for marks.
    package mutating func put(_ character: Unicode.Scalar, row: Int, column: Int, _ style: Style = .plain) {
        fill(Rect(row: row, column: column, columns: 1, rows: 1), style, with: character)
    }
}
