import MihuAPI

/// What the shown board is filtered by, and its order, as a list to choose from: one row per key.
package struct FilterPicker: Hashable, Sendable {
    package let keys: [ConversationFilter.Key]
    private var place = 0

    init(_ keys: [ConversationFilter.Key]) { self.keys = keys }

    /// The row that is chosen.
    package var key: ConversationFilter.Key { keys[place] }

    /// Whether the chosen row has values to turn through; others are typed.
    package var isTurned: Bool { key != .phone && key != .contact && key != .task }

    /// The row above or below; the ends are joined.
    mutating func move(by step: Int) { place = (place + step + keys.count) % keys.count }
}

/// What a key does in the list of filters.
package enum FilterPick: Hashable, Sendable {
    case open
    case move(by: Int)
    /// Another value of the chosen row.
    case turn(by: Int)
    case clear
    /// Types a value, or closes the list.
    case agree
}

extension ConversationFilter {
    /// The next or the previous value of a key with few values; the first place is for none.
    ///
    /// - Returns: nil for a key whose value is typed.
    func turned(_ key: Key, by step: Int, agents: [AgentID], campaigns: [CampaignID]) -> ConversationFilter? {
        func next<Value: Equatable>(_ value: Value?, in all: [Value]) -> Value? {
            let place = value.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
            let turned = (place + step + all.count + 1) % (all.count + 1)
            return turned == 0 ? nil : all[turned - 1]
        }
        var filter = self
        switch key {
        case .channel: filter.channel = next(channel, in: Channel.allCases)
        case .status: filter.status = next(status, in: ConversationStatus.allCases)
        case .agent: filter.agent = next(agent, in: agents)
        case .campaign: filter.campaign = next(campaign, in: campaigns)
        case .sort: filter.sortBy = sortBy == .createdAt ? .updatedAt : .createdAt
        case .dir: filter.direction = direction == .descending ? .ascending : .descending
        case .phone, .contact, .task: return nil
        }
        return filter
    }
}
