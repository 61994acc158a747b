/// One page of a list, cut out of the whole.
struct Page {
    let number: Int
    let size: Int
    let total: Int

    init(_ inquiry: Inquiry, of total: Int, usual: Int = 15) {
        number = inquiry.page
        size = inquiry.perPage(usual)
        self.total = total
    }

    var last: Int { max(1, (total + size - 1) / size) }

    /// The positions of its rows; empty beyond the end.
    var rows: Range<Int> {
        let first = min(total, (number - 1) * size)
        return first..<min(total, first + size)
    }

    /// `{ current_page, data, total, last_page }`, the paginator of the P1 family.
    func paginator(_ rows: [JSON], withSize: Bool) -> JSON {
        var members: [JSON.Member] = [
            .init(name: "current_page", value: .integer(number)), .init(name: "data", value: .list(rows)),
            .init(name: "total", value: .integer(total)), .init(name: "last_page", value: .integer(last)),
        ]
        if withSize { members.insert(.init(name: "per_page", value: .integer(size)), at: 2) }
        return .object(members)
    }

    /// `{ items, pagination }`, the form of agents and phone numbers.
    func items(_ rows: [JSON]) -> JSON {
        [
            "items": .list(rows),
            "pagination": [
                "current_page": .integer(number), "per_page": .integer(size), "total": .integer(total),
                "last_page": .integer(last), "from": rows.isEmpty ? .null : .integer(self.rows.lowerBound + 1),
                "to": rows.isEmpty ? .null : .integer(self.rows.upperBound), "has_more": .bool(number < last),
            ],
        ]
    }
}
