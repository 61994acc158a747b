import MihuAPI

// The operator looks for conversations: filters, order, the rows of the list.

extension State {
    /// Asks the workspace for other conversations, or in another order.
    mutating func choose(_ filter: ConversationFilter) {
        show(.conversations)
        guard conversations.filter != filter else { return }
        conversations.filter = filter
        (conversations.opened, conversations.worst, conversations.contact) = (nil, nil, nil)
        conversations.startOver()
    }

    /// Rows of the conversations that the last frame had room for.
    var conversationRowsInSight: Int { painted?.board == .conversations ? painted?.listHeight ?? 1 : 1 }

    mutating func moveInConversations(_ motion: Motion) {
        let height = conversationRowsInSight
        if conversations.worst != nil {
            let before = conversations.worst?.list.selected
            conversations.worst?.list.move(motion, height: height)
            if motion == .last || motion != .first && motion != .up && conversations.worst?.list.selected == before {
                conversations.worst?.wantMore()
            }
            return
        }
        if motion == .first { conversations.goToHead() }
        let before = conversations.list.selected
        conversations.list.move(motion, height: height)
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
        let names = filterNames
        guard conversations.worst == nil else {
            conversations.worst?.narrow(RowFilter(text), names)
            return
        }
        conversations.narrow(RowFilter(text), names)
    }

    /// What `/` keeps of the list that is shown.
    var conversationNarrowing: RowFilter? { conversations.worst.map(\.narrowing) ?? conversations.narrowing }

    /// Esc on the evaluated sessions: what `/` keeps goes, then the list does.
    mutating func leaveWorst() {
        if conversations.worst?.narrowing != nil {
            narrowConversations("")
        } else {
            conversations.worst = nil
        }
    }

    /// Esc on the list: what `/` keeps goes, then the local order, then the workspace's filters.
    mutating func widenConversations() {
        if conversations.narrowing != nil {
            conversations.narrow(nil, filterNames)
        } else if conversations.localSort != nil {
            conversations.localSort = nil
            conversations.arrange(filterNames)
        } else if !conversations.filter.keepsAll {
            choose(conversations.filter.withoutFilters)
        }
    }

    /// Evaluated sessions of what the board is filtered by, the worst on top; where they are shown the conversations again.
    mutating func turnWorst() {
        let wasShown = board == .conversations && conversations.worst != nil
        show(.conversations)
        conversations.opened = nil
        conversations.worst = wasShown ? nil : WorstFirst(conversations.filter, filterNames)
    }

    /// Opens the selected conversation, or that of the selected evaluation.
    mutating func openConversation(at now: Moment) {
        guard let id = conversations.worst.map({ $0.list.selectedRow?.conversation }) ?? conversations.list.selected
        else { return tell(Self.nothingSelected, .plain, at: now.uptime) }
        guard conversations.opened?.id != id else { return }
        open(id)
    }

    /// Opens a conversation at the part that was looked at of the one before, whether its row is loaded or not.
    mutating func open(_ id: ConversationID) {
        let section = conversations.opened?.section ?? .messages
        conversations.opened = OpenedConversation(id)
        conversations.opened?.section = section
        if conversations.list[id] == nil { conversations.selectsOnceLoaded = id }
        olderLinesWanted = nil
        paneIsOpen = true
    }
}
