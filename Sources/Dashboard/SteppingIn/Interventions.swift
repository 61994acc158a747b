package import MihuAPI

/// The verbs of this run, newest last, and what they say about each call.
package struct Interventions: Sendable {
    /// In the order in which they were decided. Settled ones are kept to show; old ones go.
    package private(set) var all: [Intervention] = []
    private var lastNumber: UInt64 = 0
    /// Verbs on calls that are over while their conversation goes on with another call.
    private var overs: Set<Intervention.ID> = []
    /// Messages that have confirmed a say already: one spoken line stands for one verb.
    private var claimed: Set<MessageID> = []
    /// Calls that have confirmed a new call already: one call stands for one verb.
    private var placed: Set<ConversationID> = []

    /// No verbs yet.
    package init() {}

    /// The verb with this id.
    package subscript(id: Intervention.ID) -> Intervention? {
        all.first { $0.id == id }
    }

    /// The verbs on a subject, newest first. Those on an earlier call of the same conversation are no business of this
    /// one.
    package func on(_ subject: Subject) -> [Intervention] {
        all.reversed().filter { $0.target.subject == subject && !overs.contains($0.id) }
    }

    /// The verbs on the call that a conversation has now, newest first.
    package func on(_ conversation: ConversationID) -> [Intervention] { on(.call(conversation)) }

    /// The verb between its decision and its HTTP outcome on this subject, if any.
    package func inFlight(on subject: Subject) -> Intervention? {
        all.last { $0.target.subject == subject && $0.isInFlight }
    }

    /// Every verb whose countdown runs.
    package var holding: [Intervention] { all.filter { $0.holdEnds != nil } }

    /// The next moment at which a verb changes by itself. Uptime.
    package var nextDeadline: Milliseconds? { all.compactMap(\.deadline).min() }

    /// The verbs whose moment has come, in the order in which they were decided.
    func due(at now: Milliseconds) -> [Intervention.ID] {
        var due: [Intervention.ID] = []
        for place in all.indices {
            if let deadline = all[place].deadline, now >= deadline { due.append(all[place].id) }
        }
        return due
    }

    /// When the seconds that a countdown has left next change. Uptime; nil while none runs.
    func nextCountdownStep(after now: Milliseconds) -> Milliseconds? {
        holding.compactMap(\.holdEnds).filter { $0 > now }.map { $0 - ($0 - now - 1) / 1000 * 1000 }.min()
    }

    /// Whether a message was spoken because a person of this run said so: it has confirmed a say.
    package func wasAsked(_ message: MessageID) -> Bool { claimed.contains(message) }

    /// Whether a call was placed by a verb: it has confirmed one, or a server has named it in its reply to one.
    func isPlaced(_ conversation: ConversationID) -> Bool {
        placed.contains(conversation) || all.contains { $0.started == conversation }
    }

    /// What this program knows of the agent's voice on a call.
    package enum Voice: Hashable, Sendable {
        /// Never muted here: nothing is known, nothing is said.
        case untouched
        /// Muted by this program since then. Uptime.
        case muted(since: Milliseconds)
        case unmuted
        /// Muted by this person in an earlier run, never unmuted.
        case leftMuted
        /// A mute or unmute whose outcome is unknown.
        case unclear
    }

    /// What this program has done to the agent's voice on a call. A verb that did not go through changes nothing.
    package func voice(on conversation: ConversationID) -> Voice {
        for verb in on(conversation) where verb.verb == .mute || verb.verb == .unmute {
            switch verb.word {
            case .dispatched, .confirmed:
                return verb.verb == .mute ? .muted(since: verb.changedAt) : .unmuted
            case .unknown, .notConfirmed:
                return .unclear
            // On its way: it may arrive, or not.
            case nil where verb.sentAt != nil:
                return .unclear
            case nil, .withdrawn, .notSent, .refused:
                continue
            }
        }
        return .untouched
    }

    /// What makes a verb worth a second Enter.
    ///
    /// Hanging up is asked about nothing that went before: it ends the call all the same. A mute that may not have arrived is
    /// forgotten when a later one, or an unmute, has.
    package func doubt(about verb: Verb, _ write: Write, on subject: Subject, at now: Milliseconds) -> Doubt? {
        let earlier = on(subject)
        let voiceIsClear = if case .call(let id) = subject { voice(on: id) != .unclear } else { true }
        if !verb.endsThings,
            let unclear = earlier.first(where: { $0.word == .unknown && !($0.isAboutVoice && voiceIsClear) })
        {
            return .unknownBefore(unclear.verb)
        }
        if let same = earlier.first(where: { $0.verb == verb && $0.write.saysTheSame(as: write) && $0.mayHaveArrived }),
            let sent = same.sentAt, now - sent < Self.sameAgainWithin
        {
            return .sameAgain(since: now - sent)
        }
        return nil
    }

    /// The same text to the same call within this time asks first. Milliseconds.
    package static let sameAgainWithin: Milliseconds = 5_000
    private static let kept = 200
}

// MARK: - Changes

extension Interventions {
    /// Takes a decision in; its countdown, if it has one, begins.
    package mutating func decide(
        _ verb: Verb, _ write: Write, on target: Target, hold: Milliseconds, at now: Milliseconds
    ) -> Intervention.ID {
        lastNumber += 1
        let id = Intervention.ID(lastNumber)
        all.append(
            Intervention(id: id, verb: verb, write: write, target: target, hold: hold, now: now))
        if all.count > Self.kept, let old = all.firstIndex(where: \.mayBeForgotten) {
            all.remove(at: old)
        }
        return id
    }

    /// Changes one verb and says what must follow.
    package mutating func change(
        _ id: Intervention.ID, _ change: (inout Intervention) -> Intervention.Next
    ) -> Intervention.Next {
        guard let place = all.firstIndex(where: { $0.id == id }) else { return .nothing }
        return change(&all[place])
    }

    /// A message confirms one say; nobody else may use it again.
    ///
    /// - Returns: false when it has confirmed another verb already.
    package mutating func claim(_ message: MessageID) -> Bool {
        claimed.insert(message).inserted
    }

    /// A call confirms one new call; no other may use it again.
    ///
    /// - Returns: false when it has confirmed another verb already.
    package mutating func claim(_ conversation: ConversationID) -> Bool {
        placed.insert(conversation).inserted
    }

    /// The conversation goes on with another call: what was done to the one before says nothing about it.
    package mutating func beginCall(in conversation: ConversationID) {
        overs.formUnion(all.lazy.filter { $0.target.conversation == conversation }.map(\.id))
    }
}
