import MihuAPI

// A verb key: what opens, and for which call.

extension State {
    /// A verb key: opens the prompt of the verb for the call that the last frame showed as selected.
    mutating func stepIn(_ verb: Verb, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        let wasOpen = prompt != nil
        defer {
            // Mute takes no words; after any other verb key somebody may type on without looking.
            if !wasOpen {
                let isShut = prompt == nil && bulk == nil
                wordsMayFollowUntil = verb != .mute && isShut ? now.uptime + Self.strayWordsPause : nil
            }
        }
        guard !inBurst else {
            return tell(
                "Several keys came at once; \(verb.name) was dropped. Press it alone.", .caution, at: now.uptime)
        }
        if let prompt { return hangUpInstead(of: prompt, at: now, &effects) }
        switch verb {
        case .newCall: return open(verb, for: Target(.newCall(to: nil), name: nil, number: nil), at: now)
        case .startListing, .stopListing, .publish, .queueTask, .retryTask, .cancelTask:
            return stepInOnOutreach(verb, at: now)
        case .blacklist, .say, .mute, .unmute, .forward, .hangUp: break
        }
        guard board == .liveCalls else { return }
        let selected = live.list.selected
        guard selectionIsOnScreen(for: verb, at: now.uptime) else { return }
        guard let call = live.selected else {
            guard case .unavailable(let why) = availability(of: verb, on: selected, at: now.uptime) else { return }
            return tell(why, .caution, at: now.uptime)
        }
        if verb == .blacklist {
            guard let contact = call.contact?.id else {
                return tell("The API names no contact for this call: nobody to blacklist.", .caution, at: now.uptime)
            }
            return open(verb, for: Target(.contact(contact), name: call.name, number: call.number), at: now)
        }
        let meant = verb == .mute ? voiceVerb(on: selected) : verb
        switch availability(of: meant ?? .mute, on: selected, at: now.uptime) {
        case .unavailable(let why): tell(why, .caution, at: now.uptime)
        case .afterReading:
            readAgain(.call(call.id), before: verb, at: now.uptime)
        case .available: open(verb, meaning: meant, on: call, at: now, &effects)
        }
    }

    /// The row's data is old: it is read before the prompt opens.
    private mutating func readAgain(_ subject: Subject, before verb: Verb, at now: Milliseconds) {
        waitingVerb = WaitingVerb(verb: verb, subject: subject, since: now)
        if let source = subject.ownRecord { plan.hurry(source) }
        tell("This row is older than 10 s: reading it again before \(verb.name).", .plain, at: now)
    }

    /// The row that a verb waits for does not come.
    mutating func giveUpWaiting(_ why: String, at now: Milliseconds) {
        guard let waiting = waitingVerb else { return }
        waitingVerb = nil
        tell("\(waiting.verb.name) did not open: \(why).", .caution, at: now)
    }

    /// Whether the row that is selected is the one that the operator has seen to be; says so where it is not.
    private mutating func selectionIsOnScreen(for verb: Verb, at now: Milliseconds) -> Bool {
        let selected = selectedSubject
        guard selected == nil || painted == nil || painted?.selected != nil else {
            tell("The selected row is not on the screen: make room for it.", .caution, at: now)
            return false
        }
        guard !selectionMovedUnseen, painted?.selected == selected else {
            tell("The selection has just changed; \(verb.name) was dropped. Look, then press again.", .caution, at: now)
            return false
        }
        return true
    }

    /// A verb key on a row of the campaigns board.
    private mutating func stepInOnOutreach(_ verb: Verb, at now: Moment) {
        guard board == .campaigns else { return }
        if actsOnMarkedTasks(verb) { return openTaskBulk(verb, at: now) }
        guard selectionIsOnScreen(for: verb, at: now.uptime) else { return }
        guard let target = selectedOutreachTarget else {
            return tell("Nothing is selected: move to a row first.", .caution, at: now.uptime)
        }
        open(verb, for: target, at: now)
    }

    /// What the selected row of the campaigns board is called.
    private var selectedOutreachTarget: Target? {
        switch selectedSubject {
        case .campaign(let id): campaigns.list[id]?.target
        case .task(let id): campaigns.opened?.tasks.list[id]?.target
        case .call, .newCall, .contact, nil: nil
        }
    }

    /// Opens the prompt of a verb that is not for a running call.
    private mutating func open(_ verb: Verb, for target: Target, at now: Moment) {
        switch availability(of: verb, on: target.subject, at: now.uptime) {
        case .unavailable(let why): tell(why, .caution, at: now.uptime)
        case .afterReading: readAgain(target.subject, before: verb, at: now.uptime)
        case .available: prompt = Prompt(verb: verb, target: target)
        }
    }

    /// After a verb key that opened nothing, keys that print do nothing until there was none for this long. Milliseconds.
    static let strayWordsPause: Milliseconds = 1_000

    /// A key that prints came right after such a verb key: nothing happens, least of all another verb.
    mutating func typedOn(_ action: Action?, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        if let until = wordsMayFollowUntil, now.uptime < until {
            wordsMayFollowUntil = now.uptime + Self.strayWordsPause
            return tell(
                "The prompt did not open; what is typed does nothing until you pause. Esc and arrows work.", .caution,
                at: now.uptime)
        }
        wordsMayFollowUntil = nil
        if let action { choose(action, inBurst: inBurst, at: now, &effects) }
    }

    /// Hang up takes the place of another verb's countdown on the same call, whichever row is selected by now.
    private mutating func hangUpInstead(of prompt: Prompt, at now: Moment, _ effects: inout [Effect]) {
        guard case .holding(let id) = prompt.step, prompt.isHangUpPossible else { return }
        let target = prompt.target
        if case .unavailable(let why) = availability(of: .hangUp, on: target.subject, asking: id, at: now.uptime) {
            return tell(why, .caution, at: now.uptime)
        }
        withdraw(id, "hang up took its place", at: now, &effects)
        self.prompt = Prompt(verb: .hangUp, target: target)
    }

    /// Mute undoes itself where this program knows what it did; nil when it must ask.
    private func voiceVerb(on id: ConversationID?) -> Verb? {
        guard let id else { return .mute }
        return switch voice(on: id) {
        case .untouched, .unmuted: .mute
        case .muted, .leftMuted: .unmute
        case .unclear: nil
        }
    }

    private mutating func open(
        _ verb: Verb, meaning meant: Verb?, on call: LiveCall, at now: Moment, _ effects: inout [Effect]
    ) {
        guard verb == .mute else {
            prompt = Prompt(verb: verb, target: call.target)
            return
        }
        guard let meant else {
            prompt = Prompt(verb: .mute, target: call.target, step: .muteOrUnmute)
            return
        }
        let write: Write = meant == .unmute ? .unmute(call.id) : .mute(call.id)
        if let doubt = doubt(about: meant, write, on: .call(call.id), at: now.uptime) {
            prompt = Prompt(verb: meant, target: call.target, step: .doubting(write, doubt))
        } else {
            decide(meant, write, on: call.target, at: now, &effects)
        }
    }

    /// What makes a verb worth a second Enter, earlier runs included.
    func doubt(about verb: Verb, _ write: Write, on subject: Subject, at now: Milliseconds) -> Doubt? {
        if let known = interventions.doubt(about: verb, write, on: subject, at: now) { return known }
        guard !verb.endsThings, let earlier = unsettled.last(where: { $0.subject == subject }) else { return nil }
        return .unknownBefore(earlier.verb)
    }
}
