internal import Dashboard

/// Every key of the program, once. What a key does, what the footer offers and what the help says come from here.
///
/// No verb stands next to a key that moves, none on Ctrl-D, -H, -J, -K, -L or an arrow; a verb key is a letter or a
/// capital that nothing else uses on its board.
package enum KeyTable {
    /// All rows, in the order in which footer and help show them.
    package static let rows: [KeyRow] =
        countdown + prompt + steppingIn + bulk + moving + looking + filtering + worst + conversation + jumping + copying
        + typing + pane + campaigns + boards + analytics + writing + program

    private static let boards: [KeyRow] = [
        KeyRow(
            .boards, in: KeyContext.boards + KeyContext.overlays, .character("1"), does: .show(.liveCalls),
            "The calls that run now, longest first, with the transcript of the selected one."),
        KeyRow(
            .boards, in: KeyContext.boards + KeyContext.overlays, .character("2"), does: .show(.conversations),
            "All conversations on all channels, newest first."),
        KeyRow(
            .boards, in: KeyContext.boards + KeyContext.overlays, .character("3"), does: .show(.campaigns),
            "Campaigns and listings with their progress."),
        KeyRow(
            .boards, in: KeyContext.boards + KeyContext.overlays, .character("4"), does: .show(.analytics),
            "Key figures of a window, compared with the one before."),
    ]

    private static let moving: [KeyRow] = [
        KeyRow(.moving, in: KeyContext.lists, .up, .character("k"), does: .move(.up), "One row up."),
        KeyRow(.moving, in: KeyContext.lists, .down, .character("j"), does: .move(.down), "One row down."),
        KeyRow(.moving, in: KeyContext.lists, .pageUp, does: .move(.pageUp), "A page of rows up."),
        KeyRow(.moving, in: KeyContext.lists, .pageDown, does: .move(.pageDown), "A page of rows down."),
        KeyRow(.moving, in: KeyContext.lists, .home, .character("g"), does: .move(.first), "The first row."),
        KeyRow(.moving, in: KeyContext.lists, .end, does: .move(.last), "The last row."),
        KeyRow(
            .moving, in: KeyContext.lists, .enter, does: .open, footer: "open",
            "Opens the row: the transcript takes a small screen, a conversation shows its messages, a campaign its parts."
        ),
        KeyRow(
            .moving, in: [.analytics], .enter, does: .open, footer: "formulas",
            "Analytics: the formula of each key figure, and over how many things it is computed."),
        KeyRow(.moving, in: KeyContext.boards, .escape, does: .back, footer: "back", "Closes what was opened last."),
    ]

    private static let pane: [KeyRow] = [
        KeyRow(
            .pane, in: KeyContext.live + [.conversation], .character("K"), .control("p"), does: .scroll(.up),
            "One line up; the pane stops following. At the top it reads older lines."),
        KeyRow(
            .pane, in: KeyContext.live + [.conversation], .character("J"), .control("n"), does: .scroll(.down),
            "One line down."),
        KeyRow(
            .pane, in: KeyContext.live + [.conversation], .control("b"), does: .scroll(.pageUp),
            "A page up; the pane stops following."),
        KeyRow(
            .pane, in: KeyContext.live + [.conversation], .control("f"), does: .scroll(.pageDown), "A page down."),
        KeyRow(
            .pane, in: KeyContext.live + [.conversation], .character("G"), does: .scroll(.last), footer: "follow",
            "To the end, and follows what is said."),
        KeyRow(
            .pane, in: KeyContext.live, .character("i"), does: .turnPane, footer: "caller",
            "The caller's card in place of the transcript: earlier conversations, summary, judgement, attempts; and back."
        ),
        KeyRow(
            .pane, in: KeyContext.pages, .up, .character("k"), .character("K"), does: .scroll(.up),
            "Help, audit and analytics: one line up."),
        KeyRow(
            .pane, in: KeyContext.pages, .down, .character("j"), .character("J"), does: .scroll(.down),
            "Help, audit and analytics: one line down."),
        KeyRow(
            .pane, in: KeyContext.pages, .pageUp, .control("b"), does: .scroll(.pageUp),
            "Help, audit and analytics: a page up."),
        KeyRow(
            .pane, in: KeyContext.pages, .pageDown, .control("f"), does: .scroll(.pageDown), footer: "page",
            "Help, audit and analytics: a page down."),
        KeyRow(
            .pane, in: KeyContext.pages, .home, .character("g"), does: .scroll(.first),
            "Help, audit and analytics: the start."),
        KeyRow(
            .pane, in: KeyContext.pages, .end, .character("G"), does: .scroll(.last),
            "Help, audit and analytics: the end."),
    ]

    private static let program: [KeyRow] = [
        KeyRow(
            .program, in: KeyContext.boards + KeyContext.overlays, .character("?"), does: .help, footer: "help",
            "Shows and hides this help."),
        KeyRow(
            .program, in: KeyContext.overlays, .escape, does: .back, footer: "back",
            "Help and audit: back to the board."),
        KeyRow(
            .program, in: KeyContext.boards + KeyContext.overlays, .control("r"), does: .refresh,
            "Asks for the board's data at once."),
        KeyRow(.program, in: KeyContext.allCases, .control("l"), does: .repaint, "Paints the whole screen again."),
        KeyRow(
            .program, in: KeyContext.allCases, .control("z"), does: .suspend,
            "Leaves the screen to the shell; every countdown is withdrawn."),
        KeyRow(
            .program, in: KeyContext.boards + KeyContext.overlays, .character("q"), .control("c"), does: .quit,
            footer: "quit",
            "Ends the program; every countdown is withdrawn."),
    ]
}
