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
    ]
}
