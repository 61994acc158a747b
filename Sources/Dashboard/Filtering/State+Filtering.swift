import MihuAPI

// The list of filters over the conversations and over the analytics board.

extension State {
    /// What the ids of filters stand for.
    var filterNames: FilterNames {
        FilterNames(agents: live.agentNames, campaigns: live.campaignNames)
    }

    /// What the shown board is filtered by. Analytics have a channel, an agent and a campaign alone.
    package var shownFilter: ConversationFilter {
        board == .analytics ? ConversationFilter(analytics.question.filter) : conversations.filter
    }

    /// A key in the list of filters, or the one that opens it.
    mutating func pick(_ pick: FilterPick, at now: Milliseconds) {
        guard pick != .open else {
            switch board {
            case .conversations: filterPicker = FilterPicker(ConversationFilter.Key.allCases)
            case .analytics: filterPicker = FilterPicker(AnalyticsFilter.keys)
            case .liveCalls, .campaigns: break
            }
            return
        }
        guard let key = filterPicker?.key else { return }
        switch pick {
        case .open: break
        case .move(let step): filterPicker?.move(by: step)
        case .turn(let step):
            let agents = live.agentNames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
            let campaigns = live.campaignNames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
            let filter = shownFilter.turned(key, by: step, agents: agents, campaigns: campaigns)
            if let filter { change(to: filter, at: now) } else { typeFilter(key) }
        case .clear:
            var filter = shownFilter
            filter.clear(key)
            change(to: filter, at: now)
        case .agree: filterPicker?.isTurned == true ? filterPicker = nil : typeFilter(key)
        }
    }

    /// The board shows what passes another filter; the list stays open.
    private mutating func change(to filter: ConversationFilter, at now: Milliseconds) {
        let picker = filterPicker
        if board == .analytics {
            var question = analytics.question
            question.filter = AnalyticsFilter(filter)
            analyse(question, at: now)
        } else {
            choose(filter)
        }
        filterPicker = picker
    }

    /// Opens the `:` line with the filters that are chosen, to go on with one that is typed.
    private mutating func typeFilter(_ key: ConversationFilter.Key) {
        filterPicker = nil
        openEntry(.command)
        let others = ConversationFilter.Key.allCases.filter { $0 != key }.compactMap { other in
            conversations.filter.value(of: other).map { "\(other.rawValue)=\($0) " }
        }
        entry?.text.take(.insert("conversations \(others.joined())\(key.rawValue)="))
        if let value = conversations.filter.value(of: key) { entry?.text.take(.insert(value)) }
    }
}

extension AnalyticsFilter {
    /// What figures can be filtered by.
    package static let keys: [ConversationFilter.Key] = [.channel, .agent, .campaign]

    /// As much of a filter of conversations as figures can be filtered by.
    init(_ filter: ConversationFilter) {
        (channel, agent, campaign) = (filter.channel, filter.agent, filter.campaign)
    }
}

extension ConversationFilter {
    /// The conversations whose figures are shown.
    package init(_ whose: AnalyticsFilter) {
        self.init()
        (channel, agent, campaign) = (whose.channel, whose.agent, whose.campaign)
    }
}
