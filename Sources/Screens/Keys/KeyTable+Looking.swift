internal import Dashboard

// Finding rows and words: filter, order, marks, search; and the line at the bottom in which they are typed.

extension KeyTable {
    static let looking: [KeyRow] = [
        KeyRow(
            .looking, in: [.liveCalls, .conversations, .worst, .campaigns, .campaign], .character("/"),
            does: .type(.filter),
            footer: "filter",
            "Filters the list as it is typed: a text, ~ and a pattern, ! in front for what has it not."),
        KeyRow(
            .looking, in: [.transcript], .character("/"), does: .type(.search), footer: "search",
            "Searches the transcript, once Enter has opened it."),
        KeyRow(
            .looking, in: KeyContext.live, .character("\\"), does: .type(.search),
            "Searches the transcript beside or below the list, too."),
        KeyRow(
            .looking, in: KeyContext.live, .character("n"), does: .hit(older: true), footer: "older hit",
            "The next hit of the search, an older one."),
        KeyRow(
            .looking, in: KeyContext.live, .character("N"), does: .hit(older: false),
            "The hit after it, a newer one."),
        KeyRow(
            .looking, in: [.liveCalls, .conversations, .campaigns], .character(">"), does: .sort(by: 1), footer: "sort",
            "Sorts by the next column to the right. Conversations: by time of creation or last change the workspace sorts all of them, by any other column the loaded ones are sorted here."
        ),
        KeyRow(
            .looking, in: [.liveCalls, .conversations, .campaigns], .character("<"), does: .sort(by: -1),
            "Sorts by the next column to the left."),
        KeyRow(
            .looking, in: [.liveCalls, .conversations, .campaigns], .character("r"), does: .reverseOrder,
            "Turns the order round."),
        KeyRow(
            .looking, in: [.liveCalls, .campaign], .character(" "), does: .mark, footer: "mark",
            "Marks the call or the task, or takes its mark away, and goes on to the next."),
        KeyRow(
            .looking, in: KeyContext.boards, .character("Z"), does: .freeze, footer: "freeze",
            "Freezes the screen, or thaws it: data goes on behind it, verbs are locked."),
        KeyRow(
            .looking, in: KeyContext.boards, .character(":"), does: .type(.command),
            "A command: \(LineCommand.all.map(\.name).joined(separator: ", ")). Its first letters are enough."),
    ]

    /// The line that is typed; what edits a prompt edits it, too.
    static let typing: [KeyRow] = [
        KeyRow(
            .looking, in: [.entry], .enter, does: .agree, footer: "go",
            "While typing: keeps the filter, goes to the newest hit, carries the command out."),
        KeyRow(
            .looking, in: [.entry], .tab, does: .complete, footer: "complete",
            "While typing a command: goes on with it as far as there is but one way."),
        KeyRow(
            .looking, in: [.entry], .escape, .control("c"), does: .withdraw, footer: "leave",
            "While typing: takes the filter away, leaves search and command alone."),
    ]
}
