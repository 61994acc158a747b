/// One contact's exchange on one channel, with its whole course: everything that is reported about it at a moment is read
/// off this course, and a step of a supervisor changes the part that still lies ahead.
struct Conversation: Sendable {
    let channel: Channel
    let contact: Int
    let agent: Int
    /// Index into `Library.dialogues`.
    let dialogue: Int
    let seed: UInt64
    let createdAt: Moment
    let isSimulation: Bool
    /// The campaign and the item of its pool that it was made for.
    let outreach: Outreach?
    /// The agent's first words when they were given with the call, or the text message that was sent.
    let opening: String?
    /// The seconds that the talk is to last, about.
    let talk: Double
    /// Voice only.
    var call: Call?
    /// Text only: its sessions.
    var bursts: [Burst] = []
    /// The lines after somebody stepped in; before that they follow from the fields above.
    var changedLines: [Line]?
    /// The id that the next new line gets.
    var nextLineID = 0
    /// When each line of the whole course shows up, so that nobody has to make the lines up to know.
    private(set) var lineTimes: [Moment] = []
    /// What the lines of a call mean together.
    private(set) var marks: Phrase.Marks = []
    /// The mean seconds from the caller's last word to the agent's answer.
    private(set) var replyLatency = 0.0
    /// When an appointment is made in it, and when the contact tells an e-mail address.
    var bookedAt: Moment?
    var emailGivenAt: Moment?

    struct Outreach: Sendable, Equatable {
        let campaign: Int
        let pool: Int
        let item: Int
    }

    /// A burst of text messages, which is one session.
    struct Burst: Sendable {
        let startsAt: Moment
        let lastMessageAt: Moment
        let endsAt: Moment
        let timedOut: Bool
        let lineCount: Int
        let marks: Phrase.Marks
    }

    /// Its lines from first to last, also those that are still to come.
    var lines: [Line] {
        if let changedLines { return changedLines }
        return call == nil ? TextScript(self).lines : VoiceScript(self).lines
    }

    func lines(at now: Moment) -> [Line] { lines.filter { $0.at <= now } }

    /// How many sessions have begun.
    func sessionCount(at now: Moment) -> Int {
        guard channel.isVoice else { return bursts.count { $0.startsAt <= now } }
        guard let answeredAt = call?.answeredAt else { return 0 }
        return answeredAt <= now ? 1 : 0
    }

    /// The `part`-th session's course.
    func session(_ part: Int) -> Session? {
        if channel.isVoice {
            guard part == 0, let answeredAt = call?.answeredAt, let endsAt = call?.endsAt else { return nil }
            return Session(startsAt: answeredAt, endsAt: endsAt, lastMessageAt: endsAt, timedOut: false)
        }
        guard bursts.indices.contains(part) else { return nil }
        let burst = bursts[part]
        return Session(
            startsAt: burst.startsAt, endsAt: burst.endsAt, lastMessageAt: burst.lastMessageAt, timedOut: burst.timedOut
        )
    }

    func isActive(at now: Moment) -> Bool {
        guard let endsAt = call?.endsAt else { return bursts.contains { $0.startsAt <= now && now < $0.endsAt } }
        return now < endsAt
    }

    /// The last change of its state. Messages of a running call do not touch it.
    func updatedAt(_ now: Moment) -> Moment {
        guard let endsAt = call?.endsAt else {
            guard let burst = bursts.last(where: { $0.startsAt <= now }) else { return createdAt }
            if burst.endsAt <= now { return burst.endsAt }
            return lastLine(by: now) ?? burst.startsAt
        }
        if endsAt <= now {
            let summarized = endsAt + Self.summaryDelay(seed)
            return summarized <= now ? summarized : endsAt
        }
        if let connectsAt = call?.forwards.last(where: { $0.connectsAt.map { $0 <= now } ?? false })?.connectsAt {
            return connectsAt
        }
        guard let answeredAt = call?.answeredAt, answeredAt <= now else { return createdAt }
        return answeredAt
    }

    func isHumanHandled(at now: Moment) -> Bool { call?.isHumanHandled(at: now) ?? false }

    var lineCount: Int { lineTimes.count }

    /// When the last line until now showed up.
    func lastLine(by now: Moment) -> Moment? {
        let count = lineTimes.countSorted { $0 <= now }
        return count == 0 ? nil : lineTimes[count - 1]
    }

    /// Notes what the course holds, so that nobody has to read it to count.
    mutating func note(_ lines: [Line]) {
        lineTimes = lines.map(\.at)
        marks = lines.reduce(into: []) { $0.formUnion($1.marks) }
        replyLatency = lines.meanReplyLatency ?? 0
        bookedAt = lines.first { $0.marks.contains(.books) }?.at
        emailGivenAt = lines.first { $0.marks.contains(.givesEmail) }?.at
    }

    /// Seconds from the end of a session to its summary.
    static func summaryDelay(_ seed: UInt64) -> Double { 5 + Double(seed >> 8 % 15) }

    /// Seconds from the end of a session to its evaluation.
    static func evaluationDelay(_ seed: UInt64) -> Double { 45 + Double(seed >> 16 % 195) }
}

/// A window of activity inside a conversation; summaries and evaluations attach to it.
struct Session: Equatable, Sendable {
    let startsAt: Moment
    let endsAt: Moment
    let lastMessageAt: Moment
    let timedOut: Bool

    /// The documented filter values.
    enum Status: String, CaseIterable { case active, completed, timedOut = "timed_out" }

    func status(at now: Moment) -> Status {
        if now < endsAt { return .active }
        return timedOut ? .timedOut : .completed
    }
}
