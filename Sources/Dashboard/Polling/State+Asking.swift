import MihuAPI

// Requests go out, replies come in.

extension State {
    /// Sends the requests that are due, and lets go of those that nobody wants any more.
    mutating func ask(_ wishes: [Wish], at now: Moment, _ effects: inout [Effect]) {
        let wanted = Set(wishes.map(\.source))
        let given = plan.forget { [cards = live.cards, filter = conversations.filter] source in
            !wanted.contains(source) && source.isGivenUp(cards, filter)
        }
        for ticket in given { effects.append(.cancel(ticket)) }
        // What is not asked any more is no trouble any more.
        if troubles.keys.contains(where: { !wanted.contains($0) }) {
            troubles = troubles.filter { wanted.contains($0.key) }
            noteTrouble(at: now.uptime)
        }
        for (ticket, source) in plan.due(wishes, at: now.uptime) {
            if case .bars = source { analytics.chart.asked = barWanted(at: now) }
            effects.append(.request(ticket, read(for: source, at: now)))
        }
    }

    /// The request that brings a source up to date.
    private mutating func read(for source: Source, at now: Moment) -> Read {
        let server = serverClock.time(at: now)
        switch source {
        case .liveCalls(let channel):
            let page = live.sweeps[channel]?.page ?? 1
            return .conversations(
                channel: Open(channel), status: .active, page: PageRequest(page, of: LiveCalls.rowsPerPage))
        case .callsInProgress:
            return .calls(status: .inProgress, page: PageRequest(1, of: LiveCalls.rowsPerPage))
        case .transcript(let id):
            let known = transcript(of: id)
            let isBehind = known?.readAt == nil || known?.hasGap == true
            return .messages(of: id, direction: .descending, page: PageRequest(1, of: isBehind ? 100 : Self.shortPage))
        case .olderLines(let id):
            let page = PageRequest(transcript(of: id)?.olderPage ?? 2, of: Transcript.rowsPerPage)
            return .messages(of: id, direction: .descending, page: page)
        case .record(let id): return .conversation(id)
        case .contact(let id): return .contact(id)
        case .waitingTasks(let status): return .tasks(status: status, page: PageRequest(nextPage[source] ?? 1, of: 100))
        case .caller(let question): return question.read
        case .lastLines:
            let window = Window(
                from: Timestamp(milliseconds: server.milliseconds - lookBack(at: now.uptime)),
                to: Timestamp(milliseconds: server.milliseconds + 5_000))
            return .exportedMessages(window, limit: 1000)
        case .agents: return .agents(page: PageRequest(nextPage[source] ?? 1, of: 25))
        case .conversations(let filter, let page):
            let number = conversations.number(of: page, height: conversationRowsInSight)
            return filter.read(PageRequest(number, of: ConversationBoard.rowsPerPage))
        case .sessions(let id): return .sessions(of: id, page: PageRequest(1, of: 100))
        case .evaluation(let id): return .evaluation(of: id)
        case .evaluations(let contact):
            let number = conversations.worst?.number() ?? 1
            return .evaluations(contact: contact, page: PageRequest(number, of: WorstFirst.rowsPerPage))
        case .evaluatedSessions(let filter):
            let page = PageRequest(conversations.worst?.sessionsPage ?? 1, of: WorstFirst.rowsPerPage)
            return .allSessions(
                contact: filter.contact, agent: filter.agent, campaign: filter.campaign, task: filter.task,
                sortBy: .lastActivityAt, page: page)
        case .campaigns: return .campaigns(page: PageRequest(nextPage[source] ?? 1, of: 100))
        case .listings: return .listings(page: PageRequest(nextPage[source] ?? 1, of: 100))
        case .campaign(let id): return .campaign(id)
        case .pool(let id): return .pool(id)
        case .outreach(let part): return read(for: part, at: server)
        case .figures(let part, let question, let span):
            let window = bounds(of: question.window, span, at: server)
            analytics.ask(part, of: span, window)
            return question.read(part, window)
        case .bars: return readOfBar(at: server)
        }
    }

