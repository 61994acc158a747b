package import MihuAPI

/// Something that happened, and when. The only thing that changes the state.
package struct Event: Sendable {
    package enum Happening: Sendable {
        /// The program starts; what the audit file tells of earlier runs on this workspace, oldest first.
        case started(audit: [AuditLine])
        /// The time zones were read that contacts may live in, by name.
        case zonesRead([String: Zone])
        /// A key, or a line, chose an action. `inBurst`: it came in one drain with other printable keys.
        case chosen(Action, inBurst: Bool)
        /// The reply to a request, with the server's `Date`.
        case answered(Ticket, Result<Reply, Failure>, date: Timestamp?)
        /// What became of a verb's request, with the server's `Date`.
        case outcome(Intervention.ID, Outcome, date: Timestamp?)
        /// A line of the audit file could not be written; what happened.
        case auditFailed(String)
        /// A frame reached the terminal.
        case painted(Painted)
        /// What earlier runs have kept of a filter's bars.
        case recalled(AnalyticsFilter, [KeptBar])
        /// What became of a file that was to be written.
        case wrote(Export, Written)
        /// A deadline came.
        case tick
        /// The program leaves the screen for a while, as when it is suspended. Why, in words.
        case leaving(String)
        /// The program ends and can't ask: a signal said so, or the terminal is lost. Why, in words.
        case ending(String)
    }

    package let now: Moment
    package let what: Happening

    package init(_ what: Happening, at now: Moment) {
        self.what = what
        self.now = now
    }
}

/// What a frame had on it, as far as it matters for what may follow.
package struct Painted: Hashable, Sendable {
    package var board: Board
    /// What the selected row stands for, if the row was on the frame.
    package var selected: Subject?
    /// Whether the prompt, its question or its countdown could be read on the frame.
    package var hasPrompt: Bool
    /// Rows that the board's list had room for.
    package var listHeight: Int
    /// Lines that the text pane had room for.
    package var paneHeight: Int
    /// Lines by which the text pane can be scrolled up.
    package var paneRange: Int
    /// Whose messages the text pane showed.
    package var paneOf: ConversationID?
    /// The last message that the text pane's text had, and the lines from its start to the end; nil where it had none.
    package var paneTail: Tail?
    /// Lines that the text had gained at its end since the frame before.
    package var paneAdded = 0
    /// The line of the search's hit was brought into sight by showing what lies so many lines above the end; nil where
    /// the pane stayed where the operator had scrolled it.
    package var paneFoundHit: Int?

    package struct Tail: Hashable, Sendable {
        package let message: MessageID
        package let lines: Int

        package init(message: MessageID, lines: Int) {
            self.message = message
            self.lines = lines
        }
    }

    package init(
        board: Board, selected: Subject?, hasPrompt: Bool, listHeight: Int, paneHeight: Int, paneRange: Int,
        paneOf: ConversationID? = nil, paneFoundHit: Int? = nil
    ) {
        self.board = board
        self.selected = selected
        self.hasPrompt = hasPrompt
        self.listHeight = listHeight
        self.paneHeight = paneHeight
        self.paneRange = paneRange
        self.paneOf = paneOf
        self.paneFoundHit = paneFoundHit
    }
}
