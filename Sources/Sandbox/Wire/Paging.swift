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

extension [Int] {
    /// The elements that a page shows when the whole is ordered by a key, and by itself among equal keys, without
    /// ordering the whole: the first ones are kept in a heap whose head is the last of them.
    func page(_ rows: Range<Int>, by key: (Int) -> Moment, descending: Bool) -> [Int] {
        typealias Entry = (key: Moment, element: Int)
        func comesBefore(_ left: Entry, _ right: Entry) -> Bool {
            descending ? right < left : left < right
        }
        let limit = rows.upperBound
        guard limit > 0 else { return [] }
        guard limit < count / 4 else {
            let ordered = map { (key($0), $0) }.sorted(by: comesBefore)
            return ordered[rows].map(\.1)
        }
        var heap: [Entry] = []
        heap.reserveCapacity(limit)
        // Lists are nearly in the order of time already; from the right end on most elements fall out at once.
        for place in indices {
            let element = descending ? self[count - 1 - place] : self[place]
            let entry = (key(element), element)
            if heap.count < limit {
                heap.append(entry)
                if heap.count == limit { heap.sort { comesBefore($1, $0) } }
            } else if comesBefore(entry, heap[0]) {
                var hole = 0
                while true {
                    var child = 2 * hole + 1
                    guard child < limit else { break }
                    if child + 1 < limit, comesBefore(heap[child], heap[child + 1]) { child += 1 }
                    guard comesBefore(entry, heap[child]) else { break }
                    heap[hole] = heap[child]
                    hole = child
                }
                heap[hole] = entry
            }
        }
        return heap.sorted(by: comesBefore)[rows].map(\.element)
    }
}
