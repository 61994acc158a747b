package import MihuAPI

// What is typed behind `:analytics`, and what is wrong with it.

extension LineCommand {
    /// `:analytics from=2026-11-01 to=2026-11-08 channel=call agent=Billing`.
    static let analytics = LineCommand(
        name: "analytics", summary: "Key figures.",
        usage: "window=7d or from=2026-11-01 to=2026-11-08, channel= agent= campaign="
    ) { words, state, now throws(Complaint) in
        guard words.plain.isEmpty else {
            throw Complaint(
                "\u{201C}\(words.plain)\u{201D} needs a name in front, as in channel=call: "
                    + "\(AnalyticsKey.names).")
        }
        guard !words.pairs.isEmpty else { return .show(.analytics) }
        var reader = AnalyticsReader(state: state, server: state.serverClock.time(at: now))
        for pair in words.pairs {
            guard let key = AnalyticsKey(rawValue: pair.key) else {
                throw Complaint("Analytics knows no \(pair.key); it knows \(AnalyticsKey.names).")
            }
            try reader.take(pair.value, as: key)
        }
        return .analyse(try reader.question())
    }
}

/// What can be said of the figures that are wanted.
private enum AnalyticsKey: String, CaseIterable {
    case window, from, to, channel, agent, campaign

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Makes a question of what is typed; what is not typed stays as it is.
private struct AnalyticsReader {
    let state: State
    let server: Timestamp
    private var asked: AnalyticsQuestion
    private var from: Timestamp?
    private var to: Timestamp?

    /// Days of the longest window: its chart takes a request for each.
    private static let longest: Int64 = 366
    /// Clears a filter.
    private static let everybody = ["", "all", "any"]

    init(state: State, server: Timestamp) {
        self.state = state
        self.server = server
        asked = state.analytics.question
    }

    mutating func take(_ text: String, as key: AnalyticsKey) throws(Complaint) {
        let isAll = Self.everybody.contains(text.lowercased())
        switch key {
        case .window:
            let names: [(String, AnalyticsWindow)] = [
                ("today", .today), ("24h", .lastDay), ("7d", .lastWeek), ("30d", .lastMonth),
            ]
            guard let window = names.first(where: { $0.0 == text.lowercased() })?.1 else {
                let known = names.map(\.0).joined(separator: ", ")
                throw Complaint("There is no window \u{201C}\(text)\u{201D}; there are \(known), or from= and to=.")
            }
            asked.window = window
        case .from: from = try moment(text, as: key)
        case .to: to = try moment(text, as: key)
        case .channel: asked.filter.channel = isAll ? nil : try channel(text)
        case .agent:
            let named = state.agents.values.compactMap { agent in agent.name.map { ($0, agent.id) } }
            asked.filter.agent = isAll ? nil : try find(text, "agent", among: named)
        case .campaign:
            let named = state.campaigns.list.rows.compactMap { row in row.record.name.map { ($0, row.id) } }
            asked.filter.campaign = isAll ? nil : try find(text, "campaign", among: named)
        }
    }

    /// The question, its window checked.
    func question() throws(Complaint) -> AnalyticsQuestion {
        guard from != nil || to != nil else { return asked }
        guard let from else { throw Complaint("The window has an end and no beginning: type from= too.") }
        if let to, to <= from { throw Complaint("The window ends before it starts: to= must be later than from=.") }
        guard from < server else { throw Complaint("The window begins in the future; nothing is known of it yet.") }
        let end = min(to ?? server, server)
        guard end.milliseconds - from.milliseconds <= Self.longest * 86_400_000 else {
            throw Complaint("The window is longer than \(Self.longest) days; type a shorter one.")
        }
        var question = asked
        question.window = .custom(from: from, to: to)
        return question
    }

    private func moment(_ text: String, as key: AnalyticsKey) throws(Complaint) -> Timestamp {
        if let time = state.workspace.zone.time(typed: text) { return time }
        throw Complaint(
            "\u{201C}\(text)\u{201D} is no date for \(key.rawValue)=: type 2026-11-01 or 2026-11-01T14:30.")
    }

    private func channel(_ text: String) throws(Complaint) -> Channel {
        if let known = Open<Channel>(text).known { return known }
        let names = Channel.allCases.map(\.rawValue).joined(separator: ", ")
        throw Complaint("There is no channel \u{201C}\(text)\u{201D}; there are \(names), all.")
    }

    /// The one whose name is typed: exactly, or enough of it to be the only one.
    private func find<ID: OpaqueID>(_ text: String, _ what: String, among named: [(name: String, id: ID)])
        throws(Complaint) -> ID
    {
        let typed = text.lowercased()
        if let exact = named.first(where: { $0.name.lowercased() == typed || $0.id.text == text }) { return exact.id }
        let candidates = named.filter { $0.name.lowercased().hasPrefix(typed) }
        if candidates.count == 1 { return candidates[0].id }
        let names = (candidates.isEmpty ? named : candidates).map(\.name).sorted()
        guard !names.isEmpty else { throw Complaint("No \(what) is known yet; try again in a moment.") }
        let listed = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", \u{2026}" : "")
        throw Complaint(
            candidates.isEmpty
                ? "There is no \(what) \u{201C}\(text)\u{201D}; there are \(listed)."
                : "\u{201C}\(text)\u{201D} may be \(listed).")
    }
}

extension Zone {
    /// A day or a moment as somebody types it: `2026-11-01` is the day's beginning, `2026-11-01T14:30` a moment by this
    /// zone's clocks, and one with an offset or a `Z` stands as it is.
    package func time(typed text: String) -> Timestamp? {
        // What reads the same with a Z behind it has none yet, so it is meant by this zone's clocks.
        let isPlain = PlainDate(text) != nil || Timestamp(text + "Z") != nil
        guard let time = Timestamp(text) else { return nil }
        guard isPlain else { return time }
        let guess = Timestamp(milliseconds: time.milliseconds - Int64(offset(at: time)) * 1000)
        return Timestamp(milliseconds: time.milliseconds - Int64(offset(at: guess)) * 1000)
    }
}
