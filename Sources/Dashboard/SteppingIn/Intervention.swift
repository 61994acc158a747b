package import MihuAPI

/// What became of a request that was handed to the sender.
package enum Outcome: Hashable, Sendable {
    /// The audit line could not be written, the connection never opened or the request was never written. Why.
    case notSent(String)
    /// 4xx, or 2xx with `success: false`. The API's words, and the body field that it would have taken instead, where it
    /// names one that is known to be possible.
    case refused(String, naming: FieldCandidate? = nil)
    /// 429: refused, and fewer requests are asked for. Until when nothing should be asked, where the server says.
    case tooMany(String, until: Timestamp?)
    /// A readable 2xx: the command was handed over.
    case accepted
    /// A readable 2xx to a new call: what the server told of it.
    case placed(StartedCall)
    /// A readable 2xx to a verb on a task, with the task as it stands since.
    case changed(PlannedTask)
    /// Anything else once the request may have left. What happened.
    case unknown(String)
}

/// The life of one verb, from the decision to the last word.
///
/// A value that does no I/O: its owner carries out what each method says must follow. A request is asked for once at
/// the most, whatever happens in whatever order.
package struct Intervention: Identifiable, Sendable {
    /// Which of the verbs of this run; they count up.
    package struct ID: Hashable, Comparable, Sendable {
        package let number: UInt64
        package init(_ number: UInt64) { self.number = number }
        package static func < (one: ID, other: ID) -> Bool { one.number < other.number }
    }

    /// What the owner must do after a change.
    package enum Next: Equatable, Sendable {
        case nothing
        /// Write the audit line, then send: the only way to a request.
        case send
        /// Write the word into the audit file.
        case record(Word)
    }

    private enum State: Equatable, Sendable {
        /// The countdown runs. `shownSince` and `shownLast` are the first and the last frame that had it on screen.
        case holding(until: Milliseconds, shownSince: Milliseconds?, shownLast: Milliseconds?)
        /// The order is with the sender; no word is known.
        case sending
        /// Taken by the server; evidence counts as on time until then. nil: nothing can ever show it.
        case dispatched(evidenceUntil: Milliseconds?)
        /// The last word, with what was said of it.
        case settled(Word, why: String?)
    }

    package let id: ID
    package let target: Target
    package let verb: Verb
    /// What is sent, to the letter.
    package let write: Write
    private var state: State
    /// The body field that a server named when it refused.
    package private(set) var candidate: FieldCandidate?
    /// The conversation of the call that was placed; nil for other verbs, or where the server did not tell.
    package private(set) var started: ConversationID?
    /// When the request was handed over; nil before.
    package private(set) var sentAt: Milliseconds?
    /// When the word last changed.
    package private(set) var changedAt: Milliseconds

    /// A verb decided at an uptime; its countdown of `hold` milliseconds begins, 0 for none.
    package init(id: ID, verb: Verb, write: Write, target: Target, hold: Milliseconds, now: Milliseconds) {
        self.id = id
        self.verb = verb
        self.write = write
        self.target = target
        self.changedAt = now
        state = .holding(until: now + hold, shownSince: nil, shownLast: nil)
    }
}

// MARK: - What is known of it

extension Intervention {
    /// The word that stands now; nil before the first.
    package var word: Word? {
        switch state {
        case .holding, .sending: nil
        case .dispatched: .dispatched
        case .settled(let word, _): word
        }
    }

    /// What was said with the word: the API's message, or what happened.
    package var why: String? {
        if case .settled(_, let why) = state { why } else { nil }
    }

    /// When the countdown is over; nil when none runs.
    package var holdEnds: Milliseconds? {
        if case .holding(let until, _, _) = state { until } else { nil }
    }

    /// From the start of its hold to its HTTP outcome: no other verb may start on this call.
    package var isInFlight: Bool {
        switch state {
        case .holding, .sending: true
        case .dispatched, .settled: false
        }
    }

    /// When it changes by itself: its countdown is over, or its evidence overdue. Uptime; nil when nothing is awaited.
    package var deadline: Milliseconds? {
        switch state {
        case .holding(let until, _, _): until
        case .dispatched(let until): until
        case .sending, .settled: nil
        }
    }

    /// Whether it is a mute or an unmute.
    package var isAboutVoice: Bool { verb == .mute || verb == .unmute }

    /// Whether nothing that is shown or asked depends on it any more. A mute is remembered as long as the program runs.
    var mayBeForgotten: Bool { !isInFlight && !isOpenToEvidence && !isAboutVoice }

    /// Whether the server may have got it.
    package var mayHaveArrived: Bool { sentAt != nil && word != .notSent && word != .refused }

