import MihuAPI

// The operator looks for conversations: filters, order, the rows of the list.

extension State {
    /// What the ids of conversations stand for.
    var filterNames: FilterNames {
        FilterNames(agents: live.agentNames, campaigns: live.campaignNames)
    }

    /// Asks the workspace for other conversations, or in another order.
    mutating func choose(_ filter: ConversationFilter) {
        show(.conversations)
        guard conversations.filter != filter else { return }
        conversations.filter = filter
        conversations.opened = nil
        conversations.startOver()
    }

    /// Rows of the conversations that the last frame had room for.
    var conversationRowsInSight: Int { painted?.board == .conversations ? painted?.listHeight ?? 1 : 1 }

    mutating func moveInConversations(_ motion: Motion) {
        if motion == .first { conversations.goToHead() }
        let before = conversations.list.selected
        conversations.list.move(motion, height: conversationRowsInSight)
        let isStopped = conversations.list.selected == before || motion == .last
        if isStopped, motion != .first, motion != .up { conversations.wantsMore = true }
    }

    /// The next column of the board: one that the workspace sorts by, or one to sort what is loaded by.
    mutating func sortConversations(by step: Int) {
        let all = ConversationColumn.allCases
        let place = (conversations.sortedBy.rawValue + step + all.count) % all.count
        conversations.localIsReversed = false
        guard let order = all[place].order else {
            conversations.localSort = all[place]
            return conversations.arrange(filterNames)
        }
        let wasLocal = conversations.localSort != nil
        conversations.localSort = nil
        var filter = conversations.filter
        filter.sortBy = order
        choose(filter)
        if wasLocal, conversations.loaded > 0 { conversations.arrange(filterNames) }
    }

    mutating func reverseConversations() {
        if conversations.localSort != nil {
            conversations.localIsReversed.toggle()
            return conversations.arrange(filterNames)
        }
        var filter = conversations.filter
        filter.direction = filter.direction == .descending ? .ascending : .descending
        choose(filter)
    }

    mutating func narrowConversations(_ text: String) {
        conversations.narrow(RowFilter(text), filterNames)
    }

    /// Esc on the list: what `/` keeps goes, then the local order, then the workspace's filters.
    ///
    /// - Returns: whether there was anything to take back.
    mutating func widenConversations() -> Bool {
        if conversations.narrowing != nil {
            conversations.narrow(nil, filterNames)
        } else if conversations.localSort != nil {
            conversations.localSort = nil
            conversations.arrange(filterNames)
        } else if !conversations.filter.keepsAll {
            choose(conversations.filter.withoutFilters)
        } else {
            return false
        }
        return true
    }

    // MARK: The picker

    /// A key in the filter picker.
    mutating func pick(_ pick: FilterPick) {
        guard pick != .open else {
            if board == .conversations { conversations.picker = FilterPicker() }
            return
        }
        guard let key = conversations.picker?.key else { return }
        switch pick {
        case .open: break
        case .move(let step): conversations.picker?.move(by: step)
        case .turn(let step):
            let agents = live.agentNames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
            let campaigns = live.campaignNames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
            let filter = conversations.filter.turned(key, by: step, agents: agents, campaigns: campaigns)
            if let filter { change(to: filter) } else { typeFilter(key) }
        case .clear:
            var filter = conversations.filter
            filter.clear(key)
            change(to: filter)
        case .agree:
            switch key {
            case .phone, .contact, .task: typeFilter(key)
            default: conversations.picker = nil
            }
        }
    }

    private mutating func change(to filter: ConversationFilter) {
        let picker = conversations.picker
        choose(filter)
        conversations.picker = picker
    }

    /// Opens the `:` line with the filters that are chosen, to go on with one that is typed.
    private mutating func typeFilter(_ key: ConversationFilter.Key) {
        conversations.picker = nil
        openEntry(.command)
        let others = ConversationFilter.Key.allCases.filter { $0 != key }.compactMap { other in
            conversations.filter.value(of: other).map { "\(other.rawValue)=\($0) " }
        }
        entry?.text.take(.insert("conversations \(others.joined())\(key.rawValue)="))
        if let value = conversations.filter.value(of: key) { entry?.text.take(.insert(value)) }
    }
}

/// What a key does in the filter picker.
package enum FilterPick: Hashable, Sendable {
    case open
    case move(by: Int)
    /// Another value of the chosen row.
    case turn(by: Int)
    case clear
    /// Types a value, or closes the picker.
    case agree
}
