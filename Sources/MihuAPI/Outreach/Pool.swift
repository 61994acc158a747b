/// A pool: the contacts that campaigns work through. Source: `pools/list-contact-pools`, `pools/get-pool-details`.
package struct Pool: Hashable, Sendable {
    /// The pool's id.
    package let id: PoolID
    /// What it is called.
    package let name: String?
    /// What it is for.
    package let description: String?
    /// In which order its contacts are taken.
    package let type: Open<PoolOrder>?
    /// How many contacts are worked on at once, 1 to 100; only for parallel pools.
    package let parallelItems: Int?
    /// Retries per contact; a campaign's rule has precedence.
    package let retries: Int?
    /// Whether the pool is switched on.
    package let isActive: Bool?
    /// How many contacts it holds.
    package let contactCount: Int?
    /// How many contacts stand in which status, on the detail read; nil elsewhere.
    package let statusCounts: [Open<PoolItemStatus>: Int]?
    /// When it was created.
    package let createdAt: Timestamp?
    /// When it last changed.
    package let updatedAt: Timestamp?
}

extension Pool: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "pool_uuid", "id")?.id(PoolID.self) else { return nil }
        self.id = id
        name = json["name"]?.line
        description = json["description"]?.text
        type = json["type"]?.word()
        parallelItems = json["max_parallel_items"]?.count
        retries = json["max_retries"]?.count
        isActive = json["is_active"]?.flag
        contactCount = json.first("contacts_count", "contact_count")?.count
        // An empty pool counts nothing: that is an answer too, and PHP writes it as a list.
        statusCounts = json["status_counts"].map { counts in
            counts.members.reduce(into: [:]) { known, member in
                if let count = member.value.count { known[Open(member.key)] = count }
            }
        }
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// In which order a pool hands out its contacts.
package enum PoolOrder: String, KnownWord {
    case firstInFirstOut = "FIFO"
    case lastInFirstOut = "LIFO"
    case parallel = "Parallel"
}

/// Where a contact of a pool stands. Documented in full.
package enum PoolItemStatus: String, KnownWord {
    case pending = "Pending"
    case processing = "Processing"
    case inCall = "In_Call"
    case retrying = "Retrying"
    case scheduled = "Scheduled"
    case completed = "Completed"
    case failed = "Failed"
    case skipped = "Skipped"

    /// Whether nothing more will be attempted.
    package var isFinal: Bool { self == .completed || self == .failed || self == .skipped }
}

/// A contact inside a pool. Source: `pools/list-contacts-in-a-pool`.
package struct PoolContact: Hashable, Sendable {
    /// The contact's id.
    package let id: ContactID
    /// The contact's name.
    package let name: String?
    /// The contact's telephone number.
    package let phoneNumber: String?
    /// The contact's address for email.
    package let email: String?
    /// Where the contact stands in this pool.
    package let status: Open<PoolItemStatus>?
    /// Higher goes first; parallel pools only.
    package let priority: Int?
    /// Retries made so far.
    package let retryCount: Int?
    /// When the first attempt began.
    package let startedAt: Timestamp?
    /// When the item was completed.
    package let completedAt: Timestamp?
    /// When the item failed for good.
    package let failedAt: Timestamp?
    /// When the next attempt is due.
    package let nextRetryAt: Timestamp?
    /// When the contact was put into the pool.
    package let addedAt: Timestamp?
    /// What was noted.
    package let notes: String?
}

extension PoolContact: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("contact_uuid", "uuid", "id")?.id(ContactID.self) else { return nil }
        self.id = id
        name = json["name"]?.line
        phoneNumber = json["phone_number"]?.line
        email = json["email"]?.line
        status = json["status"]?.word()
        priority = json["priority"]?.integer
        retryCount = json["retry_count"]?.count
        startedAt = json["started_at"]?.time
        completedAt = json["completed_at"]?.time
        failedAt = json["failed_at"]?.time
        nextRetryAt = json["next_retry_at"]?.time
        addedAt = json["added_at"]?.time
        notes = json["notes"]?.text
    }
}
