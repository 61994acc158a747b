internal import Canvas
internal import Dashboard

/// A column of a board's list.
struct Column<Row> {
    let title: String
    /// Columns of the screen that it takes at least, and at most where there is room to grow.
    let least: Int
    let most: Int
    let align: Alignment
    /// The list must be so wide for it to be shown.
    let from: Int
    let cell: (Row) -> [Piece]

    init(
        _ title: String, _ least: Int, upTo most: Int? = nil, align: Alignment = .left, from: Int = 0,
        cell: @escaping (Row) -> [Piece]
    ) {
        self.title = title
        self.least = least
        self.most = most ?? least
        self.align = align
        self.from = from
        self.cell = cell
    }
}

/// A board's list: heads, and the rows that are in sight. Widths depend on the screen alone, never on the rows, so that
/// nothing moves when rows change.
struct Table<Row: Identifiable & Sendable> where Row.ID: Sendable {
    let columns: [Column<Row>]
    /// Whether a row is history: all of it is drawn faint.
    var isPast: (Row) -> Bool = { _ in false }

    /// Draws the list.
    ///
    /// - Returns: the rows that are on the canvas.
    @discardableResult
    func draw(_ list: RowList<Row>, _ scene: Scene, in rect: Rect, _ canvas: inout Canvas) -> [Row] {
        guard !rect.isEmpty else { return [] }
        let places = places(width: rect.columns)
        var rect = rect
        let hasHead = rect.rows >= 3
        if hasHead {
            drawHead(places, in: rect, &canvas)
            rect = rect.droppingTop(1)
        }
        let shown = list.inSight(rect.rows)
        if hasHead, shown.count < list.order.count {
            let place = "\(shown.lowerBound + 1)-\(shown.upperBound) of \(Figure.count(list.order.count))"
            let at = Position(
                row: rect.row - 1, column: max(rect.column, rect.column + rect.columns - place.columns - 1))
            canvas.write(" " + place, at: Position(row: at.row, column: at.column - 1), .faint)
        }
        return shown.enumerated().compactMap { offset, line in
            guard let row = list.row(at: line) else { return nil }
            draw(row, isSelected: row.id == list.selected, places, scene, at: rect.row + offset, in: rect, &canvas)
            return row
        }
    }

    private func draw(
        _ row: Row, isSelected: Bool, _ places: [Place], _ scene: Scene, at line: Int, in rect: Rect,
        _ canvas: inout Canvas
    ) {
        if isSelected {
            canvas.write(scene.lines.pointer, at: Position(row: line, column: rect.column), .accent)
        }
        let isPast = isPast(row)
        for place in places {
            var pieces = place.column.cell(row)
            if isPast { pieces = pieces.map { ($0.0, .faint) } }
            var start = rect.column + place.start
            if place.column.align == .right {
                start += max(0, place.width - Screens.columns(of: pieces))
            }
            let width = rect.column + place.start + place.width - start
            canvas.write(pieces, at: Position(row: line, column: start), width: width)
        }
        if isSelected { canvas.restyle(row: line, columns: rect.columnRange, adding: .selected) }
    }

    private func drawHead(_ places: [Place], in rect: Rect, _ canvas: inout Canvas) {
        for place in places {
            let at = Position(row: rect.row, column: rect.column + place.start)
            canvas.write(place.column.title, at: at, width: place.width, .heading, align: place.column.align)
        }
    }

    /// A column and where it stands.
    private struct Place {
        let column: Column<Row>
        var start: Int
        var width: Int
    }

    /// The columns that a list of this width shows; what is left over goes to those that can grow, the last one first
    /// in what remains.
    private func places(width: Int) -> [Place] {
        let gap = width >= 90 ? 2 : 1
        var places = columns.filter { $0.from <= width }.map { Place(column: $0, start: 0, width: $0.least) }
        // The first column of the screen belongs to the pointer at the selected row.
        var left = width - 1 - places.reduce(0) { $0 + $1.width } - gap * max(0, places.count - 1)
        while left > 0 {
            let growing = places.indices.filter { places[$0].width < places[$0].column.most }
            guard !growing.isEmpty else { break }
            for index in growing where left > 0 {
                places[index].width += 1
                left -= 1
            }
        }
        var start = 1
        for index in places.indices {
            places[index].start = start
            places[index].width = max(0, min(places[index].width, width - start))
            start += places[index].width + gap
        }
        return places.filter { $0.width > 0 }
    }
}

extension RowList {
    /// The lines that a pane of `height` lines shows: those from where the operator left it, moved as far as the
    /// selected row needs to be among them.
    func inSight(_ height: Int) -> Range<Int> {
        let pane = visible(height)
        guard height > 0, let line = selected.flatMap({ self.line(of: $0) }), !pane.contains(line) else { return pane }
        let first = line < pane.lowerBound ? line : line - height + 1
        return first..<min(order.count, first + height)
    }
}
