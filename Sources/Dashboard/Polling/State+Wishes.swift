import MihuAPI

// What is worth asking for, given what is visible and what is awaited.

extension State {
    var rates: PollRates { workspace.rates }
    /// Tasks whose own records are read at the same time after verbs on them.
    private static let tasksCheckedAtOnce = 4
    /// Missing rows whose own records are read at the same time.
    private static let checkedAtOnce = 8

    /// Every source that should be asked now and then, with its rate and rank.
    func wishes(at now: Moment) -> [Wish] {
        var wishes = liveWishes(at: now)
        if let id = olderLinesWanted { wishes.append(Wish(.olderLines(id), every: rates.evidence, rank: .selected)) }
        wishes += conversationWishes
        wishes += campaignWishes(at: now)
        wishes += analyticsWishes(at: now)
        wishes += gatheringWishes + taskGatheringWishes
        if let source = waitingVerb?.subject.ownRecord {
            wishes.append(Wish(source, every: rates.record, rank: .selected))
        }
        wishes.append(Wish(.agents, every: rates.agents, rank: .hidden))
        return wishes.uniqued
    }

    /// The live board: hidden, only its count in the header is kept up.
    private func liveWishes(at now: Moment) -> [Wish] {
        let isVisible = board == .liveCalls
        var wishes = [
            Wish(
                .liveCalls(.call), every: isVisible ? rates.liveCalls : rates.header,
                rank: isVisible ? .list : .hidden, cost: live.sweeps[.call]?.pages ?? 1),
            // Where calls run on it, its rows must be as fresh as the others.
            Wish(
                .liveCalls(.whatsappCall),
                every: !isVisible ? rates.header : live.hasCalls(on: .whatsappCall) ? rates.liveCalls : rates.sideLists,
                rank: isVisible ? .list : .hidden, cost: live.sweeps[.whatsappCall]?.pages ?? 1),
        ]
        if isVisible {
            wishes.append(Wish(.callsInProgress, every: rates.sideLists, rank: .list))
            if let id = live.list.selected {
                let isAhead = !live.selectionRests(at: now.uptime)
                wishes.append(Wish(.transcript(id), every: rates.transcript, rank: .selected, isAhead: isAhead))
            }
            wishes += cardWishes(at: now)
            wishes += lastLineWishes(at: now)
        }
        wishes += evidenceWishes(at: now)
        // A list that came back short by mistake must not turn into a storm of requests.
        for id in live.checking.prefix(Self.checkedAtOnce) {
            wishes.append(Wish(.record(id), every: rates.record, rank: .list))
        }
        return wishes.uniqued
    }

    /// The card of the caller whose row is looked at: not for each row that is passed over, and seldom again.
    private func cardWishes(at now: Moment) -> [Wish] {
        guard let call = live.selected, live.selectionRests(at: now.uptime, for: LiveCalls.cardRest) else { return [] }
        return live.cards.questions(about: call).map {
            Wish(.caller($0), every: rates.callerCard, rank: .hidden, isAside: true)
        }
    }

    /// One export for all calls; where that is refused, the calls on the screen in turn, the line read longest ago first.
    private func lastLineWishes(at now: Moment) -> [Wish] {
        guard live.exportRefused else { return [Wish(.lastLines, every: rates.lastLines, rank: .list)] }
        let seen = live.list.visible(painted?.board == .liveCalls ? painted?.listHeight ?? 0 : 0)
        let oldest = seen.compactMap { live.list.row(at: $0) }.filter { !$0.hasEnded && $0.id != live.list.selected }
            .min { ($0.lastLine?.readAt ?? 0) < ($1.lastLine?.readAt ?? 0) }
        return oldest.map { [Wish(.transcript($0.id), every: rates.lastLines, rank: .list)] } ?? []
    }

