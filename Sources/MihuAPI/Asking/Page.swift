/// What stands in one row of a list.
package protocol Row: Hashable, Sendable {
    /// The row from what the API says of it, or nil when it cannot be told which thing it is.
    init?(_ json: JSON)

    /// The same, for a row of a list, where an id is needed that a nested block may lack.
    init?(row json: JSON)
}

extension Row {
    package init?(row json: JSON) { self.init(json) }
}

/// Some rows of a list, and where in the list they stand.
///
/// One type for the four forms that pages have: Laravel's paginator, `items` with `pagination`, a bare list, and the
/// export's cursor. Pages shift while rows arrive: merge by id. Source: conventions of the API, pagination.
package struct Page<Item: Row>: Hashable, Sendable {
    /// The rows in the order of the reply.
    package let rows: [Item]
    /// Number of this page, from 1.
    package let number: Int?
    /// Number of the last page.
    package let last: Int?
    /// Rows in the whole list.
    package let total: Int?
    /// What to hand back to get the rows after these, in the message export.
    package let nextCursor: String?
    /// Whether there are rows after these; false when the reply does not say.
    package let hasMore: Bool
    /// Where in the reply rows stood that could not be read, such as `data.data[3]`; such rows are not in ``rows``.
    package let unreadable: [String]

    /// A page from its rows; without a number it stands alone, as a bare list does.
    package init(_ rows: [Item], number: Int? = nil, last: Int? = nil, total: Int? = nil) {
        self.rows = rows
        self.number = number
        self.last = last
        self.total = total
        nextCursor = nil
        hasMore = (number ?? 1) < (last ?? 1)
        unreadable = []
    }

    /// The page in a reply of whatever form.
    init(_ payload: Payload) throws(Failure) {
        let list = try payload.list()
        var rows: [Item] = []
        var unreadable: [String] = []
        rows.reserveCapacity(list.rows.count)
        for (position, json) in list.rows.enumerated() {
            if let row = Item(row: json) { rows.append(row) } else { unreadable.append("\(list.path)[\(position)]") }
        }
        self.rows = rows
        self.unreadable = unreadable
        let place = list.place
        number = place.first("current_page", "page")?.count
        last = place["last_page"]?.count
        total = place["total"]?.count
        nextCursor = place["next_cursor"]?.line
        hasMore = place["has_more"]?.flag ?? (nextCursor != nil || (number ?? 1) < (last ?? 1))
    }
}
