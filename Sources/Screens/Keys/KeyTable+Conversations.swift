internal import Dashboard

// Choosing what a board shows.

extension KeyTable {
    /// The list of filters, and what is done in it.
    static let filtering: [KeyRow] = [
        KeyRow(
            .looking, in: [.conversations, .analytics], .character("F"), does: .pick(.open), footer: "filters",
            "Conversations, analytics: whose, by channel, agent, campaign; for conversations all the workspace's filters and orders."
        ),
        KeyRow(
            .looking, in: [.filters], .right, .character("l"), .character("]"), does: .pick(.turn(by: 1)),
            footer: "change", "Filters: the next value."),
        KeyRow(
            .looking, in: [.filters], .left, .character("h"), .character("["), does: .pick(.turn(by: -1)),
            "Filters: the value before."),
        KeyRow(
            .looking, in: [.filters], .down, .character("j"), does: .pick(.move(by: 1)), "Filters: the next row."),
        KeyRow(
            .looking, in: [.filters], .up, .character("k"), does: .pick(.move(by: -1)), "Filters: the row before."),
        KeyRow(
            .looking, in: [.filters], .backspace, does: .pick(.clear), footer: "any",
            "Filters: takes the row's filter away."),
        KeyRow(
            .looking, in: [.filters], .enter, does: .pick(.agree), footer: "done",
            "Filters: types a value, or closes the list."),
        KeyRow(
            .looking, in: [.filters], .escape, .character("F"), does: .back, footer: "close",
            "Filters: closes the list; what was chosen stays."),
    ]

    /// An opened conversation.
    static let conversation: [KeyRow] = [
        KeyRow(
            .pane, in: [.conversation], .tab, .character("]"), does: .turnSection(by: 1), footer: "next part",
            "Conversation: messages, sessions, evaluation; the next of them."),
        KeyRow(
            .pane, in: [.conversation], .backtab, .character("["), does: .turnSection(by: -1),
            "Conversation: the one before."),
        KeyRow(.pane, in: [.conversation], .up, .character("k"), does: .scroll(.up), "Conversation: one line up."),
        KeyRow(
            .pane, in: [.conversation], .down, .character("j"), does: .scroll(.down), "Conversation: one line down."),
        KeyRow(
            .pane, in: [.conversation], .pageUp, does: .scroll(.pageUp),
            "Conversation: a page up; older messages are read at the top."),
        KeyRow(.pane, in: [.conversation], .pageDown, does: .scroll(.pageDown), "Conversation: a page down."),
        KeyRow(
            .pane, in: [.conversation], .home, .character("g"), does: .scroll(.first),
            "Conversation: the start of what was read."),
        KeyRow(.pane, in: [.conversation], .end, does: .scroll(.last), "Conversation: the end."),
        KeyRow(
            .pane, in: [.conversation], .character("n"), does: .openNext(by: 1), footer: "next",
            "Conversation: opens the next one of the list."),
        KeyRow(
            .pane, in: [.conversation], .character("p"), does: .openNext(by: -1),
            "Conversation: opens the one before."),
    ]

    /// Evaluated sessions in place of conversations.
    static let worst: [KeyRow] = [
        KeyRow(
            .looking, in: [.conversations], .character("W"), does: .worst, footer: "worst",
            "Conversations: evaluated sessions, the worst on top: failed, a human asked for, bad sentiment, low satisfaction."
        ),
        KeyRow(
            .looking, in: [.worst], .character("W"), does: .worst, footer: "conversations",
            "Worst first: back to the conversations."),
    ]
}
