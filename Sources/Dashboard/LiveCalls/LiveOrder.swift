import MihuAPI

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

    /// What of a call decides where it stands. Made once for each call, which is large and compared with many.
    struct Key {
        fileprivate let id: ConversationID
        /// Uptime; nil while the call runs.
        fileprivate let endedAt: Milliseconds?
        fileprivate let startedAt: Timestamp?
        /// The value of the column, if it is a text, or a number.
        fileprivate var text: String?
        fileprivate var number: Int64?
    }

    /// The key of the call at a place, for this order. Looks at parts of the call and copies none it does not need.
    func key(at place: Int, in calls: [LiveCall], agents: [AgentID: String], campaigns: [CampaignID: String]) -> Key {
        let endedAt: Milliseconds? = if case .ended(let at, _) = calls[place].presence { at } else { nil }
        var key = Key(id: calls[place].id, endedAt: endedAt, startedAt: calls[place].startedAt)
        switch column {
        case .age: break
        case .direction: key.text = calls[place].direction?.text
        case .contact: key.text = calls[place].contact?.fullName ?? calls[place].contact?.phoneNumber
        case .agent: key.text = calls[place].agent.flatMap { agents[$0] }
        case .campaign: key.text = calls[place].campaign.flatMap { campaigns[$0] }
        case .silence: key.number = calls[place].lastLine?.at?.milliseconds
        case .turns: key.number = calls[place].turns.map { -Int64($0) }
        }
        return key
    }

    /// Whether one call comes before another. Calls that are equal in the column keep the longest first; those that have
    /// ended stand at the end, the newest end on top.
    func precedes(_ one: Key, _ other: Key) -> Bool {
        switch (one.endedAt, other.endedAt) {
        case (let first?, let second?): return first == second ? one.id < other.id : first > second
        case (.some, nil): return false
        case (nil, .some): return true
        case (nil, nil): break
        }
        let order = Order.of(one.text, other.text)
        let figures = order == .same ? Order.of(one.number, other.number) : order
        switch figures == .same ? Order.of(one.startedAt, other.startedAt) : figures {
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
