/// The order in which all loaded rows stand while they are sorted here.
///
/// A page that comes in leaves nearly all of them where they are: its rows are put between the others, which are not
/// sorted again.
struct StandingOrder: Sendable {
    private let column: ConversationColumn
    private let isReversed: Bool
    private let names: LoadedWords.Names
    var places: [Int32]
    /// Those whose words, or whose place among equal ones, may be others by now.
    private var touched: [Int32] = []

    init(_ loaded: [Int32], by sort: ConversationSort) {
        (column, isReversed, names) = (sort.column, sort.isReversed, sort.names)
        places = sort.sorted(loaded)
    }

    /// Whether it is the order that a sort would make, but for rows that were touched or have come since.
    func isKept(by sort: ConversationSort) -> Bool {
        column == sort.column && isReversed == sort.isReversed && names == sort.names
    }

    /// Notes that a row has come in, has changed, or may have moved in the workspace's order.
    mutating func touch(_ place: Int32) { touched.append(place) }

    /// Follows rows to other places; -1 for those that are gone.
    mutating func follow(_ whither: [Int32]) {
        places = places.following(whither)
        touched = touched.following(whither)
    }

    /// Puts the rows that were touched or have come in where they belong.
    mutating func bringUpToDate(_ loaded: [Int32], by sort: ConversationSort) {
        var stands = [Bool](repeating: false, count: sort.rows.count)
        for place in places { stands[Int(place)] = true }
        for place in touched { stands[Int(place)] = false }
        let coming = loaded.filter { !stands[Int($0)] }
        touched = []
        guard !coming.isEmpty else { return }
        places = sort.merged(sort.sorted(coming), into: places.filter { stands[Int($0)] })
    }
}

extension [Int32] {
    /// The places that these have moved to; -1 for those that are gone.
    func following(_ whither: [Int32]) -> [Int32] {
        var followed: [Int32] = []
        followed.reserveCapacity(count)
        for place in self where whither[Int(place)] >= 0 { followed.append(whither[Int(place)]) }
        return followed
    }
}
