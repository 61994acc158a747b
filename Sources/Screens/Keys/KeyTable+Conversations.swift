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
}
