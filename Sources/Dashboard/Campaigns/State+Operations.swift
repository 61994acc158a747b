import MihuAPI

// What can be done to campaigns, listings and tasks: whether it may be, and what it brings with it.

extension State {
    /// Why a verb can't be used on a campaign, a listing or a task as it stands; nil when it can.
    func outreachObstacle(to verb: Verb, on subject: Subject) -> String? {
        switch (subject, verb) {
        case (.task(let id), .queueTask), (.task(let id), .retryTask), (.task(let id), .cancelTask):
            return taskObstacle(to: verb, on: id)
        case (.campaign(let id), .startListing), (.campaign(let id), .stopListing), (.campaign(let id), .publish):
            return campaignObstacle(to: verb, on: id)
        case (.task, _): return "This is for a whole campaign; its tasks are shown now."
        default: return "This is for a task: open the campaign and select one of its tasks."
        }
    }

    private func campaignObstacle(to verb: Verb, on id: CampaignID) -> String? {
        guard let row = campaigns.list[id] else { return "That campaign is no longer on the board." }
        if row.goneSince != nil { return "That campaign was deleted meanwhile." }
        guard row.kind != nil else {
            let why = (campaigns.refusals[.listings] ?? troubles[.listings])?.sentence ?? "they are being read."
            return "Whether this is a listing is not known, as the listings were not read: \(why)"
        }
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

    private func taskObstacle(to verb: Verb, on id: TaskID) -> String? {
        // Of a task that is not shown only the server knows how it stands.
        let rows = [campaigns.opened?.tasks.list[id], bulk?.tasks?.read[id]].compactMap { $0 }
        guard let task = rows.max(by: { $0.readAt < $1.readAt })?.record else { return nil }
        let status = task.status?.known
        let words = task.status?.text ?? "of no known status"
        switch verb {
        case .queueTask where [.inProgress, .completed, .failed, .cancelled, .expired].contains(status):
            return "A task that is \(words) can't be queued."
        case .retryTask where status != .failed: return "Only a failed task is tried again; this one is \(words)."
        case .retryTask:
            guard let made = task.attempts, let allowed = task.attemptsAllowed, made >= allowed else { return nil }
            return "All \(allowed) attempts of this task were made."
        case .cancelTask where [.completed, .failed, .cancelled, .expired].contains(status):
            return "A task that is \(words) can't be cancelled."
        default: return nil
        }
    }

    /// Milliseconds since what is known of a campaign, or of a task, was read.
    func outreachAge(of subject: Subject, at now: Milliseconds) -> Milliseconds? {
        switch subject {
        case .campaign(let id): campaigns.list[id].map { now - max($0.listedAt, $0.detailAt ?? .min) }
        case .task(let id): campaigns.opened?.tasks.list[id].map { now - $0.readAt }
        case .call, .newCall, .contact: nil
        }
    }

    /// Milliseconds from which on a question says how old its counts are; while it is asked they are read anew.
    private static let countsOfAQuestion: Milliseconds = 10_000

    /// What a verb on outreach brings with it, as its question says it.
    package func sideEffect(of verb: Verb, on subject: Subject, at now: Milliseconds) -> String {
        var items: PoolItems?
        var counted = ""
        if case .campaign(let id) = subject, let row = campaigns.list[id] {
            items = row.items
            let age = row.countsAt.map { now - $0 } ?? 0
            if age >= Self.countsOfAQuestion { counted = ", as counted \(age / 1000) s ago" }
        }
        let pending =
            (items?[.pending]).map { "\($0) pending \($0 == 1 ? "contact" : "contacts")" } ?? "every pending contact"
        return switch verb {
        case .startListing: "Starts outreach: tasks are created for \(pending)\(counted)."
        case .stopListing:
            items.map {
                "Stops outreach and cancels \($0.untouched) waiting \($0.untouched == 1 ? "task" : "tasks")\(counted)."
            }
                ?? "Stops outreach and cancels the tasks that wait; how many is not known yet."
        case .publish: "Starts outreach: tasks are created for \(pending)\(counted)."
        case .queueTask: "Carries the task out now, whatever its calling window."
        case .retryTask: "Tries the failed task again."
        case .cancelTask: "Cancels the task. Whether a call that is under way goes on, the API does not say."
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

extension TaskRow {
    /// The row as a verb's question names it.
    package var target: Target {
        Target(.task(id), name: record.title ?? record.contactName ?? id.text, number: "task")
    }
}
