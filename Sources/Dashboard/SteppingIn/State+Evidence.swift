import MihuAPI

// The last word: what the sender says, and what the call shows.

extension State {
    /// The sender says what became of a verb's request.
    mutating func take(_ outcome: Outcome, of id: Intervention.ID, at now: Moment, _ effects: inout [Effect]) {
        follow(interventions.change(id) { $0.came(outcome, at: now.uptime) }, of: id, at: now, &effects)
        if case .tooMany(_, let until) = outcome { slowDown(until: until, at: now) }
        guard let verb = interventions[id] else { return }
        if let source = verb.target.subject.ownRecord { plan.hurry(source) }
        switch verb.target.subject {
        case .call(let conversation):
            plan.hurry(.transcript(conversation))
            weighEvidence(on: conversation, at: now, &effects)
        case .newCall: if let conversation = verb.started { show(conversation, placedBy: verb, at: now.uptime) }
        case .task:
            // The reply carries the task's own record as it stands since.
            guard case .changed(let task) = outcome, .task(task.id) == verb.target.subject else { break }
            campaigns.opened?.tasks.take(TaskRow(record: task, readAt: now.uptime))
            weighEvidence(of: task, asked: now.uptime, at: now, &effects)
        case .contact, .campaign: break
        }
    }

    /// The server asked for fewer requests, until then where it says so: reads slow down, and so do the verbs of a bulk.
    mutating func slowDown(until: Timestamp?, at now: Moment) {
        plan.slowDown(at: now.uptime)
        link.slowedUntil = plan.slowedUntil
        let wait = until.map { $0.milliseconds - now.wall.milliseconds }
        bulk?.slowDown(for: wait, at: now.uptime)
    }

    /// Puts the call that was just placed on the board, and selects it unless the operator has gone elsewhere meanwhile.
    private mutating func show(_ conversation: ConversationID, placedBy verb: Intervention, at now: Milliseconds) {
        guard case .startCall(let call) = verb.write else { return }
        live.begin(LiveCall(placed: conversation, to: call.number, by: call.agent, at: now))
        plan.hurry(.record(conversation))
        guard prompt == nil, entry == nil, bulk == nil, live.selectedAt <= verb.sentAt ?? now else { return }
        live.select(conversation, at: now)
        selectionMovedUnseen = true
    }

    /// Looks whether the calls of the board show by now that verbs have happened.
    mutating func weighEvidence(at now: Moment, _ effects: inout [Effect]) {
        for verb in interventions.all where verb.isOpenToEvidence {
            if let conversation = verb.target.conversation { weighEvidence(on: conversation, at: now, &effects) }
        }
        weighPlacedCalls(at: now, &effects)
    }

    /// Looks whether the call shows by now that its verbs have happened.
    ///
    /// One spoken line stands for one verb: first for the oldest that the server has taken, only then for one that was given up
    /// or may never have arrived.
    mutating func weighEvidence(on conversation: ConversationID, at now: Moment, _ effects: inout [Effect]) {
        for verb in likeliestFirst(interventions.on(conversation).reversed()) {
            guard let baseline = baselines[verb.id], shows(verb, on: conversation, since: baseline) else { continue }
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
        weighPlacedCalls(at: now, &effects)
    }

    /// The verbs that evidence may still come for: those that the server has taken, then those that were given up, last
    /// those that may never have arrived.
    private func likeliestFirst(_ verbs: some Sequence<Intervention>) -> [Intervention] {
        let open = verbs.filter(\.isOpenToEvidence)
        let likely: [Word] = [.dispatched, .notConfirmed, .unknown]
        return likely.flatMap { word in open.filter { $0.word == word } }
    }

    private mutating func shows(
        _ verb: Intervention, on conversation: ConversationID, since baseline: Baseline
    ) -> Bool {
        switch verb.write {
        case .say(_, let text, _):
            let spoken = live.transcripts[conversation]?.spoken(text, since: baseline.transcript) ?? []
            for message in spoken where interventions.claim(message) { return true }
            return false
        case .forward:
            return !baseline.wasHandledByHuman && live.list[conversation]?.isHandledByHuman == true
        case .hangUp:
            guard let row = live.list[conversation] else { return false }
            return row.hasEnded && verb.target.isStill(row.target)
        case .mute, .unmute, .startCall, .blacklist, .startListing, .stopListing, .publishCampaign, .queueTask,
            .retryTask, .cancelTask:
            return false
        }
    }

    /// Looks which calls that were to be placed have come up. One call stands for one verb.
    private mutating func weighPlacedCalls(at now: Moment, _ effects: inout [Effect]) {
        for verb in likeliestFirst(interventions.all.filter { $0.verb == .newCall }) {
            guard let conversation = callPlaced(by: verb) else { continue }
            let isUnclaimed = interventions.claim(conversation)
            guard isUnclaimed || verb.started == conversation else { continue }
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }

    /// The conversation of a call that was placed, once its own record was read; where the reply was lost, of a call to that
    /// number that has come up since and that no other verb has placed.
    private func callPlaced(by verb: Intervention) -> ConversationID? {
        if let id = verb.started { return live.list[id]?.wasRead == true ? id : nil }
        // Another one to the same number may have placed it: its reply will say so.
        guard case .startCall(let call) = verb.write, interventions.inFlight(on: verb.target.subject) == nil else {
            return nil
        }
        return live.list.rows.first { row in
            row.wasRead && row.number == call.number.text && row.agent == call.agent
                && row.firstSeen >= verb.sentAt ?? .max && !interventions.isPlaced(row.id)
        }?.id
    }

    /// A campaign's own record shows whether it was started or stopped.
    mutating func weighEvidence(of campaign: CampaignID, at now: Moment, _ effects: inout [Effect]) {
        guard let row = campaigns.list[campaign] else { return }
        for verb in interventions.on(.campaign(campaign)) where verb.isOpenToEvidence {
            let wanted = verb.verb == .stopListing ? !row.isRunning : row.isRunning
            guard wanted, let sent = verb.sentAt, let read = row.detailAt, read >= sent else { continue }
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }

    /// A task's own record shows whether it was queued, tried again or cancelled.
    mutating func weighEvidence(of task: PlannedTask, asked: Milliseconds, at now: Moment, _ effects: inout [Effect]) {
        for verb in interventions.on(.task(task.id)) where verb.isOpenToEvidence {
            let shows: [TaskStatus] =
                switch verb.verb {
                case .cancelTask: [.cancelled]
                case .queueTask: [.queued, .inProgress, .completed]
                default: [.pending, .scheduled, .queued, .inProgress, .completed]
                }
            guard let status = task.status?.known, shows.contains(status), let sent = verb.sentAt, asked >= sent
            else { continue }
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }

    /// A contact's own record shows whether it stands in the blacklist.
    mutating func weighEvidence(of id: ContactID, _ contact: Contact, at now: Moment, _ effects: inout [Effect]) {
        guard contact.status?.known == .blacklisted else { return }
        for verb in interventions.on(.contact(id)) where verb.isOpenToEvidence {
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }
}
