internal import Canvas
internal import Dashboard
internal import MihuAPI

/// All that a screen is drawn from: what is known, the moment, and the characters at hand.
///
/// A class, because it is handed to every cell and the state inside is dear to copy. It lives for one frame.
final class Scene: Sendable {
    let state: State
    let now: Moment
    /// The moment by the server's clock.
    let server: Timestamp
    let lines: Lines
    /// The calls that a verb was decided on.
    let touched: Set<ConversationID>

    init(_ state: State, at now: Moment, lines: Lines) {
        self.state = state
        self.now = now
        self.lines = lines
        touched = Set(state.interventions.all.lazy.compactMap(\.target.conversation)).union(state.leftMuted.keys)
        server = state.serverClock.time(at: now)
    }

    var zone: Zone { state.workspace.zone }
    /// What stands for a figure that is not known.
    var dash: String { String(lines.dash) }
    var dot: String { " \(lines.dot) " }

    /// A sentence of the program's own in the characters at hand.
    func spoken(_ sentence: String) -> String {
        guard lines == .ascii else { return sentence }
        return sentence.replacing("\u{2192}", with: "->").replacing("\u{201C}", with: "\"")
            .replacing("\u{201D}", with: "\"").replacing("\u{2026}", with: "...").replacing("\u{2013}", with: "-")
    }

    /// Milliseconds since an uptime.
    func age(since uptime: Milliseconds) -> Milliseconds { max(0, now.uptime - uptime) }

    /// What is said where a source's text would stand, if the token may not read it; nil otherwise.
    func refusal(of source: Source, _ what: String) -> String? {
        state.troubles[source]?.isForbidden == true
            ? "This token may not read \(what) (403); ask for one that may." : nil
    }

    /// Two halves of a second in turn, for marks that must catch the eye.
    var isOddSecond: Bool { now.uptime / 1000 % 2 == 1 }

    /// Milliseconds since the shown board's figures were heard of; nil while nothing is known.
    var boardAge: Milliseconds? { state.heardAt(state.board).map(age(since:)) }

    /// Whether the shown board's figures are older than they should ever be while all is well.
    var boardIsStale: Bool { boardAge.map { $0 > Self.staleAfter(state.board) } ?? false }

    /// How old the oldest of these parts of the analytics is, where that is more than it should ever be: `old 3 h`.
    func oldness(of parts: [AnalyticsPart], in figures: AnalyticsFigures) -> String? {
        guard let read = parts.compactMap({ figures.readAt[$0] }).min() else { return nil }
        let age = age(since: read)
        return age > Self.staleAfter(.analytics) ? "old \(Span.short(age))" : nil
    }

    /// Milliseconds after which a board's data counts as old: a few times what passes between two requests.
    static func staleAfter(_ board: Board) -> Milliseconds {
        switch board {
        case .liveCalls: LiveCall.staleAfter
        case .conversations: 35_000
        case .campaigns: 95_000
        case .analytics: 185_000
        }
    }
}

extension Lines {
    /// Points at the selected row, so that it shows without colours too.
    var pointer: String { self == .utf8 ? "\u{25B8}" : ">" }
}
