import MihuAPI

// Finding rows and words: filter, order, marks, search, the command line.

extension State {
    /// Opens a line; a filter begins with what is filtered already.
    mutating func openEntry(_ kind: Entry.Kind) {
        let filtered: [Board] = [.liveCalls, .conversations, .campaigns]
        guard kind == .command || board == .liveCalls || kind == .filter && filtered.contains(board) else { return }
        entry = Entry(kind: kind)
        if kind == .filter, let filter { entry?.text.take(.insert(filter.text)) }
    }

    /// Opens the command line with the beginning of a command in it.
    mutating func beginCommand(_ text: String) {
        entry = Entry(kind: .command)
        entry?.text.take(.insert(text))
    }

    /// The filter of the list that is shown.
    private var filter: RowFilter? {
        switch board {
        case .conversations: conversationNarrowing
        case .campaigns: campaignFilter
        case .liveCalls, .analytics: live.filter
        }
    }

    mutating func changeEntry(_ edit: Edit, at now: Milliseconds) {
        entry?.text.take(edit)
        guard let entry, entry.kind == .filter else { return }
        narrow(entry.text.text, at: now)
    }

    /// Tab: the command goes on as far as there is but one way.
    mutating func completeEntry(at now: Moment) {
        guard let line = entry, line.kind == .command else { return }
        if let longer = LineCommand.completion(of: line.text.text, in: self) {
            entry?.text.replace(with: longer)
        }
    }

    /// Enter: the filter stays, the search goes to its newest hit, the command is carried out.
    mutating func agreeToEntry(at now: Moment, _ effects: inout [Effect]) {
        guard let entry else { return }
        self.entry = nil
        switch entry.kind {
        case .filter:
            if let mistake = filter?.mistake { tell(mistake, .caution, at: now.uptime) }
        case .search:
            let text = entry.text.text.trimmed
            live.search = text.isEmpty ? nil : TranscriptSearch(text)
            if live.search != nil { goToHit(older: true, at: now.uptime) }
        case .command:
            do {
                let action = try LineCommand.typed(entry.text.text, in: self, at: now)
                // What was wrong with an earlier one is not wrong with this.
                notice = nil
                choose(action, inBurst: false, at: now, &effects)
            } catch {
                tell(error.sentence, .caution, at: now.uptime)
            }
        }
    }

    /// Esc: a filter that was being typed goes, the rest is as it was.
    mutating func withdrawEntry(at now: Milliseconds) {
        if entry?.kind == .filter { narrow("", at: now) }
        entry = nil
    }

    /// Esc on the list: search and marks go, then the filter.
    mutating func clearLookup() {
        if live.search != nil {
            live.search = nil
        } else if !live.marked.isEmpty {
            live.marked = []
        } else {
            narrowLive("")
        }
    }

    private mutating func narrow(_ text: String, at now: Milliseconds) {
        switch board {
        case .conversations: narrowConversations(text)
        case .campaigns: filterCampaigns(text, at: now)
        case .liveCalls, .analytics: narrowLive(text)
        }
    }

    mutating func narrowLive(_ text: String) {
        live.filter = RowFilter(text)
        live.arrange()
        selectionMovedUnseen = true
    }

    mutating func sort(by step: Int, at now: Milliseconds) {
        if board == .conversations { return sortConversations(by: step) }
        if board == .campaigns { return sortCampaigns(by: step, at: now) }
        guard board == .liveCalls else { return }
        let all = LiveColumn.allCases
        let place = (live.order.column.rawValue + step + all.count) % all.count
        live.order = LiveOrder()
        live.order.column = all[place]
        live.arrange()
    }

    mutating func reverseOrder(at now: Milliseconds) {
        if board == .conversations { return reverseConversations() }
        if board == .campaigns { return reverseCampaigns(at: now) }
        guard board == .liveCalls else { return }
        live.order.isReversed.toggle()
        live.arrange()
    }

    mutating func mark(at now: Moment) {
        if board == .campaigns {
            markTask()
        } else {
            guard board == .liveCalls, let id = live.list.selected else { return }
            if live.marked.remove(id) == nil { live.marked.insert(id) }
        }
        move(.down, at: now)
    }

    mutating func goToHit(older: Bool, at now: Milliseconds) {
        guard let id = live.list.selected, let transcript = live.transcripts[id], var search = live.search else {
            return
        }
        live.showsCard = false
        if !search.go(older: older, in: transcript) {
            let place = search.hit == nil ? "in what is read of this call" : older ? "above" : "below"
            tell("\u{201C}\(search.text)\u{201D} is nowhere \(place).", .plain, at: now)
        }
        live.search = search
    }
}
