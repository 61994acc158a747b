package import MihuAPI

// A verb's way from its key to its last word.

extension State {
    /// A verb key: opens the prompt of the verb for the call that the last frame showed as selected.
    mutating func stepIn(_ verb: Verb, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        guard board == .liveCalls else { return }
        guard !inBurst else {
            return say("Several keys came at once; \(verb.name) was dropped. Press it alone.", .caution, at: now.uptime)
        }
        if let prompt { return hangUpInstead(of: prompt, at: now, &effects) }
        let selected = live.list.selected
        guard selected == nil || painted == nil || painted?.selected != nil else {
            return say("The selected call is not on the screen: make room for it.", .caution, at: now.uptime)
        }
        guard !selectionMovedUnseen, painted?.selected == selected else {
            return say(
                "The selection has just changed; \(verb.name) was dropped. Look, then press again.", .caution,
                at: now.uptime)
        }
        let meant = verb == .mute ? voiceVerb(on: selected) : verb
        switch availability(of: meant ?? .mute, on: selected, at: now.uptime) {
        case .unavailable(let why): say(why, .caution, at: now.uptime)
        case .afterReading:
            guard let selected else { return }
            waitingVerb = WaitingVerb(verb: verb, conversation: selected, since: now.uptime)
            plan.hurry(.record(selected))
            say("This row is older than 10 s: reading it again before \(verb.name).", .plain, at: now.uptime)
        case .available:
            guard let call = selected.flatMap({ live.list[$0] }) else { return }
            open(verb, meaning: meant, on: call, at: now, &effects)
        }
    }

    /// Hang up takes the place of another verb's countdown on the same call, whichever row is selected by now.
    private mutating func hangUpInstead(of prompt: Prompt, at now: Moment, _ effects: inout [Effect]) {
        guard case .holding(let id) = prompt.step, prompt.verb != .hangUp else { return }
        let target = prompt.target
        withdraw(id, "hang up took its place", at: now, &effects)
        if case .unavailable(let why) = availability(of: .hangUp, on: target.conversation, at: now.uptime) {
            say(why, .caution, at: now.uptime)
        } else {
            self.prompt = Prompt(verb: .hangUp, target: target)
        }
    }

    /// Mute undoes itself where this program knows what it did; nil when it must ask.
    private func voiceVerb(on id: ConversationID?) -> Verb? {
        guard let id else { return .mute }
        return switch interventions.voice(on: id) {
        case .untouched, .unmuted: .mute
        case .muted: .unmute
        case .unclear: nil
        }
    }

    private mutating func open(
        _ verb: Verb, meaning meant: Verb?, on call: LiveCall, at now: Moment, _ effects: inout [Effect]
    ) {
        // Hang up takes the place of another verb's countdown on the same call.
        if let other = interventions.inFlight(on: call.id) {
            withdraw(other.id, "hang up took its place", at: now, &effects)
        }
        guard verb == .mute else {
            prompt = Prompt(verb: verb, target: call.target)
            return
        }
        guard let meant else {
            prompt = Prompt(verb: .mute, target: call.target, step: .muteOrUnmute)
            return
        }
        let write: Write = meant == .unmute ? .unmute(call.id) : .mute(call.id)
        if let doubt = doubt(about: meant, write, on: call.id, at: now.uptime) {
            prompt = Prompt(verb: meant, target: call.target, step: .doubting(write, doubt))
        } else {
            decide(meant, write, on: call.target, at: now, &effects)
        }
    }

    /// What makes a verb worth a second Enter, earlier runs included.
    private func doubt(
        about verb: Verb, _ write: Write, on id: ConversationID, at now: Milliseconds
    ) -> Doubt? {
        if let known = interventions.doubt(about: verb, write, on: id, at: now) { return known }
        guard verb != .hangUp, interventions.on(id).isEmpty,
            let earlier = unsettled.last(where: { $0.conversation == id })
        else { return nil }
        return .unknownBefore(earlier.verb)
    }
}

// MARK: - The prompt