    /// What would show that a verb has happened.
    private func evidenceWishes(at now: Moment) -> [Wish] {
        var tasks = 0
        return interventions.all.compactMap { verb in
            guard verb.isOpenToEvidence, now.uptime - (verb.sentAt ?? 0) < 120_000 else { return nil }
            if case .task = verb.target.subject {
                // After many at once the list of tasks, which is read anyway, shows the others.
                tasks += 1
                guard tasks <= Self.tasksCheckedAtOnce else { return nil }
            }
            let source: Source? =
                switch verb.target.subject {
                case .call(let id) where verb.verb == .say: .transcript(id)
                case .newCall: verb.started.map { .record($0) }
                default: verb.target.subject.ownRecord
                }
            return source.map { Wish($0, every: rates.evidence, rank: bulk == nil ? .selected : .hidden) }
        }
    }

    private var conversationWishes: [Wish] {
        guard board == .conversations else {
            return [Wish(.conversations(conversations.filter, .head), every: rates.header, rank: .hidden)]
        }
        var wishes = conversations.pagesWished(height: conversationRowsInSight).sorted().map { page in
            Wish(.conversations(conversations.filter, page), every: rate(of: page), rank: .list)
        }
        if let contact = conversations.filter.contact, conversations.goneContact != contact {
            wishes.append(Wish(.contact(contact), every: rates.header, rank: .list))
        }
        if let worst = conversations.worst {
            let every = worst.wantsEvaluations ? rates.nextPage : rates.conversations * 3
            wishes.append(Wish(.evaluations(worst.filter.contact), every: every, rank: .list))
            if worst.wantsSessions {
                wishes.append(Wish(.evaluatedSessions(worst.filter), every: rates.nextPage, rank: .list))
            }
        }
        if let opened = conversations.opened, !opened.isGone { wishes += self.wishes(of: opened) }
        return wishes
    }

    private func wishes(of opened: OpenedConversation) -> [Wish] {
        let (id, isOver) = (opened.id, opened.isOver)
        var wishes = [
            Wish(.record(id), every: isOver ? rates.header : rates.conversations, rank: .selected),
            Wish(.transcript(id), every: isOver ? rates.header : rates.evidence, rank: .selected),
            Wish(.sessions(id), every: isOver ? rates.header : rates.conversations, rank: .selected),
        ]
        wishes += opened.evaluationsWanted.map { Wish(.evaluation($0), every: rates.conversations, rank: .list) }
        return wishes
    }

    private func rate(of page: ConversationPage) -> Milliseconds {
        switch page {
        case .head: rates.conversations
        // Rows that a local order has thrown together stand on many pages, of which one is read at a time.
        case .inSight: conversations.showsSpan ? rates.conversations : rates.conversations / 4
        case .above, .below: rates.nextPage
        }
    }

    private func analyticsWishes(at now: Moment) -> [Wish] {
        guard board == .analytics else { return [] }
        var wishes: [Wish] = []
        let question = analytics.question
        let isAhead = now.uptime < analytics.turnedAt + AnalyticsBoard.rest
        for span in AnalyticsSpan.allCases {
            for part in question.parts(of: span) {
                wishes.append(
                    Wish(.figures(part, question, span), every: rates.analytics, rank: .list, isAhead: isAhead))
            }
        }
        // Zeros of a campaign that was deleted look like those of one without calls; its own record tells.
        if let campaign = question.filter.campaign {
            wishes.append(Wish(.campaign(campaign), every: rates.campaigns, rank: .list, isAhead: isAhead))
        }
        if !isAhead, barWanted(at: now) != nil {
            wishes.append(Wish(.bars(question.filter), every: rates.bar, rank: .hidden))
        }
        return wishes
    }
}

extension [Wish] {
    /// Each source once, at the rate it is wished most often.
    var uniqued: [Wish] {
        var best: [Source: Wish] = [:]
        for wish in self {
            if let known = best[wish.source], known.every <= wish.every { continue }
            best[wish.source] = wish
        }
        var seen: Set<Source> = []
        return compactMap { seen.insert($0.source).inserted ? best[$0.source] : nil }
    }
}
