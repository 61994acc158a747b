import MihuAPI

// What can be done to campaigns, listings and tasks: whether it may be, and what it brings with it.

extension State {
    /// Why a verb can't be used on a campaign, a listing or a task as it stands; nil when it can.
    func outreachObstacle(to verb: Verb, on subject: Subject) -> String? {
        guard case .campaign(let id) = subject else { return nil }
        guard let row = campaigns.list[id] else { return "That campaign is no longer on the board." }
        let status = row.record.status
        switch verb {
        case .startListing where row.kind != .listing: return "Only a listing is started; a campaign is published."
        case .startListing where row.isRunning: return "That listing runs already."
        case .stopListing where row.kind != .listing: return "The API can stop listings only, no plain campaign."
        case .stopListing where !row.isRunning: return "That listing does not run."
        case .publish where row.kind != .campaign: return "Only a campaign is published; a listing is started."
        case .publish where row.isRunning: return "That campaign runs already."
        case .publish where status?.known == .completed || status?.known == .archived:
            return "A campaign that is \(status?.text ?? "over") can't be published."
        default: return nil
        }
    }

    /// What a verb on outreach brings with it, as its question says it.
    package func sideEffect(of verb: Verb, on subject: Subject) -> String {
        var waiting: Int?
        if case .campaign(let id) = subject { waiting = campaigns.list[id]?.items?[.pending] }
        let pending = waiting.map { "\($0) pending \($0 == 1 ? "contact" : "contacts")" } ?? "every pending contact"
        return switch verb {
        case .startListing: "Starts outreach: tasks are created for \(pending)."
        case .stopListing: "Stops outreach and cancels the tasks that wait."
        case .publish: "Starts outreach: tasks are created for \(pending)."
        case .queueTask: "Carries the task out now, whatever its calling window."
        case .retryTask: "Tries the failed task again."
        case .cancelTask: "Cancels the task; a call that is under way is not ended by it."
        case .say, .mute, .unmute, .forward, .hangUp, .newCall, .blacklist: ""
        }
    }
}

extension OutreachRow {
    /// The row as a verb's question names it.
    package var target: Target {
        Target(.campaign(id), name: record.name ?? id.text, number: kind == .listing ? "listing" : "campaign")
    }
}
