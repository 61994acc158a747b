/// How many columns and rows a screen or a part of it has. Never negative.
package struct Size: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    /// Negative counts become 0.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place on a canvas, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A block of cells. It may reach beyond the canvas; what lies outside is not drawn.
package struct Rect: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var size: Size

    package init(row: Int, column: Int, columns: Int, rows: Int) {
        self.row = row
        self.column = column
        size = Size(columns: columns, rows: rows)
    }

    package var columns: Int { size.columns }
    package var rows: Int { size.rows }
    package var origin: Position { Position(row: row, column: column) }
    package var isEmpty: Bool { columns == 0 || rows == 0 }

    /// The row numbers that the block covers.
    package var rowRange: Range<Int> { row..<(row + rows) }

    /// The column numbers that the block covers.
    package var columnRange: Range<Int> { column..<(column + columns) }

    /// The block without `count` rows at its top; empty when there are fewer.
    package func droppingTop(_ count: Int) -> Rect {
        let dropped = min(max(0, count), rows)
        return Rect(row: row + dropped, column: column, columns: columns, rows: rows - dropped)
    }

    /// The block without `count` rows at its bottom; empty when there are fewer.
    package func droppingBottom(_ count: Int) -> Rect {
        Rect(row: row, column: column, columns: columns, rows: rows - max(0, count))
    }

    /// The block without `count` columns at its left; empty when there are fewer.
    package func droppingLeft(_ count: Int) -> Rect {
        let dropped = min(max(0, count), columns)
        return Rect(row: row, column: column + dropped, columns: columns - dropped, rows: rows)
    }

    /// The block without `count` columns at its right; empty when there are fewer.
    package func droppingRight(_ count: Int) -> Rect {
        Rect(row: row, column: column, columns: columns - max(0, count), rows: rows)
    }

    /// The block less `count` cells on each side.
    package func inset(_ count: Int) -> Rect {
        droppingTop(count).droppingBottom(count).droppingLeft(count).droppingRight(count)
    }

    package func contains(_ position: Position) -> Bool {
        rowRange.contains(position.row) && columnRange.contains(position.column)
    }

    /// What both blocks cover; empty when they do not meet.
    package func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left,
            columns: min(columnRange.upperBound, other.columnRange.upperBound) - left,
            rows: min(rowRange.upperBound, other.rowRange.upperBound) - top)
    }
}
