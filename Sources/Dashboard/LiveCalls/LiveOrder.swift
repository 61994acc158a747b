/// A column of the live board that its rows can be sorted by, left to right.
package enum LiveColumn: Int, CaseIterable, Hashable, Sendable {
    case age, direction, contact, agent, campaign, silence, turns

    /// The column's name as its heading and the footer write it.
    package var title: String {
        switch self {
        case .age: "AGE"
        case .direction: "DIR"
        case .contact: "CONTACT"
        case .agent: "AGENT"
        case .campaign: "CAMPAIGN"
        case .silence: "SIL"
        case .turns: "TURNS"
        }
    }
}

/// The order of the live board: a column, and whether it runs the other way round.
package struct LiveOrder: Hashable, Sendable {
    package var column: LiveColumn = .age
    package var isReversed = false

    package init() {}

    /// Whether one running call comes before another; calls that are equal in the column keep the longest first.
    func precedes(_ one: LiveCall, _ other: LiveCall, names: (LiveCall) -> LiveCall.Names) -> Bool {
        let order: Order =
            switch column {
            case .age: .same
            case .direction: .of(one.direction?.text, other.direction?.text)
            case .contact: .of(one.name ?? one.number, other.name ?? other.number)
            case .agent: .of(names(one).agent, names(other).agent)
            case .campaign: .of(names(one).campaign, names(other).campaign)
            case .silence: .of(one.lastLine?.at, other.lastLine?.at)
            case .turns: .of(one.turns.map { -$0 }, other.turns.map { -$0 })
            }
        let known = order == .same ? Order.of(one.startedAt, other.startedAt) : order
        switch known {
        case .same: return one.id < other.id
        // What is unknown stands at the end whichever way round the column runs.
        case .before: return !isReversed
        case .after: return isReversed
        case .unknownLast: return true
        case .unknownFirst: return false
        }
    }

    private enum Order: Equatable {
        case before, after, same
        /// The other one's value is unknown, or this one's.
        case unknownLast, unknownFirst

        static func of<Value: Comparable>(_ one: Value?, _ other: Value?) -> Order {
            switch (one, other) {
            case (nil, nil): .same
            case (.some, nil): .unknownLast
            case (nil, .some): .unknownFirst
            case (let one?, let other?): one < other ? .before : other < one ? .after : .same
            }
        }
    }
}

extension LiveCall {
    /// The names that its ids stand for; nil where they are not known.
    struct Names {
        var agent: String?
        var campaign: String?
    }

    /// What a filter looks at.
    func words(_ names: Names) -> [String?] {
        [name, number, names.agent, names.campaign, direction?.text, status?.text, lastLine?.text]
    }
}
