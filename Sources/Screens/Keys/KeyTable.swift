internal import Dashboard

/// Every key of the program, once. What a key does, what the footer offers and what the help says come from here.
///
/// No verb stands next to a key that moves, none on Ctrl-D, -H, -J, -K, -L or an arrow; a verb key is a letter or a
/// capital that nothing else uses on its board.
package enum KeyTable {
    /// All rows, in the order in which footer and help show them.
    package static let rows: [KeyRow] = countdown + prompt + steppingIn + moving + pane + boards + program

    private static let boards: [KeyRow] = [
        KeyRow(
            .boards, in: KeyContext.boards + [.help], .character("1"), does: .show(.liveCalls),
            "The calls that run now, longest first, with the transcript of the selected one."),
        KeyRow(
            .boards, in: KeyContext.boards + [.help], .character("2"), does: .show(.conversations),
            "All conversations on all channels, newest first."),
        KeyRow(
            .boards, in: KeyContext.boards + [.help], .character("3"), does: .show(.campaigns),
            "Campaigns and listings with their progress."),
        KeyRow(
            .boards, in: KeyContext.boards + [.help], .character("4"), does: .show(.analytics),
            "Key figures of a window, compared with the one before."),
        KeyRow(
            .boards, in: [.analytics], .character("["), .left, does: .turnWindow(by: -1), footer: "shorter window",
            "Analytics: a shorter window."),
        KeyRow(
            .boards, in: [.analytics], .character("]"), .right, does: .turnWindow(by: 1), footer: "longer window",
            "Analytics: a longer window."),
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
            "Opens the row: the transcript takes a small screen, a conversation shows its messages."),
        KeyRow(.moving, in: KeyContext.boards, .escape, does: .back, footer: "back", "Closes what was opened last."),
    ]

    private static let pane: [KeyRow] = [
        KeyRow(
            .pane, in: [.liveCalls, .conversations], .character("K"), .control("p"), does: .scroll(.up),
            "One line up; the pane stops following."),
        KeyRow(
            .pane, in: [.liveCalls, .conversations], .character("J"), .control("n"), does: .scroll(.down),
            "One line down."),
        KeyRow(
            .pane, in: [.liveCalls, .conversations], .control("b"), does: .scroll(.pageUp),
            "A page up; the pane stops following."),
        KeyRow(
            .pane, in: [.liveCalls, .conversations], .control("f"), does: .scroll(.pageDown), "A page down."),
        KeyRow(
            .pane, in: [.liveCalls, .conversations], .character("G"), does: .scroll(.last), footer: "follow",
            "To the end, and follows what is said."),
        KeyRow(
            .pane, in: [.help, .analytics], .up, .character("k"), .character("K"), does: .scroll(.up),
            "Help and analytics: one line up."),
        KeyRow(
            .pane, in: [.help, .analytics], .down, .character("j"), .character("J"), does: .scroll(.down),
            "Help and analytics: one line down."),
        KeyRow(
            .pane, in: [.help, .analytics], .pageUp, .control("b"), does: .scroll(.pageUp),
            "Help and analytics: a page up."),
        KeyRow(
            .pane, in: [.help, .analytics], .pageDown, .control("f"), does: .scroll(.pageDown), footer: "page",
            "Help and analytics: a page down."),
        KeyRow(
            .pane, in: [.help, .analytics], .home, .character("g"), does: .scroll(.first),
            "Help and analytics: the start."),
        KeyRow(
            .pane, in: [.help, .analytics], .end, .character("G"), does: .scroll(.last),
            "Help and analytics: the end."),
    ]

    private static let steppingIn: [KeyRow] = [
        KeyRow(
            .steppingIn, in: [.liveCalls], .character("s"), does: .stepIn(.say), footer: "say",
            "Say: the agent speaks your text word for word."),
        KeyRow(
            .steppingIn, in: [.liveCalls], .character("m"), does: .stepIn(.mute), footer: "mute",
            "Mute the agent at once; the same key unmutes what was muted here."),
        KeyRow(
            .steppingIn, in: [.liveCalls], .character("f"), does: .stepIn(.forward), footer: "forward",
            "Forward the caller to a number, after a countdown."),
        KeyRow(
            .steppingIn, in: [.liveCalls, .countdown], .character("X"), does: .stepIn(.hangUp), footer: "hang up",
            "Hang up, after a countdown; takes the place of another verb's countdown."),
    ]

    private static let prompt: [KeyRow] = [
        KeyRow(.prompt, in: KeyContext.texts, .enter, does: .agree, footer: "go", "Agrees to what the prompt shows."),
        KeyRow(
            .prompt, in: KeyContext.texts, .escape, .control("c"), does: .withdraw, footer: "withdraw",
            "Closes the prompt; nothing is sent."),
        KeyRow(
            .prompt, in: [.sayText], .control("t"), does: .switchHangUpAfterwards, footer: "hang up after",
            "Say: switches \u{201C}hang up afterwards\u{201D}."),
        KeyRow(.prompt, in: KeyContext.texts, .left, does: .edit(.left), "One character left."),
        KeyRow(.prompt, in: KeyContext.texts, .right, does: .edit(.right), "One character right."),
        KeyRow(.prompt, in: KeyContext.texts, .home, .control("a"), does: .edit(.home), "To the start of the text."),
        KeyRow(.prompt, in: KeyContext.texts, .end, .control("e"), does: .edit(.end), "To the end of the text."),
        KeyRow(
            .prompt, in: KeyContext.texts, .backspace, .control("h"), does: .edit(.deleteBackward),
            "Deletes the character before the cursor."),
        KeyRow(
            .prompt, in: KeyContext.texts, .delete, does: .edit(.deleteForward),
            "Deletes the character under the cursor."),
        KeyRow(
            .prompt, in: KeyContext.texts, .control("w"), does: .edit(.deleteWord),
            "Deletes the word before the cursor."),
        KeyRow(
            .prompt, in: KeyContext.texts, .control("u"), does: .edit(.deleteToStart),
            "Deletes all before the cursor."),
    ]

    private static let countdown: [KeyRow] = [
        KeyRow(
            .countdown, in: [.countdown], .enter, does: .agree, footer: "send now",
            "On a countdown: sends now."),
        KeyRow(
            .countdown, in: [.doubt], .enter, does: .agree, footer: "send all the same",
            "On a question: sends all the same."),
        KeyRow(
            .countdown, in: [.muteQuestion], .character("m"), does: .answer(.mute), footer: "mute",
            "On \u{201C}mute or unmute?\u{201D}: mutes the agent."),
        KeyRow(
            .countdown, in: [.muteQuestion], .character("u"), does: .answer(.unmute), footer: "unmute",
            "On \u{201C}mute or unmute?\u{201D}: unmutes the agent."),
        KeyRow(
            .countdown, in: [.leaving], .character("u"), does: .answer(.unmute), footer: "unmute them",
            "On \u{201C}leave them muted?\u{201D}: unmutes those calls; the program stays."),
        KeyRow(
            .countdown, in: [.leaving], .enter, does: .agree, footer: "quit, leave them muted",
            "On \u{201C}leave them muted?\u{201D}: ends the program and writes the calls down."),
        KeyRow(
            .countdown, in: [.leaving], .escape, .control("c"), does: .withdraw, footer: "stay",
            "On \u{201C}leave them muted?\u{201D}: the program stays."),
        KeyRow(
            .countdown, in: [.countdown, .doubt, .muteQuestion], .escape, .control("c"), does: .withdraw,
            footer: "withdraw", "Withdraws; nothing is sent."),
    ]

    private static let program: [KeyRow] = [
        KeyRow(
            .program, in: KeyContext.boards + [.help], .character("?"), does: .help, footer: "help",
            "Shows and hides this help."),
        KeyRow(.program, in: [.help], .escape, does: .back, footer: "back", "Help: back to the board."),
        KeyRow(
            .program, in: KeyContext.boards + [.help], .control("r"), does: .refresh,
            "Asks for the board's data at once."),
        KeyRow(.program, in: KeyContext.allCases, .control("l"), does: .repaint, "Paints the whole screen again."),
        KeyRow(
            .program, in: KeyContext.allCases, .control("z"), does: .suspend,
            "Leaves the screen to the shell; every countdown is withdrawn."),
        KeyRow(
            .program, in: KeyContext.boards + [.help], .character("q"), .control("c"), does: .quit, footer: "quit",
            "Ends the program; every countdown is withdrawn."),
    ]
}
