/// A screen or a part of one as a grid of styled cells. Drawing beyond its edges is allowed and does nothing.
///
/// Whatever is written, each row holds exactly `size.columns` columns and never half a wide character.
package struct Canvas: Equatable, Sendable {
    package let size: Size
    /// The characters for frames, marks and the ellipsis of clipped text.
    package let lines: Lines
    /// Row after row.
    private var cells: [Cell]

    package init(size: Size, lines: Lines = .utf8) {
        self.size = size
        self.lines = lines
        cells = [Cell](repeating: .blank(.plain), count: size.columns * size.rows)
    }

    package var columns: Int { size.columns }
    package var rows: Int { size.rows }
    package var bounds: Rect { Rect(row: 0, column: 0, columns: size.columns, rows: size.rows) }

    /// The cell at a place that must lie on the canvas.
    package subscript(position: Position) -> Cell {
        precondition(bounds.contains(position), "the cell asked for lies on the canvas")
        return cells[position.row * size.columns + position.column]
    }

    /// The cells of a row that must lie on the canvas.
    package subscript(row row: Int) -> ArraySlice<Cell> {
        precondition(bounds.rowRange.contains(row), "the row asked for lies on the canvas")
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// From the first to the last column in which a row looks different than on another canvas of the same width, widened
    /// to whole characters; nil where it looks the same.
    package func changedColumns(ofRow row: Int, since other: Canvas) -> Range<Int>? {
        precondition(columns == other.columns, "rows are compared between canvases of one width")
        return cells.withUnsafeBufferPointer { mine in
            other.cells.withUnsafeBufferPointer { theirs in
                let start = row * columns
                let end = start + columns
                var first = start
                while first < end, mine[first] == theirs[first] { first += 1 }
                guard first < end else { return nil }
                var next = end
                while mine[next - 1] == theirs[next - 1] { next -= 1 }
                while mine[first].isRightHalf || theirs[first].isRightHalf { first -= 1 }
                while next < end, mine[next].isRightHalf || theirs[next].isRightHalf { next += 1 }
                return first - start..<next - start
            }
        }
    }

    /// Puts one cell in place, and a blank where it cuts a wide character in half.
    mutating func place(_ cell: Cell, row: Int, column: Int) {
        let start = row * size.columns
        let index = start + column
        cells.withUnsafeMutableBufferPointer { cells in
            let last = index + Int(cell.columns) - 1
            if cells[index].isRightHalf, column > 0 {
                cells[index - 1] = .blank(cells[index - 1].style)
            }
            if last + 1 < start + size.columns, cells[last + 1].isRightHalf {
                cells[last + 1] = .blank(cells[last + 1].style)
            }
            cells[index] = cell
            if cell.columns == 2 {
                cells[last] = .rightHalf(cell.style)
            }
        }
    }

    /// Fills a run of columns of one row with blanks and mends what it cuts in half. The run must lie on the canvas.
    mutating func blank(row: Int, columns: Range<Int>, _ style: Style) {
        guard !columns.isEmpty else { return }
        place(.blank(style), row: row, column: columns.lowerBound)
        place(.blank(style), row: row, column: columns.upperBound - 1)
        let start = row * size.columns
        cells.withUnsafeMutableBufferPointer { cells in
            cells[start + columns.lowerBound..<start + columns.upperBound].update(repeating: .blank(style))
        }
    }

    /// Changes the style of each cell of a block that lies on the canvas; wide characters change as a whole.
    mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
        let start = row * size.columns
        for index in start + columns.lowerBound..<start + columns.upperBound {
            change(&cells[index].style)
        }
        if columns.lowerBound < columns.upperBound {
            if columns.lowerBound > 0, cells[start + columns.lowerBound].isRightHalf {
                change(&cells[start + columns.lowerBound - 1].style)
            }
            if columns.upperBound < size.columns, cells[start + columns.upperBound].isRightHalf {
                change(&cells[start + columns.upperBound].style)
            }
        }
    }

    /// Puts a combining mark on the character at a place.
    mutating func add(mark: Unicode.Scalar, row: Int, column: Int) {
        cells[row * size.columns + column].add(mark: mark)
    }
}
