import MihuAPI

// The prompt: Enter goes one step on, Esc goes away.

extension State {
    /// Enter in the prompt: goes one step on, if what it answers was on screen.
    mutating func agree(inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        guard let prompt else { return }
        guard !inBurst else {
            // In a paste it stood between two lines.
            if prompt.step == .editing { self.prompt?.text.take(.insert(" ")) }
            self.prompt?.changedUnseen()
            self.prompt?.complaint = "Enter came together with text, as in a paste. Press it alone."
            return
        }
        guard prompt.canBeAgreedTo(at: now.uptime) else {
            self.prompt?.complaint = "Enter came before this could be read. Press it again."
            return
        }
        switch prompt.step {
        case .editing where prompt.focus < prompt.fields.count - 1:
            // Enter goes through the lines of a form; on the last one it agrees to all of them.
            self.prompt?.complaint = nil
            self.prompt?.moveFocus(by: 1)
        case .editing, .asking:
            switch prompt.write(agents: agents.values, today: today(at: now)) {
            case .failure(let complaint): self.prompt?.complaint = complaint.sentence
            case .success(let write): agree(to: write, of: prompt, at: now, &effects)
            }
        case .doubting(let write, let doubt):
            if case .otherField(let field) = doubt { take(field, for: write) }
            // Asked once about an earlier run's verb is enough.
            if case .unknownBefore = doubt { unsettled.removeAll { $0.subject == prompt.target(of: write).subject } }
            decide(prompt.verb, write, on: prompt.target(of: write), at: now, &effects)
        case .holding(let id):
            go(id, at: now, &effects) { $0.sendNow(at: now.uptime) }
        case .muteOrUnmute: self.prompt?.complaint = "Press m to mute or u to unmute."
        case .leaving: leave(at: now, &effects)
        }
    }

    /// The answer to "mute or unmute?".
    mutating func answer(_ verb: Verb, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        guard let prompt else { return }
        guard !inBurst, prompt.canBeAgreedTo(at: now.uptime) else {
            self.prompt?.complaint = "The key came before this could be read. Press it again."
            return
        }
        if case .leaving(let muted) = prompt.step, verb == .unmute { return unmuteAll(muted, at: now, &effects) }
        guard prompt.step == .muteOrUnmute, let id = prompt.target.conversation else { return }
        decide(verb, verb == .unmute ? .unmute(id) : .mute(id), on: prompt.target, at: now, &effects)
    }

    /// Enter on a row whose last verb was refused for its body field, where the server named another: a new decision.
    mutating func offerOtherField(on call: LiveCall, at now: Moment) -> Bool {
        guard let refused = interventions.on(call.id).first, refused.word == .refused, let field = refused.candidate,
            availability(of: refused.verb, on: call.id, at: now.uptime) == .available, !selectionMovedUnseen
        else { return false }
        prompt = Prompt(
            verb: refused.verb, target: call.target, step: .doubting(refused.write, .otherField(field)))
        return true
    }

    /// Keeps a body field's other name for the rest of the run.
    private mutating func take(_ field: FieldCandidate, for write: Write) {
        // The candidate came out of the route's own list, so the table knows both.
        try? overrides.setField(field, of: write.route.name)
    }

    private mutating func agree(to write: Write, of prompt: Prompt, at now: Moment, _ effects: inout [Effect]) {
        let target = prompt.target(of: write)
        switch availability(of: prompt.verb, on: target.subject, at: now.uptime) {
        case .unavailable(let why): self.prompt?.complaint = why
        case .afterReading:
            if let source = target.subject.ownRecord { plan.hurry(source) }
            self.prompt?.complaint =
                "The \(target.subject.kind) is being read again; what is known is older than 10 s. Press Enter again."
        case .available:
            if let doubt = doubt(about: prompt.verb, write, on: target.subject, at: now.uptime) {
                self.prompt?.go(to: .doubting(write, doubt))
            } else {
                decide(prompt.verb, write, on: target, at: now, &effects)
            }
        }
    }

    /// The day in the workspace's zone.
    func today(at now: Moment) -> PlainDate {
        let server = serverClock.time(at: now)
        let local = server.milliseconds / 1000 + Int64(workspace.zone.offset(at: server))
        return PlainDate(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
    }

    /// The decision: the countdown begins, or the verb goes.
    mutating func decide(
        _ verb: Verb, _ write: Write, on target: Target, at now: Moment, _ effects: inout [Effect]
    ) {
        let hold = workspace.hold(before: write, verb)
        let id = interventions.decide(verb, write, on: target, hold: hold, at: now.uptime)
        if hold > 0 {
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
        if case .holding(let id) = prompt.step { withdraw(id, "by Esc", at: now, &effects) }
    }
}

extension Prompt {
    /// What the request is for: a new call only by now has a number.
    func target(of write: Write) -> Target {
        guard case .startCall(let call) = write else { return target }
        return Target(.newCall(to: call.number), name: nil, number: call.number.text)
    }
}
