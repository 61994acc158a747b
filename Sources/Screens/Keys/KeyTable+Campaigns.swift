internal import Dashboard

// The parts of an opened campaign.

extension KeyTable {
    static let campaigns: [KeyRow] = [
        KeyRow(
            .campaigns, in: [.campaign], .tab, .character("]"), does: .turnSection(by: 1), footer: "next part",
            "The next part of the opened campaign: overview, pools, contacts, tasks."),
        KeyRow(
            .campaigns, in: [.campaign], .backtab, .character("["), does: .turnSection(by: -1),
            "The part before it."),
        KeyRow(
            .campaigns, in: [.campaign], .character("v"), does: .turnStatus(by: 1), footer: "status",
            "Contacts and tasks: those of the next status alone, all after the last."),
        KeyRow(
            .campaigns, in: [.campaign], .character("V"), does: .turnStatus(by: -1),
            "Contacts and tasks: those of the status before it."),
        KeyRow(
            .campaigns, in: [.campaigns, .campaign], .character("S"), does: .stepIn(.startListing), footer: "start",
            "Starts or resumes a listing, after a countdown."),
        KeyRow(
            .campaigns, in: [.campaigns, .campaign], .character("T"), does: .stepIn(.stopListing), footer: "stop",
            "Stops a listing and cancels its waiting tasks, after a countdown."),
        KeyRow(
            .campaigns, in: [.campaigns, .campaign], .character("P"), does: .stepIn(.publish), footer: "publish",
            "Publishes a campaign, after a countdown."),
        KeyRow(
            .campaigns, in: [.campaign], .character("Q"), does: .stepIn(.queueTask), footer: "queue",
            "Carries the selected task out now, or all marked ones, after a countdown."),
        KeyRow(
            .campaigns, in: [.campaign], .character("R"), does: .stepIn(.retryTask), footer: "retry",
            "Tries the selected failed task again, or all marked ones, after a countdown."),
        KeyRow(
            .campaigns, in: [.campaign], .character("X"), does: .stepIn(.cancelTask), footer: "cancel",
            "Cancels the selected task, or all marked ones, after a countdown."),
        KeyRow(
            .bulk, in: [.campaign], .character("A"), does: .bulk, footer: "all",
            "Tasks: queues, tries again or cancels all marked ones, else all of the list; all pages are read, their count is typed back first."
        ),
        KeyRow(
            .bulk, in: [.bulkTaskChoice], .character("Q"), does: .answer(.queueTask), footer: "queue",
            "For all of them: carries them out now."),
        KeyRow(
            .bulk, in: [.bulkTaskChoice], .character("R"), does: .answer(.retryTask), footer: "retry",
            "For all of them: tries failed ones again."),
        KeyRow(
            .bulk, in: [.bulkTaskChoice], .character("X"), does: .answer(.cancelTask), footer: "cancel",
            "For all of them: cancels them."),
    ]
}
