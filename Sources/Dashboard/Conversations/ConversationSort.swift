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
/// Rows are sorted by numbers that were made of their words before, byte by byte and without comparing any two: a
/// hundred thousand take a few milliseconds (radix sort; Knuth, "The Art of Computer Programming", volume 3, 5.2.5).
struct ConversationSort {
    let column: ConversationColumn
    let isReversed: Bool
    let words: LoadedWords
    let names: LoadedWords.Names
    let rows: [ConversationRow]

    /// Letters of a contact that count; contacts that begin with the same ones stay in the workspace's order.
    private static let lettersThatCount = 24

    /// The places of rows sorted, equal ones as they were; what is unknown stands last whichever way round.
    func sorted(_ places: [Int32]) -> [Int32] {
        var known: [Int32] = []
        var unknown: [Int32] = []
        known.reserveCapacity(places.count)
        for place in places { if isKnown(place) { known.append(place) } else { unknown.append(place) } }
        for key in keys { known = Self.sorted(known, by: key) }
        return (isReversed ? known.reversed() : known) + unknown
    }

    private func isKnown(_ place: Int32) -> Bool {
        switch column {
        case .created: rows[Int(place)].createdAt != nil
        case .updated: rows[Int(place)].updatedAt != nil
        case .channel: rows[Int(place)].channel != nil
        case .status: rows[Int(place)].status != nil
        case .contact: words.contact(at: place, chunk: 0) != 0
        case .agent: words.agent(at: place).map { names.agents[$0] != nil } ?? false
        case .campaign: words.campaign(at: place).map { names.campaigns[$0] != nil } ?? false
        case .length: rows[Int(place)].seconds != nil
        }
    }

    /// The numbers that rows are sorted by, the least significant first.
    private var keys: [(Int32) -> UInt64] {
        switch column {
        case .created: return [{ Self.number(rows[Int($0)].createdAt?.milliseconds ?? 0) }]
        case .updated: return [{ Self.number(rows[Int($0)].updatedAt?.milliseconds ?? 0) }]
        case .channel: return [{ Self.number(rows[Int($0)].channel?.text ?? "") }]
        case .status: return [{ Self.number(rows[Int($0)].status?.text ?? "") }]
        case .length: return [{ Self.number(Int64((rows[Int($0)].seconds ?? 0) * 1000)) }]
        case .contact:
            return (0..<Self.lettersThatCount / 8).reversed().map { chunk in { words.contact(at: $0, chunk: chunk) } }
        case .agent:
            let ranks = Self.ranks(names.agents)
            return [{ words.agent(at: $0).map { ranks[$0] } ?? 0 }]
        case .campaign:
            let ranks = Self.ranks(names.campaigns)
            return [{ words.campaign(at: $0).map { ranks[$0] } ?? 0 }]
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

    private static func sorted(_ places: [Int32], by key: (Int32) -> UInt64) -> [Int32] {
        var pairs = places.map { (key: key($0), place: $0) }
        var counts = [Int](repeating: 0, count: 8 * 256)
        for pair in pairs {
            for byte in 0..<8 { counts[byte << 8 | Int(pair.key >> UInt64(8 * byte) & 0xFF)] += 1 }
        }
        var sorted = pairs
        for byte in 0..<8 {
            let shift = UInt64(8 * byte)
            var starts = Array(counts[byte << 8..<(byte + 1) << 8])
            // A byte that all have in common moves nothing.
            if starts.contains(pairs.count) { continue }
            var start = 0
            for value in 0..<256 { (starts[value], start) = (start, start + starts[value]) }
            for pair in pairs {
                let value = Int(pair.key >> shift & 0xFF)
                sorted[starts[value]] = pair
                starts[value] += 1
            }
            swap(&pairs, &sorted)
        }
        return pairs.map(\.place)
    }
}
