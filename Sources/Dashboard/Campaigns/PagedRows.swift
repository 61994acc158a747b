/// A row of a list that comes page by page.
package protocol PagedRow: Identifiable, Sendable where ID: Sendable {
    /// What a filter looks at.
    var words: [String?] { get }
}

/// As many rows as were scrolled to of a list that the API gives page by page, in the API's own order.
///
/// The pages that are loaded are read again in turn. A row that is in none of them twice in a row is gone.
package struct PagedRows<Row: PagedRow>: Sendable {
    package private(set) var list = RowList<Row>()
    /// How many there are in all, as the API counts them; nil where it does not.
    package private(set) var total: Int?
    /// Since when each of the loaded pages was read at least once. Uptime; nil before the first.
    package private(set) var heardAt: Milliseconds?
    package internal(set) var filter: RowFilter?
    package private(set) var marked: Set<Row.ID> = []
    /// Marked rows that the list has no more, as they were known last: a mark does not vanish by itself.
    package private(set) var markedGone: [Row.ID: Row] = [:]
    private var places: [Row.ID: Int] = [:]
    private var pagesLoaded = 0
    private var hasMore = false
    /// The page whose turn it is to be read again, from 1.
    private var turn = 1
    private var turnBegan: Milliseconds?
    private var pageWanted: Int?
    private var seen: Set<Row.ID> = []
    private var seenBefore: Set<Row.ID> = []

    /// A list of which nothing was read.
    package init() {}

    /// Rows of a page; the API's most.
    package static var rowsPerPage: Int { 100 }

    /// The page to ask for next.
    var nextPage: Int { pageWanted ?? turn }

    /// How many rows were read.
    package var loaded: Int { list.rows.count }

    /// Whether the API has rows that were not scrolled to yet.
    package var isPartial: Bool { hasMore }
}

// MARK: - Replies

extension PagedRows {
    /// Takes a page in; `rows` are its rows in its order.
    mutating func take(_ rows: [Row], number: Int?, total: Int?, hasMore: Bool, at now: Milliseconds) {
        let number = number ?? 1
        for (offset, row) in rows.enumerated() {
            list.put(row)
            markedGone[row.id] = nil
            places[row.id] = (number - 1) * Self.rowsPerPage + offset
            seen.insert(row.id)
        }
        self.total = total ?? self.total
        if number >= pagesLoaded {
            pagesLoaded = number
            self.hasMore = hasMore && !rows.isEmpty
        }
        if number == pageWanted { pageWanted = nil }
        if number == turn { goOn(at: now) }
        arrange()
    }

    private mutating func goOn(at now: Milliseconds) {
        if turn == 1 { turnBegan = now }
        guard turn >= pagesLoaded else {
            turn += 1
            return
        }
        let kept = seen.union(seenBefore)
        let gone = list.rows.map(\.id).filter { !kept.contains($0) }
        for id in gone where marked.contains(id) { markedGone[id] = list[id] }
        list.remove(gone)
        places = places.filter { kept.contains($0.key) }
        heardAt = turnBegan
        seenBefore = seen
        seen = []
        turn = 1
    }

    /// Takes one row's own record in; does nothing when the row is not there.
    mutating func take(_ row: Row) {
        guard list[row.id] != nil else { return }
        list.put(row)
        arrange()
    }

    private mutating func arrange() {
        let places = places
        list.arrange(showing: { [filter] in filter?.keeps($0.words) ?? true }) { one, other in
            places[one.id] ?? .max < places[other.id] ?? .max
        }
    }
}

// MARK: - The operator looks

extension PagedRows {
    /// Moves the selection.
    ///
    /// - Returns: whether the next page is wanted at once, because the selection came near the end of what is loaded.
    mutating func move(_ motion: Motion, height: Int) -> Bool {
        list.move(motion, height: height)
        guard hasMore, pageWanted == nil, pagesLoaded > 0 else { return false }
        // Where the filter lets nothing through, what it could is on the pages to come.
        let end = list.order.count - max(height, Self.rowsPerPage / 4)
        guard list.order.isEmpty || list.selected.flatMap(list.line).map({ $0 >= end }) == true else { return false }
        pageWanted = pagesLoaded + 1
        return true
    }

    /// Selects a row that was asked for by name.
    ///
    /// - Returns: whether it is loaded.
    mutating func select(_ id: Row.ID) -> Bool {
        list.select(id)
        return list.selected == id
    }

    mutating func filter(_ typed: String) {
        filter = RowFilter(typed)
        arrange()
    }

    mutating func markSelected() {
        guard let id = list.selected else { return }
        if marked.remove(id) == nil { marked.insert(id) }
    }

    /// The marked rows, as they were known last.
    var markedRows: [Row] {
        let ordered = list.rows.filter { marked.contains($0.id) }
            .sorted { places[$0.id] ?? .max < places[$1.id] ?? .max }
        return ordered + markedGone.values.filter { list[$0.id] == nil }
    }

    mutating func unmark(_ ids: [Row.ID]) {
        marked.subtract(ids)
        for id in ids { markedGone[id] = nil }
    }

    /// Takes marks away, else the filter.
    ///
    /// - Returns: whether there was something to take away.
    mutating func clearLookup() -> Bool {
        if !marked.isEmpty {
            marked = []
            markedGone = [:]
        } else if filter != nil {
            filter("")
        } else {
            return false
        }
        return true
    }
}
