package import MihuAPI

/// A conversation that is open: its record, its messages, its sessions, and how those were judged.
package struct OpenedConversation: Sendable {
    /// What the pane shows of it.
    package enum Section: Int, CaseIterable, Hashable, Sendable {
        case messages, sessions, evaluation
    }

    /// What was read of a session's evaluation.
    package enum Reading: Hashable, Sendable {
        case found(Evaluation)
        /// There is none.
        case absent
    }

    package let id: ConversationID
    package internal(set) var section = Section.messages
    /// Its own record; nil until read.
    package internal(set) var record: Conversation?
    /// The workspace does not know it any more.
    package internal(set) var isGone = false
    package internal(set) var transcript: Transcript
    /// Newest first; nil until read.
    package internal(set) var sessions: [Session]?
    /// How many sessions there are in all, as the API counts them.
    package internal(set) var sessionCount: Int?
    package internal(set) var evaluations: [SessionID: Reading] = [:]
    /// Lines between the end of the messages and what is shown.
    package internal(set) var scrolledUp = 0
    /// Lines of sessions or evaluations above what is shown.
    package internal(set) var scrolledDown = 0

    init(_ id: ConversationID) {
        self.id = id
        transcript = Transcript(of: id)
    }

    /// Evaluations that are read at the same time.
    private static let evaluatedAtOnce = 3

    /// Whether nothing more is going to be said.
    var isOver: Bool { record?.status?.known == .closed }

    /// Evaluated sessions whose evaluation was not read.
    var evaluationsWanted: [SessionID] {
        (sessions ?? []).filter { $0.evaluatedAt != nil && evaluations[$0.id] == nil }.prefix(Self.evaluatedAtOnce)
            .map(\.id)
    }

    /// The section before or after; the ends are joined.
    mutating func turn(by step: Int) {
        let count = Section.allCases.count
        section = Section(rawValue: (section.rawValue + step + count) % count) ?? .messages
        scrolledDown = 0
    }
}