    /// How far back the newest lines of all calls are read: to the last reading and some more for what was exported late; a
    /// whole minute once in each half minute, for what was later than that. Milliseconds.
    private func lookBack(at now: Milliseconds) -> Milliseconds {
        guard let last = live.linesHeardAt, last / 30_000 == now / 30_000 else { return 60_000 }
        return min(60_000, now - last + 15_000)
    }

    /// Takes the server's date out of a reply.
    mutating func note(_ date: Timestamp, for ticket: Ticket, at now: Moment) {
        guard let asked = plan.askedAt(ticket) else { return }
        serverClock.note(date, underWay: now.uptime - asked, at: now)
    }

    /// Messages that are asked for while the transcript is up to date.
    private static let shortPage = 25

    /// Takes a reply in, or the lack of one.
    mutating func take(
        _ result: Result<Reply, Failure>, for ticket: Ticket, at now: Moment, _ effects: inout [Effect]
    ) {
        switch result {
        case .success(let reply):
            guard let (source, asked) = plan.answered(ticket, wasUseful: true) else { return }
            troubles[source] = nil
            campaigns.refusals[source] = nil
            link.answeredAt = now.uptime
            noteTrouble(at: now.uptime)
            take(reply, from: source, asked: asked, at: now, &effects)
        case .failure(let failure):
            guard let source = plan.answered(ticket, wasUseful: false)?.source else { return }
            take(failure, from: source, at: now, &effects)
        }
    }

    /// Takes in what a source says. It is as old as the request: a reply may have been under way, or waiting here.
    private mutating func take(
        _ reply: Reply, from source: Source, asked: Milliseconds, at now: Moment, _ effects: inout [Effect]
    ) {
        defer { gather(source, reply, askedAt: asked, at: now) }
        switch (source, reply) {
        case (.waitingTasks, .tasks(let page)): goOn(source, after: page)
        case (.liveCalls(let channel), .conversations(let page)):
            if !live.take(page, of: channel, at: asked) { plan.hurry(source) }
            tellLeftMuted(at: now.uptime)
            noteNewCalls(at: now, &effects)
            weighEvidence(at: now, &effects)
        case (.callsInProgress, .calls(let page)): live.take(page)
        case (.transcript(let id), .messages(let page)):
            // Shorter than the short page is all there is; longer is the longest that can be asked for.
            let isLong = page.rows.count != Self.shortPage
            if conversations.opened?.id == id {
                conversations.opened?.transcript.merge(page, isLong: isLong, at: asked)
            }
            guard live.list[id] != nil || live.transcripts[id] != nil else { return }
            live.take(page, of: id, isLong: isLong, at: asked)
            if live.transcripts[id]?.hasGap == true { plan.hurry(source) }
            weighEvidence(on: id, at: now, &effects)
        case (.olderLines(let id), .messages(let page)):
            let number = page.number ?? transcript(of: id)?.olderPage ?? 2
            live.transcripts[id]?.mergeOlder(page, number: number)
            if conversations.opened?.id == id { conversations.opened?.transcript.mergeOlder(page, number: number) }
            olderLinesWanted = nil
        case (.record(let id), .conversation(let record)):
            live.take(record, at: asked)
            if conversations.opened?.id == id { conversations.opened?.record = record }
            noteNewCalls(at: now, &effects)
            weighEvidence(on: id, at: now, &effects)
            openWaitingVerb(on: .call(id), at: now, &effects)
        case (.contact(let id), .contact(let contact)):
            live.cards.take(reply, to: .contact(id), at: asked)
            if conversations.filter.contact == id { conversations.contact = contact }
            weighEvidence(of: id, contact, at: now, &effects)
        case (.caller(let question), _): live.cards.take(reply, to: question, at: asked)
        case (.lastLines, .messages(let page)):
            // A workspace that masks its export tells nothing that could be read.
            if page.rows.contains(where: \.isMasked) {
                live.exportRefused = true
            } else {
                live.take(page.rows, at: asked)
            }
        case (.agents, .agents(let page)):
            for agent in page.rows {
                agents[agent.id] = agent
                live.agentNames[agent.id] = agent.name
            }
            conversations.nameAgain(filterNames)
            goOn(source, after: page)
        case (.conversations(let filter, let reading), .conversations(let page)):
            if conversations.filter == filter { conversations.take(page, for: reading, names: filterNames, at: asked) }
        case (.sessions(let id), .sessions(let page)):
            if conversations.opened?.id == id {
                conversations.opened?.sessions = page.rows
                conversations.opened?.sessionCount = page.total
            }
        case (.evaluation(let id), .evaluation(let evaluation)):
            conversations.opened?.evaluations[id] = evaluation.map(OpenedConversation.Reading.found) ?? .absent
        case (.evaluations(let contact), .evaluations(let page)):
            if conversations.worst?.filter.contact == contact { conversations.worst?.take(page, at: asked) }
        case (.evaluatedSessions(let filter), .sessions(let page)):
            if conversations.worst?.filter == filter { conversations.worst?.take(page) }
        case (.campaigns, .campaigns(let page)):
            campaigns.take(page, at: asked)
            for campaign in page.rows { live.campaignNames[campaign.id] = campaign.name }
            conversations.nameAgain(filterNames)
            goOn(source, after: page)
        case (.listings, .listings(let page)):
            campaigns.take(page, at: asked)
            goOn(source, after: page)
        case (.campaign(let id), .campaign(let record)):
            campaigns.take(record, at: asked)
            analytics.note(id, isGone: false)
            weighEvidence(of: id, at: now, &effects)
            openWaitingVerb(on: .campaign(id), at: now, &effects)
        case (.pool, .pool(let pool)): campaigns.take(pool, at: asked)
        case (.outreach(let part), let reply): take(reply, from: part, asked: asked, at: now, &effects)
        case (.figures(let part, _, let span), let reply): analytics.take(reply, as: part, of: span, at: asked)
        case (.bars, let reply): takeBar(reply, asked: asked, at: now, &effects)
        default: break
        }
    }

