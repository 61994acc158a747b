package import MihuAPI

/// A column of the conversations board, in the order in which `<` and `>` go through them.
///
/// The two that the workspace sorts by are neighbours round the end: on the way from the usual order to a column that is
/// sorted here, no question is asked that would let go of what is loaded.
package enum ConversationColumn: Int, CaseIterable, Hashable, Sendable {
    case created, channel, status, contact, agent, campaign, length, updated

    /// What the workspace sorts by itself; nil for a column that is sorted here, among the loaded rows.
    package var order: ConversationOrder? {
        switch self {
        case .created: .createdAt
        case .updated: .updatedAt
        default: nil
        }
    }
}

/// Sorts loaded rows by a column.
///
/// Rows are sorted by numbers that were made of their words before, byte by byte and without comparing any two (radix
/// sort; Knuth, "The Art of Computer Programming", volume 3, 5.2.5). The next eight letters are looked at only among
/// rows that begin with the same ones: these are few, and stay in the processor's cache.
struct ConversationSort {
    let column: ConversationColumn
    let isReversed: Bool
    let words: LoadedWords
    let names: LoadedWords.Names
    let rows: [ConversationRow]
    let span: LoadedSpan

    /// Letters of a contact that count; contacts that begin with the same ones stay in the workspace's order.
    private static let lettersThatCount = 24

    /// The places of rows sorted, equal ones as they were; what is unknown stands last whichever way round.
    func sorted(_ places: [Int32]) -> [Int32] {
        var known: [Int32] = []
        var unknown: [Int32] = []
        known.reserveCapacity(places.count)
        for place in places { if isKnown(place) { known.append(place) } else { unknown.append(place) } }
        // Made of all rows in the order in which their words lie in memory, which is many times faster than any other.
        let numbers = keys.map { $0(known) }
        var numbered = known.indices.map { Numbered(key: 0, line: Int32($0)) }
        var spare = numbered
        numbered.withUnsafeMutableBufferPointer { numbered in
            spare.withUnsafeMutableBufferPointer { Self.sort(numbered, $0, by: numbers[...]) }
        }
        known = numbered.map { known[Int($0.line)] }
        return (isReversed ? known.reversed() : known) + unknown
    }

    /// Sorted places put between others that are sorted already; where, is looked for by halves.
    func merged(_ coming: [Int32], into standing: [Int32]) -> [Int32] {
        let keys = keys
        var merged: [Int32] = []
        merged.reserveCapacity(standing.count + coming.count)
        var taken = 0
        for place in coming {
            var (low, high) = (taken, standing.count)
            while low < high {
                let middle = (low + high) / 2
                if stands(standing[middle], before: place, by: keys) { low = middle + 1 } else { high = middle }
            }
            merged += standing[taken..<low]
            merged.append(place)
            taken = low
        }
        return merged + standing[taken...]
    }

    private func stands(_ one: Int32, before other: Int32, by keys: [Key]) -> Bool {
        let isAbove = (span.line(of: one) ?? 0) < (span.line(of: other) ?? 0)
        switch (isKnown(one), isKnown(other)) {
        case (true, true): break
        case (false, false): return isAbove
        case (let isFirst, _): return isFirst
        }
        for key in keys {
            let numbers = key([one, other])
            if numbers[0] != numbers[1] { return (numbers[0] < numbers[1]) != isReversed }
        }
        return isAbove != isReversed
    }

    private func isKnown(_ place: Int32) -> Bool {
        switch column {
        case .created: rows[Int(place)].createdAt != nil
        case .updated: rows[Int(place)].updatedAt != nil
        case .channel: rows[Int(place)].channel != nil
        case .status: rows[Int(place)].status != nil
        case .contact: words.hasContact(at: place)
        case .agent: words.agent(at: place).map { names.agents[$0] != nil } ?? false
        case .campaign: words.campaign(at: place).map { names.campaigns[$0] != nil } ?? false
        case .length: rows[Int(place)].seconds != nil
        }
    }

