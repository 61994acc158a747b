internal import Dashboard

// The verbs, and what stands between a verb's key and its request.

extension KeyTable {
    static let steppingIn: [KeyRow] = [
        KeyRow(
            .steppingIn, in: KeyContext.live, .character("s"), does: .stepIn(.say), footer: "say",
            "Say: the agent speaks your text word for word."),
        KeyRow(
            .steppingIn, in: KeyContext.live, .character("m"), does: .stepIn(.mute), footer: "mute",
            "Mute the agent at once; the same key unmutes what was muted here."),
        KeyRow(
            .steppingIn, in: KeyContext.live, .character("f"), does: .stepIn(.forward), footer: "forward",
            "Forward the caller to a number, after a countdown."),
        KeyRow(
            .steppingIn, in: KeyContext.live + [.countdown], .character("X"), does: .stepIn(.hangUp), footer: "hang up",
            "Hang up, after a countdown; takes the place of another verb's countdown."),
        KeyRow(
            .steppingIn, in: [.liveCalls], .character("C"), does: .stepIn(.newCall), footer: "new call",
            "New call: an agent calls a number, after a countdown."),
        KeyRow(
            .steppingIn, in: KeyContext.live, .character("B"), does: .stepIn(.blacklist),
            "Blacklist the contact: with a reason, by phone, email or both, for ever or until a day."),
    ]

    static let prompt: [KeyRow] = [
        KeyRow(.prompt, in: KeyContext.texts, .enter, does: .agree, footer: "go", "Agrees to what the prompt shows."),
        KeyRow(
            .prompt, in: KeyContext.texts, .escape, .control("c"), does: .withdraw, footer: "withdraw",
            "Closes the prompt; nothing is sent."),
        KeyRow(
            .prompt, in: [.sayText], .control("t"), does: .turnSwitch, footer: "hang up after",
            "Say: switches \u{201C}hang up afterwards\u{201D}."),
        KeyRow(
            .prompt, in: [.newCallForm], .control("t"), does: .turnSwitch, footer: "replace prompt",
            "New call: what is typed stands in place of the agent's own prompt, or is added to it."),
        KeyRow(
            .prompt, in: KeyContext.forms, .up, does: .recall(older: true), footer: "line above",
            "In a form: the line above."),
        KeyRow(
            .prompt, in: KeyContext.forms, .down, does: .recall(older: false), footer: "line below",
            "In a form: the line below; Enter does the same and agrees on the last."),
        KeyRow(
            .prompt, in: KeyContext.texts, .tab, does: .complete, footer: "complete",
            "What fits the line: the next canned text, entry of the phonebook, agent, kind or day."
        ),
        KeyRow(
            .prompt, in: [.sayText], .up, does: .recall(older: true), footer: "said before",
            "Say: a text that was said before, an older one."),
        KeyRow(.prompt, in: [.sayText], .down, does: .recall(older: false), "Say: a newer one."),
        KeyRow(
            .prompt, in: [.sayText], .control("j"), does: .edit(.insert("\n")),
            "Say: a line break. It sends nothing."),
        KeyRow(.prompt, in: KeyContext.typed, .left, does: .edit(.left), "One character left."),
        KeyRow(.prompt, in: KeyContext.typed, .right, does: .edit(.right), "One character right."),
        KeyRow(.prompt, in: KeyContext.typed, .home, .control("a"), does: .edit(.home), "To the start of the text."),
        KeyRow(.prompt, in: KeyContext.typed, .end, .control("e"), does: .edit(.end), "To the end of the text."),
        KeyRow(
            .prompt, in: KeyContext.typed, .backspace, .control("h"), does: .edit(.deleteBackward),
            "Deletes the character before the cursor."),
        KeyRow(
            .prompt, in: KeyContext.typed, .delete, does: .edit(.deleteForward),
            "Deletes the character under the cursor."),
        KeyRow(
            .prompt, in: KeyContext.typed, .control("w"), does: .edit(.deleteWord),
            "Deletes the word before the cursor."),
        KeyRow(
            .prompt, in: KeyContext.typed, .control("u"), does: .edit(.deleteToStart),
            "Deletes all before the cursor."),
    ]

    static let countdown: [KeyRow] = [
        KeyRow(
            .countdown, in: [.countdown], .enter, does: .agree, footer: "send now",
            "On a countdown: sends now."),
        KeyRow(
            .countdown, in: [.question], .enter, does: .agree, footer: "go on",
            "On what a verb would do: goes on to its countdown."),
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
            .countdown, in: [.leaving], .character("u"), does: .answer(.unmute), footer: "unmute",
            "On \u{201C}leave them muted?\u{201D}: unmutes those calls; the program stays."),
        KeyRow(
            .countdown, in: [.leaving], .enter, does: .agree, footer: "leave muted",
            "On \u{201C}leave them muted?\u{201D}: ends the program and writes the calls down."),
        KeyRow(
            .countdown, in: [.leaving], .escape, .control("c"), does: .withdraw, footer: "stay",
            "On \u{201C}leave them muted?\u{201D}: the program stays."),
        KeyRow(
            .countdown, in: [.countdown, .question, .doubt, .muteQuestion], .escape, .control("c"), does: .withdraw,
            footer: "withdraw", "Withdraws; nothing is sent."),
    ]
}