    /// Conversations that go on with another call: nothing that was decided for the one before may reach it.
    private mutating func noteNewCalls(at now: Moment, _ effects: inout [Effect]) {
        for id in live.begunAgain {
            for held in interventions.holding where held.target.conversation == id {
                withdraw(held.id, "the caller is on another call now", at: now, &effects)
            }
            bulk?.skip(id, "the caller is on another call now")
            interventions.beginCall(in: id)
        }
        live.begunAgain = []
    }

    /// What the header says of the link: trouble stands until every source that is still asked has answered.
    private mutating func noteTrouble(at now: Milliseconds) {
        link.trouble = troubles.min { $0.key.rank < $1.key.rank }?.value
        link.troubleSince = link.trouble == nil ? nil : link.troubleSince ?? now
    }

    /// Asks for the rest of a list that did not fit one page.
    private mutating func goOn<Item>(_ source: Source, after page: Page<Item>) {
        guard page.hasMore, !page.rows.isEmpty else { return nextPage[source] = nil }
        nextPage[source] = (nextPage[source] ?? 1) + 1
        plan.hurry(source)
    }

    private mutating func take(_ failure: Failure, from source: Source, at now: Moment, _ effects: inout [Effect]) {
        if failure == .cancelled { return }
        gather(failure, of: source, at: now.uptime)
        if case .rateLimited(let until, _) = failure { slowDown(until: until, at: now) }
        if let waiting = waitingVerb, waiting.subject.ownRecord == source, waiting.subject.isOfOutreach {
            giveUpWaiting(
                failure.isNotFound ? "the server knows it no more" : "it could not be read: \(failure.sentence)",
                at: now.uptime)
        }
        switch source {
        // A call that was placed a moment ago may not be stored yet.
        case .record(let id) where failure.isNotFound && live.list[id]?.isJustPlaced(at: now.uptime) == true: return
        case .record(let id) where failure.isNotFound:
            live.end(id, how: "no longer known to the server", at: now.uptime)
            if conversations.opened?.id == id { conversations.opened?.isGone = true }
            weighEvidence(on: id, at: now, &effects)
            return
        case .transcript(let id) where failure.isNotFound && conversations.opened?.id == id && board == .conversations:
            conversations.opened?.isGone = true
            return
        case .evaluation(let id) where failure.isNotFound:
            conversations.opened?.evaluations[id] = .absent
            return
        case .contact(let id) where failure.isNotFound && conversations.filter.contact == id:
            conversations.goneContact = id
            return
        case .figures(let part, _, let span) where failure.settlesAnalytics:
            analytics.note(failure, of: part, in: span)
            return
        case .lastLines where failure.isAboutAuthorization:
            // The workspace does not export messages: no trouble, another way.
            if !live.exportRefused {
                tell(
                    "This workspace does not let messages be exported: last lines are read call by call, and are older.",
                    .plain, at: now.uptime)
            }
            live.exportRefused = true
            return
        case .campaign(let id) where failure.isNotFound:
            analytics.note(id, isGone: true)
            return campaigns.noteGone(id, at: now.uptime)
        // What may not be read is said where it would stand: the link is well.
        case .campaign where failure.isForbidden, .listings where failure.isForbidden || failure.isNotFound,
            .pool where failure.isForbidden || failure.isNotFound,
            .outreach where failure.isForbidden || failure.isNotFound:
            campaigns.refusals[source] = failure
            return
        case .caller(let question):
            // The card says itself what it does not know; the board lacks nothing.
            live.cards.take(failure, to: question, at: now.uptime)
            return
        default: break
        }
        troubles[source] = failure
        noteTrouble(at: now.uptime)
    }

