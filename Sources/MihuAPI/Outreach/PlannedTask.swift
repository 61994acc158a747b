/// A task: one planned call or message. The API calls it `task`.
///
/// The vendor's pages show no reply; names are those of a third-party mirror, nested ones inferred.
/// Source: `tasks/get-paginated-list-of-tasks`.
package struct PlannedTask: Hashable, Sendable {
    /// The task's id.
    package let id: TaskID
    /// What it is called.
    package let title: String?
    /// What it does.
    package let type: Open<TaskType>?
    /// Where it stands.
    package let status: Open<TaskStatus>?
    /// 1 to 10.
    package let priority: Int?
    /// When it is due.
    package let scheduledAt: Timestamp?
    /// The agent that carries it out.
    package let agent: AgentReference?
    /// The contact it is about.
    package let contact: ContactID?
    /// The contact's name, where the task carries one.
    package let contactName: String?
    /// Attempts made so far; the name is inferred.
    package let attempts: Int?
    /// Attempts allowed; `max_attempts` is what a new task is given.
    package let attemptsAllowed: Int?
    /// The campaign it belongs to.
    package let campaign: CampaignID?
    /// When it was created.
    package let createdAt: Timestamp?
    /// When it last changed.
    package let updatedAt: Timestamp?
}

extension PlannedTask: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "task_uuid", "id")?.id(TaskID.self) else { return nil }
        self.id = id
        title = json["title"]?.line
        type = json["type"]?.word()
        status = json["status"]?.word()
        priority = json["priority"]?.integer
        scheduledAt = json["scheduled_at"]?.time
        agent = AgentReference(in: json)
        contact = json.first("contact_uuid", "contact")?.id()
        contactName = json["contact"].flatMap { Contact($0) }?.fullName
        attempts = json.first("attempts", "attempt_count", "retry_count")?.count
        attemptsAllowed = json["max_attempts"]?.count
        campaign = json.first("campaign_uuid", "campaign")?.id()
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// What a task does. Documented in full.
package enum TaskType: String, KnownWord {
    case makeCall = "make_call"
    case sendMessage = "send_message"
    case sendEmail = "send_email"
    case followUp = "follow_up"
    case appointment
    case survey
    case notification
    case webhook
    case custom
}

/// Where a task stands. Documented in full.
package enum TaskStatus: String, KnownWord {
    case pending
    case scheduled
    case queued
    case inProgress = "in_progress"
    case completed
    case failed
    case cancelled
    case expired
    case onHold = "on_hold"
}
