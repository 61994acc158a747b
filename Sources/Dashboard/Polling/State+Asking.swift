import MihuAPI

// Requests go out, replies come in.

extension State {
    /// Sends the requests that are due, and lets go of those that nobody wants any more.
    mutating func ask(_ wishes: [Wish], at now: Moment, _ effects: inout [Effect]) {
        let wanted = Set(wishes.map(\.source))
        for ticket in plan.forget(where: { !wanted.contains($0) && $0.isGivenUp }) { effects.append(.cancel(ticket)) }
        for (ticket, source) in plan.due(wishes, at: now.uptime) {
            effects.append(.request(ticket, read(for: source, at: now)))
        }
    }

    /// The request that brings a source up to date.
    private func read(for source: Source, at now: Moment) -> Read {
        let server = serverClock.time(at: now)
        switch source {
        case .liveCalls(let channel):
            let page = live.sweeps[channel]?.page ?? 1
            return .conversations(
                channel: Open(channel), status: .active, page: PageRequest(page, of: LiveCalls.rowsPerPage))
        case .callsInProgress:
            return .calls(status: .inProgress, page: PageRequest(1, of: LiveCalls.rowsPerPage))
        case .transcript(let id):
            let known = live.transcripts[id] ?? conversations.opened.flatMap { $0.id == id ? $0.transcript : nil }
            let isBehind = known?.readAt == nil || known?.hasGap == true
            return .messages(of: id, direction: .descending, page: PageRequest(1, of: isBehind ? 100 : 25))
        case .record(let id): return .conversation(id)
        case .lastLines:
            let minute = Window(
                from: Timestamp(milliseconds: server.milliseconds - 60_000),
                to: Timestamp(milliseconds: server.milliseconds + 5_000))
            return .exportedMessages(minute, limit: 1000)
        case .agents: return .agents(page: PageRequest(nextPage[source] ?? 1, of: 25))
        case .conversations(let page):
            return .conversations(page: PageRequest(page, of: ConversationBoard.rowsPerPage))
        case .sessions(let id): return .sessions(of: id, page: PageRequest(1, of: 25))
        case .campaigns: return .campaigns(page: PageRequest(nextPage[source] ?? 1, of: 100))
        case .listings: return .listings(page: PageRequest(nextPage[source] ?? 1, of: 100))
        case .campaign(let id): return .campaign(id)
        case .pool(let id): return .pool(id)
        case .callMetrics(let span): return .callMetrics(window(span, at: server))
        case .sessionMetrics(let span): return .sessionMetrics(window(span, at: server))
        case .bar(let bar): return .callMetrics(bar)
        }
    }

    /// The analytics window, or the one it is compared with, as the API wants it: with the zone's offset.
    private func window(_ span: AnalyticsSpan, at server: Timestamp) -> Window {
        let shown = analytics.window.window(at: server, in: workspace.zone)
        return span == .shown ? shown : analytics.window.before(shown, in: workspace.zone)
    }

    /// Takes a reply in, or the lack of one.
    mutating func take(
        _ result: Result<Reply, Failure>, for ticket: Ticket, at now: Moment, _ effects: inout [Effect]
    ) {
        switch result {
        case .success(let reply):
            guard let source = plan.answered(ticket, wasUseful: true) else { return }
            troubles[source] = nil
            link.answeredAt = now.uptime
            link.trouble = nil
            link.troubleSince = nil
            take(reply, from: source, at: now, &effects)
        case .failure(let failure):
            guard let source = plan.answered(ticket, wasUseful: false) else { return }
            take(failure, from: source, at: now, &effects)
        }
    }