    /// Makes a number of each of some rows.
    private typealias Key = ([Int32]) -> [UInt64]

    /// What makes the numbers that rows are sorted by, the most significant first.
    private var keys: [Key] {
        func each(_ number: @escaping (Int32) -> UInt64) -> [Key] { [{ $0.map(number) }] }
        switch column {
        case .created: return each { Self.number(rows[Int($0)].createdAt?.milliseconds ?? 0) }
        case .updated: return each { Self.number(rows[Int($0)].updatedAt?.milliseconds ?? 0) }
        case .channel: return each { Self.number(rows[Int($0)].channel?.text ?? "") }
        case .status: return each { Self.number(rows[Int($0)].status?.text ?? "") }
        case .length: return each { Self.number(Int64((rows[Int($0)].seconds ?? 0) * 1000)) }
        case .contact:
            return (0..<Self.lettersThatCount / 8).map { chunk in { words.contacts(at: $0, chunk: chunk) } }
        case .agent:
            let ranks = Self.ranks(names.agents)
            return each { words.agent(at: $0).map { ranks[$0] } ?? 0 }
        case .campaign:
            let ranks = Self.ranks(names.campaigns)
            return each { words.campaign(at: $0).map { ranks[$0] } ?? 0 }
        }
    }

    /// A signed number as one that sorts the same without a sign.
    private static func number(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) ^ 1 << 63 }

    /// The first eight letters.
    private static func number(_ text: String) -> UInt64 {
        var key: UInt64 = 0
        for byte in text.utf8.prefix(8) { key = key << 8 | UInt64(byte) }
        return key << (8 * UInt64(max(0, 8 - text.utf8.count)))
    }

    /// The place of each name among all names in their order.
    private static func ranks(_ names: [String?]) -> [UInt64] {
        let folded = names.map { $0?.lowercased() ?? "" }
        var ranks = [UInt64](repeating: 0, count: names.count)
        for (rank, number) in names.indices.sorted(by: { folded[$0] < folded[$1] }).enumerated() {
            ranks[number] = UInt64(rank)
        }
        return ranks
    }

    private struct Numbered {
        var key: UInt64
        var line: Int32
    }

    private typealias Rows = UnsafeMutableBufferPointer<Numbered>

    /// Fewer rows are sorted faster by comparing them.
    private static let few = 256

    /// Sorts rows by the first of some numbers, and those that have it in common by the others.
    private static func sort(_ rows: Rows, _ spare: Rows, by keys: ArraySlice<[UInt64]>) {
        guard let key = keys.first, rows.count > 1 else { return }
        for place in rows.indices { rows[place].key = key[Int(rows[place].line)] }
        var rows = rows
        if rows.count < few { rows.sort { $0.key < $1.key } } else { sortByBytes(rows, spare) }
        guard keys.count > 1 else { return }
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].key == rows[start].key { end += 1 }
            sort(Rows(rebasing: rows[start..<end]), spare, by: keys.dropFirst())
            start = end
        }
    }

    private static func sortByBytes(_ rows: Rows, _ spare: Rows) {
        var (from, to) = (rows, Rows(rebasing: spare[..<rows.count]))
        // A byte that all have in common moves nothing.
        let differing = rows.reduce(0) { $0 | ($1.key ^ rows[0].key) }
        for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
            var starts = [Int](repeating: 0, count: 256)
            for row in from { starts[Int(row.key >> shift & 0xFF)] += 1 }
            var start = 0
            for value in starts.indices { (starts[value], start) = (start, start + starts[value]) }
            for row in from {
                let value = Int(row.key >> shift & 0xFF)
                to[starts[value]] = row
                starts[value] += 1
            }
            swap(&from, &to)
        }
        if from.baseAddress != rows.baseAddress { _ = rows.update(from: from) }
    }
}
