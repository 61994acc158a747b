extension Route {
    static let tasks = [
        Route(
            .get, "/api/v1/tasks", "List tasks", .page(of: "Task", withSize: true),
            query: [
                .page, .perPage,
                Parameter(
                    "type",
                    .choice([
                        "send_message", "make_call", "send_email", "follow_up", "appointment", "survey", "notification",
                        "webhook", "custom",
                    ])),
                Parameter(
                    "status",
                    .choice([
                        "pending", "scheduled", "queued", "in_progress", "completed", "failed", "cancelled", "expired",
                        "on_hold",
                    ])),
                Parameter("contact_uuid", .uuid), Parameter("campaign_uuid", .uuid), Parameter("agent_uuid", .uuid),
                Parameter("priority", .integer(1...10)), Parameter("scheduled_from", .moment),
                Parameter("scheduled_to", .moment),
            ]
        ) { world, inquiry in
            let found = world.tasks(matching: inquiry)
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Tasks retrieved successfully",
                page.paginator(found[page.rows].map { world.json(task: $0) }, withSize: true))
        },
        Route(.get, "/api/v1/tasks/{uuid}", "One task", .one("Task")) { world, inquiry throws(Refusal) in
            .wrapped("Task retrieved successfully", world.json(task: try world.task(inquiry)))
        },
        Route(.post, "/api/v1/tasks/{uuid}/queue", "Carry a waiting task out now", .one("Task")) {
            world, inquiry throws(Refusal) in
            let task = try world.task(inquiry)
            let status = world.status(of: task)
            guard status == "scheduled" else {
                throw .conflict("task_not_queueable", "A task that is \(status) cannot be queued.")
            }
            world.carryOut(task)
            return .wrapped("Task queued successfully", world.json(task: task))
        },
        Route(.post, "/api/v1/tasks/{uuid}/retry", "Try a failed task again", .one("Task")) {
            world, inquiry throws(Refusal) in
            let task = try world.task(inquiry)
            let status = world.status(of: task)
            let attempts = world.pools[task.pool].items[task.item].attempts.count
            guard status == "failed", attempts < world.campaigns[task.campaign].rule.maxTotalCalls else {
                throw .conflict("task_not_retryable", "Only a failed task with attempts left can be tried again.")
            }
            world.carryOut(task)
            return .wrapped("Task queued for retry", world.json(task: task))
        },
        Route(.post, "/api/v1/tasks/{uuid}/cancel", "Cancel a task that waits or is under way", .one("Task")) {
            world, inquiry throws(Refusal) in
            let task = try world.task(inquiry)
            let status = world.status(of: task)
            guard ["pending", "scheduled", "queued", "in_progress", "completed"].contains(status) else {
                throw .conflict("task_not_cancellable", "A task that is \(status) cannot be cancelled.")
            }
            if status != "completed" { world.pools[task.pool].items[task.item].cancelledAt = world.now }
            return .wrapped("Task cancelled successfully", world.json(task: task))
        },
    ]
}

/// The work on one item of a pool for its campaign.
struct OutreachTask: Sendable {
    let campaign: Int
    let pool: Int
    let item: Int
}

extension World {
    /// Tasks exist once their campaign was started.
    private var startedCampaigns: [Int] {
        campaigns.indices.filter { index in
            campaigns[index].history.contains { $0.status == .inProcess && $0.at <= now }
        }
    }

    func task(_ inquiry: Inquiry) throws(Refusal) -> OutreachTask {
        guard let name = inquiry.path["uuid"].flatMap({ identity.name(of: $0) }), name.kind == .task,
            pools.indices.contains(name.part), pools[name.part].items.indices.contains(name.index),
            let campaign = campaign(of: name.part), startedCampaigns.contains(campaign)
        else { throw .notFound("Task") }
        return OutreachTask(campaign: campaign, pool: name.part, item: name.index)
    }