    private mutating func take(_ reply: Reply, from source: Source, at now: Moment, _ effects: inout [Effect]) {
        switch (source, reply) {
        case (.liveCalls(let channel), .conversations(let page)):
            if !live.take(page, of: channel, at: now.uptime) { plan.hurry(source) }
            for verb in interventions.all where verb.isOpenToEvidence {
                weighEvidence(on: verb.target.conversation, at: now, &effects)
            }
        case (.callsInProgress, .calls(let page)): live.take(page)
        case (.transcript(let id), .messages(let page)):
            if conversations.opened?.id == id { conversations.opened?.transcript.merge(page, at: now.uptime) }
            guard live.list[id] != nil || live.transcripts[id] != nil else { return }
            live.take(page, of: id, at: now.uptime)
            if live.transcripts[id]?.hasGap == true { plan.hurry(source) }
            weighEvidence(on: id, at: now, &effects)
        case (.record(let id), .conversation(let record)):
            live.take(record, at: now.uptime)
            weighEvidence(on: id, at: now, &effects)
            openWaitingVerb(on: id, at: now, &effects)
        case (.lastLines, .messages(let page)): live.take(page.rows, at: now.uptime)
        case (.agents, .agents(let page)):
            for agent in page.rows {
                agents[agent.id] = agent
                live.agentNames[agent.id] = agent.name
            }
            goOn(source, after: page)
        case (.conversations(let number), .conversations(let page)):
            conversations.take(page, number: number, at: now.uptime)
        case (.sessions(let id), .sessions(let page)):
            if conversations.opened?.id == id { conversations.opened?.sessions = page.rows }
        case (.campaigns, .campaigns(let page)):
            campaigns.take(page, at: now.uptime)
            for campaign in page.rows { live.campaignNames[campaign.id] = campaign.name }
            goOn(source, after: page)
        case (.listings, .listings(let page)):
            campaigns.take(page, at: now.uptime)
            goOn(source, after: page)
        case (.campaign, .campaign(let record)): campaigns.take(record, at: now.uptime)
        case (.pool, .pool(let pool)): campaigns.take(pool, at: now.uptime)
        case (.callMetrics(let span), .callMetrics(let metrics)): analytics.take(metrics, for: span, at: now.uptime)
        case (.sessionMetrics(let span), .sessionMetrics(let metrics)): analytics.take(metrics, for: span)
        case (.bar(let bar), .callMetrics(let metrics)):
            analytics.take(metrics, of: bar, at: serverClock.time(at: now))
        default: break
        }
    }

    /// Asks for the rest of a list that did not fit one page.
    private mutating func goOn<Item>(_ source: Source, after page: Page<Item>) {
        guard page.hasMore, !page.rows.isEmpty else { return nextPage[source] = nil }
        nextPage[source] = (nextPage[source] ?? 1) + 1
        plan.hurry(source)
    }

    private mutating func take(_ failure: Failure, from source: Source, at now: Moment, _ effects: inout [Effect]) {
        if failure == .cancelled { return }
        if case .rateLimited = failure {
            plan.slowDown(at: now.uptime)
            link.slowedUntil = plan.slowedUntil
        }
        switch source {
        case .record(let id) where failure.isNotFound:
            live.end(id, how: "no longer known to the server", at: now.uptime)
            weighEvidence(on: id, at: now, &effects)
            return
        case .lastLines where failure.isAboutAuthorization:
            // The workspace does not export messages: no trouble, another way.
            live.exportRefused = true
            return
        default: break
        }
        troubles[source] = failure
        link.trouble = failure
        link.troubleSince = link.troubleSince ?? now.uptime
    }

    /// A verb key waited for this row: now that it was read, the prompt opens, if the row is still the selected one.
    private mutating func openWaitingVerb(on id: ConversationID, at now: Moment, _ effects: inout [Effect]) {
        guard let waiting = waitingVerb, waiting.conversation == id else { return }
        waitingVerb = nil
        guard live.list.selected == id, prompt == nil else { return }
        if waiting.verb == .mute {
            // Mute acts at once, so it wants a key that was pressed on what is on the screen now.
            say("The row is fresh again: press m once more.", .plain, at: now.uptime)
        } else {
            notice = nil
            stepIn(waiting.verb, inBurst: false, at: now, &effects)
        }
    }
}

extension Source {
    /// A reply to it serves nobody once it is not wished any more.
    fileprivate var isGivenUp: Bool {
        switch self {
        case .transcript, .record, .sessions, .bar, .campaign, .pool, .callMetrics, .sessionMetrics: true
        case .liveCalls, .callsInProgress, .lastLines, .agents, .conversations, .campaigns, .listings: false
        }
    }
}
