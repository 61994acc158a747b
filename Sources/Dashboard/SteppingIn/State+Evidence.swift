import MihuAPI

// The last word: what the sender says, and what the call shows.

extension State {
    /// The sender says what became of a verb's request.
    mutating func take(_ outcome: Outcome, of id: Intervention.ID, at now: Moment, _ effects: inout [Effect]) {
        follow(interventions.change(id) { $0.came(outcome, at: now.uptime) }, of: id, at: now, &effects)
        guard let conversation = interventions[id]?.target.conversation else { return }
        plan.hurry(.transcript(conversation))
        plan.hurry(.record(conversation))
        weighEvidence(on: conversation, at: now, &effects)
    }

    /// Looks whether the call shows by now that its verbs have happened.
    ///
    /// One spoken line stands for one verb: first for the oldest that the server has taken, only then for one that was given up
    /// or may never have arrived.
    mutating func weighEvidence(on conversation: ConversationID, at now: Moment, _ effects: inout [Effect]) {
        let open = interventions.on(conversation).reversed().filter(\.isOpenToEvidence)
        let likely: [Word] = [.dispatched, .notConfirmed, .unknown]
        for verb in likely.flatMap({ word in open.filter { $0.word == word } }) {
            guard let baseline = baselines[verb.id], shows(verb, since: baseline) else { continue }
            follow(interventions.change(verb.id) { $0.confirm(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }

    private mutating func shows(_ verb: Intervention, since baseline: Baseline) -> Bool {
        let conversation = verb.target.conversation
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
        case .mute, .unmute, .startCall, .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask,
            .cancelTask:
            return false
        }
    }
}