    func tasks(matching inquiry: Inquiry) -> [OutreachTask] {
        if let type = inquiry.text("type"), type != "make_call" { return [] }
        if let priority = inquiry.integer("priority"), priority != 5 { return [] }
        func index(_ name: String, _ kind: Identity.Kind) -> Int? {
            inquiry.text(name).map { identity.index(of: $0, kind) ?? -1 }
        }
        let contact = index("contact_uuid", .contact)
        let campaign = index("campaign_uuid", .campaign)
        let agent = index("agent_uuid", .agent)
        let status = inquiry.text("status")
        let (from, to) = (inquiry.moment("scheduled_from"), inquiry.moment("scheduled_to"))
        var found: [OutreachTask] = []
        for started in startedCampaigns where campaign.map({ $0 == started }) ?? true {
            if let agent, campaigns[started].agent != agent { continue }
            let standing = Standing(campaigns[started], at: now)
            for pool in campaigns[started].pools {
                for item in pools[pool].items.indices {
                    if let contact, pools[pool].items[item].contact != contact { continue }
                    let task = OutreachTask(campaign: started, pool: pool, item: item)
                    if status != nil || from != nil || to != nil {
                        let state = itemState(pool: pool, item: item, standing, at: now)
                        if let status, state.taskStatus(standing) != status { continue }
                        let at = state.scheduledAt ?? campaigns[started].startDate
                        if let from, at < from { continue }
                        if let to, to <= at { continue }
                    }
                    found.append(task)
                }
            }
        }
        return found
    }

    private func state(of task: OutreachTask) -> ItemState {
        itemState(pool: task.pool, item: task.item, campaign: task.campaign, at: now)
    }

    func status(of task: OutreachTask) -> String {
        state(of: task).taskStatus(Standing(campaigns[task.campaign], at: now))
    }

    /// Places the task's call at once.
    fileprivate mutating func carryOut(_ task: OutreachTask) {
        var chance = Chance(seed: seed, stream: 15, UInt64(conversations.count))
        beginOutreach(.init(campaign: task.campaign, pool: task.pool, item: task.item), at: now, &chance)
    }

    func json(task: OutreachTask) -> JSON {
        let campaign = campaigns[task.campaign]
        let entry = pools[task.pool].items[task.item]
        let state = state(of: task)
        let contact = contacts[entry.contact]
        return [
            "uuid": .text(identity.uuid(.task, task.item, part: task.pool)),
            "title": .text("\(campaign.name): \(contact.displayName)"), "type": "make_call",
            "status": .text(status(of: task)), "description": .text(campaign.description), "priority": 5,
            "scheduled_at": .moment(state.scheduledAt ?? campaign.startDate),
            "timezone": .text(contact.country.timezone),
            "agent_uuid": .text(identity.uuid(.agent, campaign.agent)),
            "contact_uuid": .text(identity.uuid(.contact, entry.contact)),
            "campaign_uuid": .text(identity.uuid(.campaign, task.campaign)), "auto_queue": true,
            "attempts": .integer(entry.attempts.count), "max_attempts": .integer(campaign.rule.maxTotalCalls),
            "third_party_id": .text(orNull: entry.attempts.last.map { identity.uuid(.call, $0) }),
            "created_at": .moment(max(entry.addedAt, campaign.startDate)), "updated_at": .moment(state.updatedAt),
        ]
    }
}

extension ItemState {
    /// The status of the item's task as the item and its campaign tell.
    fileprivate func taskStatus(_ campaign: Standing) -> String {
        if isCancelled { return "cancelled" }
        return switch status {
        case .pending, .retrying, .scheduled: campaign.status == .inProcess ? "scheduled" : "cancelled"
        case .processing, .inCall: "in_progress"
        case .completed: "completed"
        case .failed: "failed"
        case .skipped: "cancelled"
        }
    }

    /// When the item is tried next or was first; nil when it just waits.
    fileprivate var scheduledAt: Moment? { nextRetryAt ?? startedAt }
}
