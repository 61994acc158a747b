import MihuAPI

// The prompt: Enter goes one step on, Esc goes away.

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
    mutating func decide(
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
