/// The few facts of a conversation that lists choose and order by, packed tightly: a page may have to look at a hundred
/// thousand of them.
struct Outline: Sendable {
    let createdAt: Moment
    /// When the call was answered, if it was or will be; the beginning of a text conversation.
    let beganAt: Moment?
    /// When the call, or the last session of a text conversation, ends.
    let endsAt: Moment
    /// Text conversations with two sessions: when the first one ends and the second one starts.
    private let firstEndsAt: Moment
    private let secondStartsAt: Moment
    let contact: Int32
    /// The item of the pool that it was made for.
    private let item: Int32
    private let campaignIndex: Int8
    private let pool: Int8
    private let agentIndex: UInt8
    let channel: Channel
    /// The sessions of the whole course.
    private let sessions: UInt8
    /// A bit for each session that was closed because nothing more came.
    private let timedOut: UInt8
    private let summaryDelay: UInt8
    private let evaluationDelay: UInt8
    /// Voice only.
    let direction: Call.Direction?
    let ending: Call.Ending?
    private let marks: Marks

    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let simulated = Marks(rawValue: 1)
        static let evaluated = Marks(rawValue: 2)
        static let books = Marks(rawValue: 4)
        static let givesEmail = Marks(rawValue: 8)
        static let outreach = Marks(rawValue: 16)
        static let forwarded = Marks(rawValue: 32)
    }

    init(_ conversation: Conversation) {
        createdAt = conversation.createdAt
        channel = conversation.channel
        contact = Int32(conversation.contact)
        agentIndex = UInt8(conversation.agent)
        item = Int32(conversation.outreach?.item ?? -1)
        pool = Int8(conversation.outreach?.pool ?? -1)
        campaignIndex = Int8(conversation.outreach?.campaign ?? -1)
        summaryDelay = UInt8(Conversation.summaryDelay(conversation.seed))
        evaluationDelay = UInt8(Conversation.evaluationDelay(conversation.seed))
        direction = conversation.call?.direction
        ending = conversation.call?.ending
        if let call = conversation.call {
            beganAt = call.answeredAt
            endsAt = call.endsAt
            (firstEndsAt, secondStartsAt) = (endsAt, endsAt)
            sessions = call.answeredAt == nil ? 0 : 1
            timedOut = 0
        } else {
            beganAt = conversation.createdAt
            let bursts = conversation.bursts
            endsAt = bursts.last?.endsAt ?? conversation.createdAt
            firstEndsAt = bursts.first?.endsAt ?? endsAt
            secondStartsAt = bursts.last?.startsAt ?? endsAt
            sessions = UInt8(bursts.count)
            timedOut = bursts.reversed().reduce(0) { $0 << 1 | ($1.timedOut ? 1 : 0) }
        }
        var marks: Marks = []
        if conversation.isSimulation { marks.insert(.simulated) }
        if Agent.all[conversation.agent].isEvaluated, ending != .voicemail { marks.insert(.evaluated) }
        if conversation.bookedAt != nil { marks.insert(.books) }
        if conversation.emailGivenAt != nil { marks.insert(.givesEmail) }
        if conversation.outreach != nil { marks.insert(.outreach) }
        if conversation.call?.forwards.isEmpty == false { marks.insert(.forwarded) }
        self.marks = marks
    }

    var agent: Int { Int(agentIndex) }
    var campaign: Int? { marks.contains(.outreach) ? Int(campaignIndex) : nil }
    var outreach: Conversation.Outreach? {
        marks.contains(.outreach) ? .init(campaign: Int(campaignIndex), pool: Int(pool), item: Int(item)) : nil
    }
    var isVoice: Bool { direction != nil }
    var isSimulation: Bool { marks.contains(.simulated) }
    var isEvaluated: Bool { marks.contains(.evaluated) }
    var books: Bool { marks.contains(.books) }
    var givesEmail: Bool { marks.contains(.givesEmail) }
    /// Whether an attempt spoke with the contact.
    var isReached: Bool { beganAt != nil && ending != .voicemail }

    func hasEnded(at now: Moment) -> Bool { endsAt <= now }
    func isAnswered(at now: Moment) -> Bool { beganAt.map { $0 <= now } ?? false }

    /// When the state of a finished course last changed; nil as long as the conversation itself must be asked.
    func updatedAt(_ now: Moment) -> Moment? {
        if !isVoice { return hasEnded(at: now) ? endsAt : nil }
        if hasEnded(at: now) {
            let summarized = summarizedAt(endsAt)
            return summarized <= now ? summarized : endsAt
        }
        if marks.contains(.forwarded) { return nil }
        return isAnswered(at: now) ? beganAt : createdAt
    }

    /// How many sessions have begun.
    func sessionCount(_ now: Moment) -> Int {
        if isVoice { return isAnswered(at: now) ? 1 : 0 }
        return sessions == 2 && now < secondStartsAt ? 1 : Int(sessions)
    }

    /// The `part`-th session's course.
    func session(_ part: Int) -> Session? {
        guard part < Int(sessions), let beganAt else { return nil }
        if isVoice { return Session(startsAt: beganAt, endsAt: endsAt, lastMessageAt: endsAt, timedOut: false) }
        let end = part + 1 == Int(sessions) ? endsAt : firstEndsAt
        let timedOut = timedOut >> part & 1 == 1
        return Session(
            startsAt: part == 0 ? beganAt : secondStartsAt, endsAt: end,
            lastMessageAt: end - TextScript.quiet(timedOut: timedOut), timedOut: timedOut)
    }

    /// When the summary of a session that ended at `end` is there.
    func summarizedAt(_ end: Moment) -> Moment {
        Moment(milliseconds: end.milliseconds + Int64(summaryDelay) * 1000)
    }

    /// When the evaluation of a session that ended at `end` is there, if there will be one.
    func evaluatedAt(_ end: Moment) -> Moment {
        Moment(milliseconds: end.milliseconds + Int64(evaluationDelay) * 1000)
    }
}
