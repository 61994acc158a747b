/// The rows of a board: held once, found by id, shown in an order, with one of them selected.
///
/// Selection and scroll are ids, so that they follow their row through any re-sort and go to no other row when it
/// is gone. The order is a list of places, because places sort and move several times faster than rows.
package struct RowList<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
    /// All rows, in no order that means anything.
    package private(set) var rows: [Row] = []
    /// What is shown, top to bottom: places in `rows`.
    package private(set) var order: [Int32] = []
    /// The selected row; nil while nothing is selected. Moved by the operator alone.
    package private(set) var selected: Row.ID?
    /// The row at the top of the pane; nil while the pane shows the list from its start.
    package private(set) var top: Row.ID?
    private var places: [Row.ID: Int32] = [:]
    /// Where the selected row and the top row stand in the order: looked up once per change of it, not once per look.
    private var selectedLine: Int?
    private var topLine: Int?

    /// An empty list.
    package init() {}

    /// The row with this id.
    package subscript(id: Row.ID) -> Row? {
        places[id].map { rows[Int($0)] }
    }

    /// The selected row, as long as it is there.
    package var selectedRow: Row? {
        selected.flatMap { self[$0] }
    }

    /// The row shown at a line of the order, 0 at the top.
    package func row(at line: Int) -> Row? {
        order.indices.contains(line) ? rows[Int(order[line])] : nil
    }

    /// The line of the order at which a row is shown; nil when it is filtered away or gone.
    package func line(of id: Row.ID) -> Int? {
        if id == selected { return selectedLine }
        return if id == top { topLine } else { search(id) }
    }

    /// The place in `rows` of the row with this id.
    func place(of id: Row.ID) -> Int32? { places[id] }

    private func search(_ id: Row.ID) -> Int? {
        places[id].flatMap { order.firstIndex(of: $0) }
    }

    /// The lines that a pane of `height` lines shows. Keeps the top row where it was painted last.
    package func visible(_ height: Int) -> Range<Int> {
        let last = max(0, order.count - max(0, height))
        let first = min(topLine ?? 0, last)
        return first..<min(order.count, first + max(0, height))
    }
}

// MARK: - Rows come, change and go

extension RowList {
    /// Adds a row, or puts it in the place of the one with its id. A new row is shown after the next `arrange`.
    package mutating func put(_ row: Row) {
        if let place = places[row.id] {
            rows[Int(place)] = row
        } else {
            places[row.id] = Int32(rows.count)
            rows.append(row)
        }
    }

