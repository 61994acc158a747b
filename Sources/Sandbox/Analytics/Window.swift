/// What an analytics request asks for: a span of time and a choice of conversations.
struct AnalyticsWindow: Sendable {
    /// Inclusive.
    let from: Moment
    /// Exclusive.
    let to: Moment
    let channels: Set<String>?
    let agent: Int?
    let campaign: Int?

    static let parameters = [
        Parameter("from", .moment, isRequired: true), Parameter("to", .moment, isRequired: true),
        Parameter("compare_prev", .flag), Parameter("granularity", .choice(["total"])),
        Parameter("channel", .text(max: 255)), Parameter("agent_uuid", .uuid), Parameter("campaign_uuid", .uuid),
    ]

    init(_ inquiry: Inquiry, in world: World) throws(Refusal) {
        guard let from = inquiry.moment("from"), let to = inquiry.moment("to") else {
            throw .invalid("from", "The from field is required.")
        }
        guard from < to else { throw .invalid("to", "The to must be after from.") }
        self.from = from
        self.to = to
        channels = inquiry.text("channel").map { text in
            Set(text.lowercased().split(separator: ",").map { String($0.trimmed) })
        }
        agent = inquiry.text("agent_uuid").map { world.identity.index(of: $0, .agent) ?? -1 }
        campaign = inquiry.text("campaign_uuid").map { world.identity.index(of: $0, .campaign) ?? -1 }
    }

    private init(_ window: AnalyticsWindow, from: Moment, to: Moment) {
        self.from = from
        self.to = to
        channels = window.channels
        agent = window.agent
        campaign = window.campaign
    }

    /// The window of equal length just before.
    var previous: AnalyticsWindow {
        let length = to.seconds(since: from)
        return AnalyticsWindow(self, from: from - length, to: from)
    }

    func contains(_ moment: Moment) -> Bool { from <= moment && moment < to }

    /// Whether a conversation is of the chosen kind; simulations never are.
    func covers(_ index: Int, in world: World) -> Bool {
        let outline = world.conversations.outlines[index]
        if outline.isSimulation { return false }
        if let agent, outline.agent != agent { return false }
        if let campaign, outline.campaign != campaign { return false }
        if let channels, !channels.contains(outline.channel.rawValue) { return false }
        return true
    }

    func meta(at now: Moment) -> JSON {
        [
            "from": .moment(from), "to": .moment(to), "granularity": "total", "generated_at": .moment(now),
            "channel": .text(orNull: channels.map { $0.sorted().joined(separator: ",") }),
        ]
    }
}

extension Substring {
    var trimmed: Substring {
        var text = self
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}

extension World {
    /// The conversations that began within a window and are of its kind.
    func conversations(in window: AnalyticsWindow) -> [Int] {
        let first = firstConversation(from: window.from)
        let last = firstConversation(from: window.to)
        return (first..<max(first, last)).filter { window.covers($0, in: self) }
    }

    /// The sessions that began within a window and are of its kind.
    func eachSession(in window: AnalyticsWindow, _ visit: (SessionKey, Session) -> Void) {
        // A session may begin up to a day after its conversation.
        let first = firstConversation(from: window.from - 86_400)
        let last = firstConversation(from: window.to)
        for index in first..<max(first, last) where window.covers(index, in: self) {
            for part in 0..<conversations.sessionCount(index, at: now) {
                guard let session = conversations.session(SessionKey(index, part)), window.contains(session.startsAt)
                else {
                    continue
                }
                visit(SessionKey(index, part), session)
            }
        }
    }

    /// The index of the first conversation that began at `moment` or later.
    func firstConversation(from moment: Moment) -> Int {
        conversations.outlines.countSorted { $0.createdAt < moment }
    }
}

/// Spread of a set of numbers.
struct Spread {
    let sorted: [Double]

    init(_ values: [Double]) {
        sorted = values.sorted()
    }

    var total: Double { sorted.reduce(0, +) }

    /// The value below which `share` of the numbers lie (nearest rank); nil without numbers.
    func percentile(_ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        return sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
    }

    var average: Double? { sorted.isEmpty ? nil : total / Double(sorted.count) }
}

extension JSON {
    /// A number rounded to `digits` decimals, or null.
    static func rounded(_ value: Double?, digits: Int = 0) -> JSON {
        guard let value else { return .null }
        guard digits > 0 else { return .integer(Int(value.rounded())) }
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        return .number((value * scale).rounded() / scale)
    }
}
