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

extension Array where Element: Comparable {
    /// The elements that a page shows when the whole is ordered by a key, and by themselves among equal keys.
    ///
    /// It is a quicksort that leaves alone what lies outside of the page: the steps grow with the elements, not with
    /// their order, wherever the page lies.
    func page(_ rows: Range<Int>, by key: (Element) -> Moment, descending: Bool) -> [Element] {
        typealias Entry = (rank: Int64, element: Element)
        func comesBefore(_ left: Entry, _ right: Entry) -> Bool {
            if left.rank != right.rank { return left.rank < right.rank }
            return descending ? right.element < left.element : left.element < right.element
        }
        let direction: Int64 = descending ? -1 : 1
        var entries: [Entry] = map { (key($0).milliseconds * direction, $0) }
        var stretches = rows.isEmpty ? [] : [entries.indices]
        while let stretch = stretches.popLast() {
            guard stretch.count > 32 else {
                entries[stretch].sort(by: comesBefore)
                continue
            }
            let pivot = entries[stretch.lowerBound + stretch.count / 2]
            var (low, high) = (stretch.lowerBound, stretch.upperBound - 1)
            while low <= high {
                while comesBefore(entries[low], pivot) { low += 1 }
                while comesBefore(pivot, entries[high]) { high -= 1 }
                if low <= high {
                    entries.swapAt(low, high)
                    low += 1
                    high -= 1
                }
            }
            for part in [stretch.lowerBound..<high + 1, low..<stretch.upperBound] where part.overlaps(rows) {
                stretches.append(part)
            }
        }
        return entries[rows].map(\.element)
    }
}

extension RandomAccessCollection where Index == Int {
    /// How many elements at the front hold true, when those that do all come first.
    func countSorted(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low - startIndex
    }
}
