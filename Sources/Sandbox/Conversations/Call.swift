/// The phone call of a voice conversation: what has happened and, as long as nobody steps in, what will.
struct Call: Sendable {
    enum Direction: String, CaseIterable, Sendable { case inbound = "Inbound", outbound = "Outbound" }

    /// How a call ends.
    enum Ending: String, Sendable {
        case agentFinished = "the agent said goodbye"
        case callerHungUp = "the caller hung up"
        case humanFinished = "a colleague finished the call"
        case operatorHungUp = "hung up on request"
        case voicemail = "a machine answered"
        case silence = "nobody spoke"
        case timeLimit = "the agent's time limit was reached"
        case leftWhileRinging = "the caller left while a colleague's phone rang"
        case noAnswer = "nobody answered"
        case busy = "the line was busy"
        case failed = "the call could not be placed"
        case cancelled = "cancelled before it was answered"

        /// The status of a stored call that ended so. `completed` is documented, the others are the words of the
        /// provider that the reference names (twilio).
        var status: String {
            switch self {
            case .noAnswer: "no-answer"
            case .busy: "busy"
            case .failed: "failed"
            case .cancelled: "canceled"
            default: "completed"
            }
        }
    }

    /// A warm transfer.
    struct Forward: Sendable {
        let number: String
        let requestedAt: Moment
        /// When the other phone begins to ring.
        let ringsAt: Moment
        /// When a person takes over, if one does.
        let connectsAt: Moment?
        /// When it is over without a person.
        let failsAt: Moment?
    }

    /// The agent is silent from `from` until `until`.
    struct Mute: Sendable {
        let from: Moment
        var until: Moment?
        /// What the script held when the agent fell silent.
        let parked: [Line]
        let parkedEnd: Moment
        let parkedEnding: Ending
    }

    let direction: Direction
    var answeredAt: Moment?
    var endsAt: Moment
    var ending: Ending
    var mutes: [Mute] = []
    var forwards: [Forward] = []

    func hasEnded(at now: Moment) -> Bool { endsAt <= now }

    func isAnswered(at now: Moment) -> Bool { answeredAt.map { $0 <= now } ?? false }

    /// In progress: answered and not over.
    func isTalking(at now: Moment) -> Bool { isAnswered(at: now) && !hasEnded(at: now) }

    func isMuted(at now: Moment) -> Bool {
        guard let last = mutes.last, last.from <= now, !hasEnded(at: now) else { return false }
        return last.until.map { now < $0 } ?? true
    }

    func isHumanHandled(at now: Moment) -> Bool {
        forwards.contains { forward in forward.connectsAt.map { $0 <= now && $0 < endsAt } ?? false }
    }

    /// The status of a stored call. `in-progress` and `initiated` are documented.
    func status(at now: Moment, createdAt: Moment) -> String {
        if !hasEnded(at: now) {
            if isAnswered(at: now) { return "in-progress" }
            return now.seconds(since: createdAt) < 1.5 ? "initiated" : "ringing"
        }
        return ending.status
    }

    /// Whole seconds of talking so far.
    func duration(at now: Moment) -> Int {
        guard let answeredAt, answeredAt <= now else { return 0 }
        return Int(min(now, endsAt).seconds(since: answeredAt))
    }
}