extension State {
    /// Enter in the prompt: goes one step on, if what it answers was on screen.
    mutating func agree(inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        guard let prompt else { return }
        guard !inBurst else {
            self.prompt?.complaint = "Enter came together with text, as in a paste. Press it alone."
            return
        }
        guard prompt.canBeAgreedTo(at: now.uptime) else {
            self.prompt?.complaint = "Enter came before this could be read. Press it again."
            return
        }
        switch prompt.step {
        case .editing:
            switch prompt.write() {
            case .failure(let complaint): self.prompt?.complaint = complaint.sentence
            case .success(let write): agree(to: write, of: prompt, at: now, &effects)
            }
        case .doubting(let write, _): decide(prompt.verb, write, on: prompt.target, at: now, &effects)
        case .holding(let id):
            go(id, at: now, &effects) { $0.sendNow(at: now.uptime) }
        case .muteOrUnmute: self.prompt?.complaint = "Press m to mute or u to unmute."
        }
    }

    /// The answer to "mute or unmute?".
    mutating func answer(_ verb: Verb, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        guard let prompt, prompt.step == .muteOrUnmute else { return }
        guard !inBurst, prompt.canBeAgreedTo(at: now.uptime) else {
            self.prompt?.complaint = "The key came before this could be read. Press it again."
            return
        }
        let id = prompt.target.conversation
        decide(verb, verb == .unmute ? .unmute(id) : .mute(id), on: prompt.target, at: now, &effects)
    }

    private mutating func agree(to write: Write, of prompt: Prompt, at now: Moment, _ effects: inout [Effect]) {
        let id = prompt.target.conversation
        switch availability(of: prompt.verb, on: id, at: now.uptime) {
        case .unavailable(let why): self.prompt?.complaint = why
        case .afterReading:
            plan.hurry(.record(id))
            self.prompt?.complaint =
                "The call is being read again; what is known is older than 10 s. Press Enter again."
        case .available:
            if let doubt = doubt(about: prompt.verb, write, on: id, at: now.uptime) {
                self.prompt?.go(to: .doubting(write, doubt))
            } else {
                decide(prompt.verb, write, on: prompt.target, at: now, &effects)
            }
        }
    }

    /// The decision: the countdown begins, or the verb goes.
    private mutating func decide(
        _ verb: Verb, _ write: Write, on target: Target, at now: Moment, _ effects: inout [Effect]
    ) {
        let id = interventions.decide(verb, write, on: target, hold: workspace.hold, at: now.uptime)
        if write.isHeld, workspace.hold > 0 {
            prompt = prompt ?? Prompt(verb: verb, target: target)
            prompt?.go(to: .holding(id))
        } else {
            go(id, at: now, &effects) { $0.goAtOnce(at: now.uptime) }
        }
    }

    /// Esc: closes the prompt; a countdown is withdrawn.
    mutating func withdrawPrompt(at now: Moment, _ effects: inout [Effect]) {
        guard let prompt else { return }
        self.prompt = nil
        if case .holding(let id) = prompt.step { withdraw(id, "withdrawn by Esc", at: now, &effects) }
    }
}

// MARK: - The countdown and the request

extension State {
    /// Withdraws every countdown: only one that is on screen may send.
    mutating func withdrawHolds(_ why: String, at now: Moment, _ effects: inout [Effect]) {
        for held in interventions.holding { withdraw(held.id, why, at: now, &effects) }
    }

    private mutating func withdraw(_ id: Intervention.ID, _ why: String, at now: Moment, _ effects: inout [Effect]) {
        follow(interventions.change(id) { $0.withdraw(why, at: now.uptime) }, of: id, at: now, &effects)
    }

