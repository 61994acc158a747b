internal import Canvas
internal import Dashboard

/// A column of a board's list. `Seen` is what a row looks like at the moment.
struct Column<Seen> {
    let title: String
    /// Columns of the screen that it takes at least, and at most where there is room to grow.
    let least: Int
    let most: Int
    let align: Alignment
    /// What gives way first where columns are short: the highest rank. 0 never does.
    let rank: Int
    let cell: (Seen) -> [Piece]

    init(
        _ title: String, _ least: Int, upTo most: Int? = nil, align: Alignment = .left, rank: Int = 0,
        cell: @escaping (Seen) -> [Piece]
    ) {
        self.title = title
        self.least = least
        self.most = most ?? least
        self.align = align
        self.rank = rank
        self.cell = cell
    }
}

/// A board's list: heads, and the rows that are in sight. Widths depend on the screen alone, never on the rows, so that
/// nothing moves when rows change.
struct Table<Row: Identifiable & Sendable, Seen> where Row.ID: Sendable {
    let columns: [Column<Seen>]
    /// What the columns show of a row; made once for each row in sight.
    let see: (Row) -> Seen
    /// Whether a row is history: all of it is drawn faint.
    var isPast: (Row) -> Bool = { _ in false }
    /// Whether the head says where in the list the rows in sight stand, when there are more.
    var tellsPlace = true
    /// Screen columns between two of the list; nil for as many as the screen has room for.
    var gap: Int?

    /// Draws the list.
    ///
    /// - Returns: the rows that are on the canvas.
    @discardableResult
    func draw(_ list: RowList<Row>, _ scene: Scene, in rect: Rect, _ frame: inout Frame) -> [Row] {
        guard !rect.isEmpty else { return [] }
        let places = places(width: rect.columns)
        let hasHead = rect.rows >= 2
        let body = rect.droppingTop(hasHead ? 1 : 0)
        let shown = list.inSight(body.rows)
        if hasHead { drawHead(places, shown, of: list.order.count, in: rect, &frame.canvas) }
        frame.painted.listHeight = body.rows
        return shown.enumerated().compactMap { offset, line in
            guard let row = list.row(at: line) else { return nil }
            draw(
                row, isSelected: row.id == list.selected, places, scene, at: body.row + offset, in: body, &frame.canvas)
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
        let seen = see(row)
        for place in places {
            var pieces = place.column.cell(seen)
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

    /// The columns' names, and where in the list its rows in sight stand, when there are more.
    private func drawHead(_ places: [Place], _ shown: Range<Int>, of count: Int, in rect: Rect, _ canvas: inout Canvas)
    {
        for place in places {
            let at = Position(row: rect.row, column: rect.column + place.start)
            canvas.write(place.column.title, at: at, width: place.width, .heading, align: place.column.align)
        }
        guard tellsPlace, shown.count < count else { return }
        let lines = shown.count == 1 ? "\(shown.upperBound)" : "\(shown.lowerBound + 1)-\(shown.upperBound)"
        let place = " \(lines) of \(Figure.count(count))"
        let start = max(rect.column, rect.column + rect.columns - place.columns)
        canvas.write(place, at: Position(row: rect.row, column: start), .faint)
    }

    /// A column and where it stands.
    private struct Place {
        let column: Column<Seen>
        var start: Int
        var width: Int
    }

    /// The columns that a list of this width shows; what is left over goes to those that can grow, the last one first
    /// in what remains.
    private func places(width: Int) -> [Place] {
        let gap = gap ?? (width >= 90 ? 2 : 1)
        var places = columns.map { Place(column: $0, start: 0, width: $0.least) }
        // The first column of the screen belongs to the pointer at the selected row.
        func spare() -> Int { width - 1 - places.reduce(0) { $0 + $1.width } - gap * max(0, places.count - 1) }
        while spare() < 0, let last = places.indices.max(by: { places[$0].column.rank < places[$1].column.rank }),
            places[last].column.rank > 0
        {
            places.remove(at: last)
        }
        var left = spare()
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