    /// A verb key waited for this row: now that it was read, the prompt opens, if the row is still the selected one.
    mutating func openWaitingVerb(on subject: Subject, at now: Moment, _ effects: inout [Effect]) {
        guard let waiting = waitingVerb, waiting.subject == subject else { return }
        waitingVerb = nil
        guard selectedSubject == subject, prompt == nil, entry == nil, bulk == nil else { return }
        if waiting.verb == .mute {
            // Mute acts at once, so it wants a key that was pressed on what is on the screen now.
            tell("The row is fresh again: press m once more.", .plain, at: now.uptime)
        } else {
            notice = nil
            stepIn(waiting.verb, inBurst: false, at: now, &effects)
        }
    }
}

extension Source {
    /// Whose trouble is named first.
    fileprivate var rank: Int {
        switch self {
        case .liveCalls: 0
        case .transcript, .olderLines, .record: 1
        case .conversations, .campaigns, .figures: 2
        default: 3
        }
    }

    /// A reply to it serves nobody once it is not wished any more, as while conversations are filtered otherwise. An answer
    /// for a caller's card completes the card, if that was begun.
    fileprivate func isGivenUp(_ cards: CallerCards, _ filter: ConversationFilter) -> Bool {
        switch self {
        case .caller(let question): !cards.remembers(question)
        case .transcript, .olderLines, .record, .contact, .waitingTasks, .sessions, .evaluation, .evaluations,
            .evaluatedSessions, .campaign, .pool, .outreach, .figures, .bars:
            true
        case .conversations(let asked, _): asked != filter
        case .liveCalls, .callsInProgress, .lastLines, .agents, .campaigns, .listings: false
        }
    }
}

extension Message {
    /// The workspace hides what was said.
    fileprivate var isMasked: Bool {
        content == "***" || (disclosure != nil && disclosure?.lowercased() != "raw")
    }
}