    /// Changes one row in place; does nothing when it is not there.
    package mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
        guard let place = places[id] else { return }
        change(&rows[Int(place)])
    }

    /// Changes every row in place.
    package mutating func changeAll(_ change: (inout Row) -> Void) {
        for place in rows.indices { change(&rows[place]) }
    }

    /// Takes rows away. A selection on one of them ends: nothing is selected then.
    package mutating func remove(_ ids: [Row.ID]) {
        for id in ids {
            guard let gap = places.removeValue(forKey: id) else { continue }
            let last = Int32(rows.count - 1)
            rows.swapAt(Int(gap), Int(last))
            rows.removeLast()
            // The last row has filled the gap, and is shown where it was.
            if gap != last { places[rows[Int(gap)].id] = gap }
            order.removeAll { $0 == gap }
            if gap != last, let line = order.firstIndex(of: last) { order[line] = gap }
        }
        if let selected, places[selected] == nil { self.selected = nil }
        settle()
    }

    /// Takes the rows at some places away, which stand in falling order; the last rows move into the places that get
    /// free. What is left is shown after the next `show`.
    ///
    /// - Returns: which rows have moved.
    mutating func remove(at gone: [Int32]) -> [(from: Int32, to: Int32)] {
        for place in gone { places[rows[Int(place)].id] = nil }
        let moves = rows.fill(gone)
        for move in moves { places[rows[Int(move.to)].id] = move.to }
        if let selected, places[selected] == nil { self.selected = nil }
        hideAll()
        return moves
    }

    /// Until the rows are shown anew; the pane keeps its top row.
    private mutating func hideAll() {
        order.removeAll()
        (selectedLine, topLine) = (nil, nil)
    }

    /// Takes all rows away.
    mutating func removeAll() {
        rows.removeAll()
        places.removeAll()
        selected = nil
        top = nil
        show([])
    }

    /// Shows the rows that `shown` lets through, in the order that `before` gives. Both are told places in `rows`: a row is
    /// large, and handing it over costs more than looking at a part of it.
    package mutating func arrangePlaces(showing shown: (Int) -> Bool = { _ in true }, by before: (Int, Int) -> Bool) {
        // What was in order hardly ever is not any more, and sorting what is in order takes one look at each row.
        var isOrdered = [Bool](repeating: false, count: rows.count)
        order.removeAll { place in
            isOrdered[Int(place)] = true
            return !shown(Int(place))
        }
        for place in rows.indices where !isOrdered[place] && shown(place) { order.append(Int32(place)) }
        order.sort { before(Int($0), Int($1)) }
        settle()
    }

    /// Shows the rows that `shown` lets through, in the order that `before` gives.
    package mutating func arrange(showing shown: (Row) -> Bool = { _ in true }, by before: (Row, Row) -> Bool) {
        let rows = rows
        arrangePlaces(showing: { shown(rows[$0]) }, by: { before(rows[$0], rows[$1]) })
    }

    /// Shows the rows at these places of `rows`, top to bottom.
    mutating func show(_ places: [Int32]) {
        order = places
        settle()
    }

    private mutating func settle() {
        selectedLine = selected.flatMap(search)
        topLine = top.flatMap(search)
        if topLine == nil { top = nil }
    }
}

extension Array {
    /// Takes the elements at some places away, which stand in falling order: the last element moves into each place.
    ///
    /// - Returns: what has moved, from where to where in the array as it was and as it is.
    @discardableResult
    mutating func fill(_ gone: [Int32]) -> [(from: Int32, to: Int32)] {
        /// Where an element that was moved stood at first.
        var origins: [Int32: Int32] = [:]
        for place in gone {
            let last = Int32(count - 1)
            let origin = origins.removeValue(forKey: last) ?? last
            if place != last {
                self[Int(place)] = self[Int(last)]
                origins[place] = origin
            }
            removeLast()
        }
        return origins.map { ($0.value, $0.key) }
    }
}

// MARK: - The operator moves

/// A move through a list or a text.
package enum Motion: Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last
}

extension RowList {
    /// Moves the selection; with nothing selected the first row on the pane is taken. `height` is the pane's.
    package mutating func move(_ motion: Motion, height: Int) {
        guard !order.isEmpty else { return }
        let page = max(1, height - 1)
        let pane = visible(height)
        let target: Int
        if let line = selected.flatMap(line) {
            switch motion {
            case .up: target = line - 1
            case .down: target = line + 1
            case .pageUp: target = line - page
            case .pageDown: target = line + page
            case .first: target = 0
            case .last: target = order.count - 1
            }
        } else {
            target = motion == .last ? order.count - 1 : pane.lowerBound
        }
        select(at: min(max(0, target), order.count - 1), height: height)
    }

    private mutating func select(at line: Int, height: Int) {
        selected = row(at: line)?.id
        selectedLine = line
        scroll(toShow: line, height: height)
    }

    /// Selects a row that the operator has asked for by name; does nothing when it is not there.
    package mutating func select(_ id: Row.ID, height: Int = 1) {
        guard places[id] != nil else { return }
        selected = id
        selectedLine = search(id)
        if let selectedLine { scroll(toShow: selectedLine, height: height) }
    }

    private mutating func scroll(toShow line: Int, height: Int) {
        let pane = visible(height)
        var first = pane.lowerBound
        if line < first { first = line }
        if line >= first + max(1, height) { first = line - max(1, height) + 1 }
        // A pane at the very top stays there: what is sorted above its first row must come into sight.
        top = first == 0 ? nil : row(at: first)?.id
        topLine = top == nil ? nil : first
    }
}