    /// Whether the call could still show that it has happened.
    package var isOpenToEvidence: Bool {
        switch state {
        case .dispatched(let until): until != nil
        case .settled(.unknown, _), .settled(.notConfirmed, _): evidenceSpan != nil
        case .holding, .sending, .settled: false
        }
    }

    /// How long evidence counts as on time, from the server's reply. Milliseconds; nil when the API can't show it.
    ///
    /// A line takes about a second for 12 characters to speak.
    package var evidenceSpan: Milliseconds? {
        let speech = Int64(write.text?.count ?? 0) * 1000 / 12
        return switch verb {
        case .say: 15_000 + speech
        case .forward: 45_000
        case .hangUp: 20_000 + speech
        case .newCall: 45_000
        case .blacklist: 10_000
        case .startListing, .stopListing, .publish, .queueTask, .retryTask, .cancelTask: 60_000
        case .mute, .unmute: nil
        }
    }
}

// MARK: - What happens to it

extension Intervention {
    /// How long a countdown must have been on screen before a key may shorten it. Milliseconds.
    package static let consentAfter: Milliseconds = 300
    /// A deadline that is handled later than this does not send. Milliseconds.
    package static let latest: Milliseconds = 1_000
    /// A countdown not painted for this long is not on screen. Milliseconds.
    package static let paintedWithin: Milliseconds = 1_500

    /// A frame that had the countdown on it reached the terminal.
    package mutating func painted(at now: Milliseconds) {
        guard case .holding(let until, let since, _) = state else { return }
        state = .holding(until: until, shownSince: since ?? now, shownLast: now)
    }

    /// A frame without the countdown reached the terminal, as when it was made too small: it must be shown again before it may
    /// send.
    package mutating func hidden() {
        guard case .holding(let until, _, _) = state else { return }
        state = .holding(until: until, shownSince: nil, shownLast: nil)
    }

    /// Sends a verb that has no hold.
    package mutating func goAtOnce(at now: Milliseconds) -> Next {
        guard case .holding(let until, _, _) = state, until <= changedAt else { return .nothing }
        return send(at: now)
    }

    /// Enter on the countdown: sends now, if the countdown could be read.
    ///
    /// One that is over already may have been waiting for a program that stood still: for it the clock's rules hold.
    package mutating func sendNow(at now: Milliseconds) -> Next {
        guard case .holding(let until, let since?, _) = state, now - since >= Self.consentAfter else { return .nothing }
        return now < until ? send(at: now) : tick(at: now)
    }

    /// The clock moved on: sends when the countdown is over, and was on screen, and the clock is not late.
    /// Turns awaited evidence that is overdue into *not confirmed*.
    package mutating func tick(at now: Milliseconds) -> Next {
        switch state {
        case .holding(let until, _, let shown):
            guard now >= until else { return .nothing }
            guard now - until <= Self.latest else {
                return settle(.withdrawn, "the countdown ended \(now - until) ms ago and nobody was told", now)
            }
            guard let shown, now - shown <= Self.paintedWithin else {
                return settle(.withdrawn, "the countdown was not on screen", now)
            }
            return send(at: now)
        case .dispatched(let until?) where now >= until:
            return settle(.notConfirmed, "the \(target.subject.kind) does not show it", now)
        case .sending, .dispatched, .settled:
            return .nothing
        }
    }

    /// Takes it back, as long as nothing was handed to the sender.
    package mutating func withdraw(_ why: String, at now: Milliseconds) -> Next {
        guard case .holding = state else { return .nothing }
        return settle(.withdrawn, why, now)
    }

    /// The sender says what became of the request. Only the first time counts.
    package mutating func came(_ outcome: Outcome, at now: Milliseconds) -> Next {
        guard case .sending = state else { return .nothing }
        switch outcome {
        case .notSent(let why): return settle(.notSent, why, now)
        case .refused(let why, let named):
            candidate = named
            return settle(.refused, why, now)
        case .tooMany(let why, _): return settle(.refused, why, now)
        case .unknown(let why): return settle(.unknown, why, now)
        case .placed(let call):
            started = call.conversation
            fallthrough
        case .accepted, .changed:
            state = .dispatched(evidenceUntil: evidenceSpan.map { now + $0 })
            changedAt = now
            return .record(.dispatched)
        }
    }

    /// The call shows that it has happened, early, late or after an unknown outcome.
    package mutating func confirm(at now: Milliseconds) -> Next {
        isOpenToEvidence ? settle(.confirmed, nil, now) : .nothing
    }

    private mutating func send(at now: Milliseconds) -> Next {
        state = .sending
        sentAt = now
        changedAt = now
        return .send
    }

    private mutating func settle(_ word: Word, _ why: String?, _ now: Milliseconds) -> Next {
        state = .settled(word, why: why)
        changedAt = now
        return .record(word)
    }
}
