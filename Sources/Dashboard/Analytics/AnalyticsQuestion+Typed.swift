package import MihuAPI

// What is typed behind `:analytics`, and what is wrong with it.

extension LineCommand {
    /// `:analytics from=2026-11-01 to=2026-11-08 channel=call agent=Billing`.
    static let analytics: LineCommand = {
        var command = LineCommand(
            name: "analytics", summary: "Key figures.",
            usage: "window=7d or from=2026-11-01 to=2026-11-08, channel= agent= campaign="
        ) { words, state, now throws(Complaint) in try action(words, state, now) }
        command.continuations = { text, state in AnalyticsKey.continuations(of: text, state.filterNames) }
        return command
    }()

    private static func action(_ words: CommandWords, _ state: State, _ now: Moment) throws(Complaint) -> Action {
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

    /// The filter of conversations by the same name.
    var filter: ConversationFilter.Key? { ConversationFilter.Key(rawValue: rawValue) }

    /// What the last word of a line may go on as.
    static func continuations(of line: String, _ names: FilterNames) -> [String] {
        let word = line.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
        let own =
            allCases.filter { $0.filter == nil }.map { $0.rawValue + "=" }
            + AnalyticsWindow.typed.map { "window=\($0.word)" }
        return own.filter { word.contains("=") == ($0.last != "=") && $0.hasPrefix(word.lowercased()) }
            + ConversationFilter.continuations(of: line, names, keys: AnalyticsFilter.keys)
    }
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
    private static let everybody = ["all", "any"]

    init(state: State, server: Timestamp) {
        self.state = state
        self.server = server
        asked = state.analytics.question
    }

    mutating func take(_ text: String, as key: AnalyticsKey) throws(Complaint) {
        switch key {
        case .window:
            guard let named = AnalyticsWindow.typed.first(where: { $0.word == text.lowercased() }) else {
                let known = AnalyticsWindow.typed.map(\.word).joined(separator: ", ")
                throw Complaint("There is no window \u{201C}\(text)\u{201D}; there are \(known), or from= and to=.")
            }
            asked.window = named.window
        case .from: from = try moment(text, as: key)
        case .to: to = try moment(text, as: key)
        case .channel, .agent, .campaign:
            guard let filter = key.filter else { return }
            let value = Self.everybody.contains(text.lowercased()) ? "" : text
            var whose = ConversationFilter(asked.filter)
            if let complaint = whose.set(filter, value, state.filterNames, { _ in [] }) { throw complaint }
            asked.filter = AnalyticsFilter(whose)
        }
    }

    /// The question, its window checked.
    func question() throws(Complaint) -> AnalyticsQuestion {
        guard from != nil || to != nil else { return asked }
        guard let from else { throw Complaint("The window has an end and no beginning: type from= too.") }
        if to == from {
            throw Complaint("The window is empty: it ends where it begins; to= names the first moment after it.")
        }
        if let to, to < from { throw Complaint("The window ends before it starts: to= must be later than from=.") }
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
}

extension AnalyticsWindow {
    /// The windows that have a name, by the words of the `:` line.
    fileprivate static let typed: [(word: String, window: AnalyticsWindow)] = [
        ("today", .today), ("24h", .lastDay), ("7d", .lastWeek), ("30d", .lastMonth),
    ]
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
