internal import Dashboard

// From what is selected to what it belongs to, on whichever board that is.

extension KeyTable {
    static let jumping: [KeyRow] = [
        KeyRow(
            .looking, in: KeyContext.lists + [.conversation], .character("o"), does: .jumps, footer: "go to",
            "Goes on from what is selected to its conversations, contact, agent, campaign, task or running call; Esc comes back."
        ),
        KeyRow(
            .looking, in: [.jumps], .character("v"), does: .jump(.conversations), footer: "conversations",
            "Go to: the call's own conversation; all of them of a campaign or a task."),
        KeyRow(
            .looking, in: [.jumps], .character("c"), does: .jump(.contact), footer: "contact",
            "Go to: the contact's conversations."),
        KeyRow(
            .looking, in: [.jumps], .character("a"), does: .jump(.agent), footer: "agent",
            "Go to: the agent's conversations."),
        KeyRow(
            .looking, in: [.jumps], .character("p"), does: .jump(.campaign), footer: "campaign",
            "Go to: the campaign, opened."),
        KeyRow(
            .looking, in: [.jumps], .character("t"), does: .jump(.task), footer: "task",
            "Go to: the tasks of its campaign, with this one selected."),
        KeyRow(
            .looking, in: [.jumps], .character("l"), does: .jump(.liveCall), footer: "live call",
            "Go to: the call on the live board, as long as it runs."),
        KeyRow(
            .looking, in: [.jumps], .escape, .character("o"), .control("c"), does: .back, footer: "stay",
            "Go to: stays here."),
    ]
}