    /// Lets a verb go if nothing stands against it any more; else withdraws it.
    private mutating func go(
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

    /// Countdowns that are over go; countdowns whose call ended, and evidence that is overdue, come to their word.
    mutating func passHolds(at now: Moment, _ effects: inout [Effect]) {
        for held in interventions.holding {
            if live.list[held.target.conversation]?.hasEnded != false {
                withdraw(held.id, "the call ended", at: now, &effects)
            } else if let ends = held.holdEnds, now.uptime >= ends {
                go(held.id, at: now, &effects) { $0.tick(at: now.uptime) }
            }
        }
        for verb in interventions.all where verb.evidenceUntil.map({ now.uptime >= $0 }) == true {
            follow(interventions.change(verb.id) { $0.tick(at: now.uptime) }, of: verb.id, at: now, &effects)
        }
    }

    /// Carries out what a verb's change asks for.
    private mutating func follow(
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
                    arrivals: live.transcripts[conversation].flatMap { $0.readAt == nil ? nil : $0.arrivals },
                    sent: server),
                wasHandledByHuman: live.list[conversation]?.isHandledByHuman ?? false)
            let line = AuditLine(intervention, kind: .decided, in: workspace, at: now.wall)
            effects.append(.intervene(Dispatch(id: id, write: intervention.write, line: line)))
        case .record(let word):
            effects.append(
                .record(AuditLine(intervention, kind: .known(word, why: intervention.why), in: workspace, at: now.wall))
            )
            announce(intervention, word, at: now.uptime)
            if !intervention.isOpenToEvidence { baselines[id] = nil }
        }
    }

    private mutating func announce(_ intervention: Intervention, _ word: Word, at now: Milliseconds) {
        let whom = intervention.target.name ?? intervention.target.number ?? "the call"
        let why = intervention.why.map { ": \($0)" } ?? ""
        let tone: Notice.Tone =
            switch word {
            case .confirmed: .good
            case .dispatched: .plain
            case .withdrawn, .notSent, .notConfirmed: .caution
            case .refused, .unknown: .alarm
            }
        let showable = word == .dispatched && intervention.evidenceSpan == nil ? " (sent; the API cannot show it)" : ""
        say("\(intervention.verb.name) → \(whom): \(word.rawValue)\(why)\(showable)", tone, at: now)
    }
}

// MARK: - The word

extension State {
    /// The sender says what became of a verb's request.
    mutating func take(_ outcome: Outcome, of id: Intervention.ID, at now: Moment, _ effects: inout [Effect]) {
        follow(interventions.change(id) { $0.came(outcome, at: now.uptime) }, of: id, at: now, &effects)
        guard let conversation = interventions[id]?.target.conversation else { return }
        plan.hurry(.transcript(conversation))
        plan.hurry(.record(conversation))
        weighEvidence(on: conversation, at: now, &effects)
    }

    /// Looks whether the call shows by now that its verbs have happened. Oldest verb first: one line stands for one.
    mutating func weighEvidence(on conversation: ConversationID, at now: Moment, _ effects: inout [Effect]) {
        for verb in interventions.on(conversation).reversed() where verb.isOpenToEvidence {
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
        case .hangUp: return live.list[conversation]?.hasEnded == true
        case .mute, .unmute, .startCall: return false
        }
    }

    /// A frame reached the terminal: what it showed may be agreed to from now on.
    mutating func note(_ painted: Painted, at now: Milliseconds) {
        // Who reads back in a transcript goes on reading the same lines while new ones come in below.
        let added = painted.paneOf.map { linesAdded(painted.paneRange, to: $0) } ?? 0
        if board == .liveCalls, live.scrolledUp > 0 { live.scrolledUp += added }
        if let lines = conversations.opened?.scrolledUp, board == .conversations, lines > 0 {
            conversations.opened?.scrolledUp = lines + added
        }
        self.painted = painted
        selectionMovedUnseen = false
        guard painted.hasPrompt else { return }
        prompt?.painted(at: now)
        if case .holding(let id) = prompt?.step {
            _ = interventions.change(id) { held in
                held.painted(at: now)
                return .nothing
            }
        }
    }

    /// Lines that the text of a conversation has gained since the last frame, when it can now be scrolled by `range`.
    ///
    /// A pane that is scrolled up shows lines that lie so much further above its end.
    package func linesAdded(_ range: Int, to conversation: ConversationID) -> Int {
        guard let painted, painted.board == board, painted.paneOf == conversation else { return 0 }
        return max(0, range - painted.paneRange)
    }
}
