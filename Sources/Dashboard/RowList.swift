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
        guard let place = places[id] else { return nil }
        return order.firstIndex(of: place)
    }

    /// The lines that a pane of `height` lines shows. Keeps the top row where it was painted last.
    package func visible(_ height: Int) -> Range<Int> {
        let last = max(0, order.count - max(0, height))
        let first = min(top.flatMap(line) ?? 0, last)
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
    package mutating func remove(where gone: (Row) -> Bool) {
        guard rows.contains(where: gone) else { return }
        rows.removeAll(where: gone)
        places.removeAll(keepingCapacity: true)
        for (place, row) in rows.enumerated() { places[row.id] = Int32(place) }
        order.removeAll()
        if let selected, places[selected] == nil { self.selected = nil }
    }

    /// Shows the rows that `shown` lets through, in the order that `before` gives.
    package mutating func arrange(showing shown: (Row) -> Bool = { _ in true }, by before: (Row, Row) -> Bool) {
        order.removeAll(keepingCapacity: true)
        for place in rows.indices where shown(rows[place]) { order.append(Int32(place)) }
        order.sort { before(rows[Int($0)], rows[Int($1)]) }
        if let top, line(of: top) == nil { self.top = nil }
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
        let line = min(max(0, target), order.count - 1)
        selected = row(at: line)?.id
        scroll(toShow: line, height: height)
    }

    /// Selects a row that the operator has asked for by name; does nothing when it is not there.
    package mutating func select(_ id: Row.ID, height: Int = 1) {
        guard self[id] != nil else { return }
        selected = id
        if let line = line(of: id) { scroll(toShow: line, height: height) }
    }

    private mutating func scroll(toShow line: Int, height: Int) {
        let pane = visible(height)
        var first = pane.lowerBound
        if line < first { first = line }
        if line >= first + max(1, height) { first = line - max(1, height) + 1 }
        // A pane at the very top stays there: what is sorted above its first row must come into sight.
        top = first == 0 ? nil : row(at: first)?.id
    }
}
