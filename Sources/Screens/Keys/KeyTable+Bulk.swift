internal import Dashboard

// One decision for many: all marked calls, and the emergency brake.

extension KeyTable {
    static let bulk: [KeyRow] = [
        KeyRow(
            .bulk, in: [.liveCalls], .character("A"), does: .bulk,
            "Say or hang up to all marked calls, or to all that pass the filter; their count is typed back first."),
        KeyRow(
            .bulk, in: [.liveCalls, .campaigns], .character("E"), does: .brake,
            "Emergency brake: stops every running listing and cancels what waits for plain campaigns."),
        KeyRow(
            .bulk, in: [.bulkChoice], .character("s"), does: .answer(.say), footer: "say",
            "For all of them: says a text."),
        KeyRow(
            .bulk, in: [.bulkChoice], .character("X"), does: .answer(.hangUp), footer: "hang up",
            "For all of them: hangs up."),
        KeyRow(
            .bulk, in: [.bulkText], .control("t"), does: .turnSwitch, footer: "hang up after",
            "For all of them: hangs up when the text was spoken."),
        KeyRow(
            .bulk, in: KeyContext.bulkPreview, .enter, does: .agree, footer: "go on",
            "For all of them: one step on; the brake goes on with what was read so far."),
        KeyRow(
            .bulk, in: KeyContext.bulkPreview, .escape, .control("c"), does: .withdraw, footer: "leave",
            "For all of them: leaves it; nothing was sent."),
        KeyRow(
            .bulk, in: [.bulkCountdown], .enter, does: .agree, footer: "begin now",
            "For all of them: ends the countdown and begins."),
        KeyRow(
            .bulk, in: [.bulkCountdown], .escape, .control("c"), does: .withdraw, footer: "withdraw",
            "For all of them: withdraws it; nothing was sent."),
        KeyRow(
            .bulk, in: [.bulkRunning], .escape, .control("c"), does: .withdraw, footer: "stop the rest",
            "For all of them: stops what has not gone out yet."),
        KeyRow(.bulk, in: [.bulkOver], .enter, does: .agree, footer: "close", "For all of them: closes what is over."),
        KeyRow(
            .bulk, in: [.bulkOver], .escape, .control("c"), does: .withdraw, "For all of them: closes what is over."),
        KeyRow(.bulk, in: KeyContext.bulk, .up, does: .scroll(.up), "For all of them: scrolls the list up."),
        KeyRow(.bulk, in: KeyContext.bulk, .down, does: .scroll(.down), "For all of them: scrolls the list down."),
        KeyRow(.bulk, in: KeyContext.bulk, .pageUp, does: .scroll(.pageUp), "For all of them: a page up."),
        KeyRow(.bulk, in: KeyContext.bulk, .pageDown, does: .scroll(.pageDown), "For all of them: a page down."),
    ]
}
