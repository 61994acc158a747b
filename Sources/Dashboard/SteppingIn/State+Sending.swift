import MihuAPI

// The countdown, and the one way from it to a request.

extension State {
    /// A decision that has not left after this time does not leave any more. Milliseconds.
    private static let decisionKeeps: Milliseconds = 2_000

    /// Withdraws every countdown: only one that is on screen may send.
    mutating func withdrawHolds(_ why: String, at now: Moment, _ effects: inout [Effect]) {
        for held in interventions.holding { withdraw(held.id, why, at: now, &effects) }
        bulk?.stop(why)
        // Nobody saw the screen meanwhile: what stood there must be read again.
        prompt?.changedUnseen()
        bulk?.hidden()
    }

    mutating func withdraw(_ id: Intervention.ID, _ why: String, at now: Moment, _ effects: inout [Effect]) {
        follow(interventions.change(id) { $0.withdraw(why, at: now.uptime) }, of: id, at: now, &effects)
    }

    /// Lets a verb go if nothing stands against it any more; else withdraws it.
    mutating func go(
        _ id: Intervention.ID, at now: Moment, _ effects: inout [Effect],
        _ step: (inout Intervention) -> Intervention.Next
    ) {
        guard let intervention = interventions[id] else { return }
        if let obstacle = obstacle(to: intervention, at: now.uptime) {
            withdraw(id, obstacle, at: now, &effects)
        } else {
            follow(interventions.change(id, step), of: id, at: now, &effects)
        }
    }

    /// A countdown whose call has ended is withdrawn at once, whatever else happens.
    mutating func withdrawHoldsOfEndedCalls(at now: Moment, _ effects: inout [Effect]) {
        for held in interventions.holding {
            guard let id = held.target.conversation, live.list[id]?.hasEnded != false else { continue }
            withdraw(held.id, "the call ended", at: now, &effects)
        }
    }

    /// Countdowns that are over go, and evidence that is overdue comes to its word. Only when the clock says so, never as
    /// part of another event: an Esc that was typed in time comes first.
    mutating func passDeadlines(at now: Moment, _ effects: inout [Effect]) {
        passBulkDeadline(at: now, &effects)
        for id in interventions.due(at: now.uptime) {
            if interventions[id]?.holdEnds != nil {
                go(id, at: now, &effects) { $0.tick(at: now.uptime) }
            } else {
                follow(interventions.change(id) { $0.tick(at: now.uptime) }, of: id, at: now, &effects)
            }
        }
    }

    /// Carries out what a verb's change asks for.
    mutating func follow(
        _ next: Intervention.Next, of id: Intervention.ID, at now: Moment, _ effects: inout [Effect]
    ) {
        guard next != .nothing, let intervention = interventions[id] else { return }
        if case .holding(id) = prompt?.step { prompt = nil }
        let server = serverClock.time(at: now)
        switch next {
        case .nothing: break
        case .send:
            prompt = nil
            let conversation = intervention.target.conversation
            baselines[id] = Baseline(
                transcript: Transcript.Baseline(
                    arrivals: conversation.flatMap { live.transcripts[$0] }.flatMap {
                        $0.readAt == nil ? nil : $0.arrivals
                    },
                    sent: server),
                wasHandledByHuman: conversation.flatMap { live.list[$0] }?.isHandledByHuman ?? false)
            let line = AuditLine(intervention, kind: .decided, in: workspace, at: now.wall)
            note(line)
            effects.append(
                .intervene(
                    Dispatch(
                        id: id, write: intervention.write, line: line, notAfter: now.uptime + Self.decisionKeeps,
                        overrides: overrides)))
        case .record(let word):
            record(
                AuditLine(intervention, kind: .known(word, why: intervention.why), in: workspace, at: now.wall),
                &effects)
            if bulk?.note(word, why: intervention.why, of: id) != true { announce(intervention, word, at: now.uptime) }
            if !intervention.isOpenToEvidence { baselines[id] = nil }
        }
    }

    private mutating func announce(_ intervention: Intervention, _ word: Word, at now: Milliseconds) {
        let whom = intervention.target.name ?? intervention.target.number ?? "the call"
        let why = intervention.why.map { word == .withdrawn ? ", \($0)" : ": \($0)" } ?? ""
        let tone: Notice.Tone =
            switch word {
            case .confirmed: .good
            case .dispatched: .plain
            case .withdrawn, .notSent, .notConfirmed: .caution
            case .refused, .unknown: .alarm
            }
        let showable = word == .dispatched && intervention.evidenceSpan == nil ? " (sent; the API cannot show it)" : ""
        let offer = intervention.candidate.map { " Enter: send again as \u{201C}\($0.name)\u{201D}." } ?? ""
        tell("\(intervention.verb.name) → \(whom): \(word.rawValue)\(why)\(showable)\(offer)", tone, at: now)
    }
}
