/// Campaigns, pools, tasks and figures.
extension Schema {
    static let campaign = members([
        "uuid": .uuid, "name": .text, "description": .text, "status": .text, "campaign_type": .text,
        "agent_uuid": .uuid, "start_date": .orNull(.moment), "end_date": .orNull(.moment), "created_at": .moment,
        "updated_at": .moment,
    ])

    static let campaignDetails = campaign.adding([
        "agent": .members(["agent_uuid": .uuid, "name": .text]), "rule": .named("Rule"),
        "pools": .list(.members(["uuid": .uuid, "name": .text])),
    ])

    static let listing = campaignDetails.adding(["pool": .named("Pool"), "contacts": .list(.named("PoolItem"))])

    static let rule = members([
        "uuid": .uuid, "name": .text, "type": .choice(["call", "text"]), "max_calls_per_day": .integer,
        "max_total_calls": .integer, "retry_interval_minutes": .orNull(.integer), "start_time": .text,
        "end_time": .orNull(.text), "dnc_check": .flag, "remove_on_opt_out": .flag,
        "escalation_after_failed_attempts": .integer, "escalation_type": .orNull(.text),
        "escalation_target": .orNull(.text), "created_at": .moment, "updated_at": .moment,
    ])

    static let pool = members([
        "uuid": .uuid, "name": .text, "description": .text, "type": .choice(["FIFO", "LIFO", "Parallel"]),
        "max_parallel_items": .integer, "max_retries": .integer, "is_active": .flag, "contacts_count": .integer,
        "created_at": .moment, "updated_at": .moment,
    ])

    static let poolDetails = pool.adding([
        "status_counts": .object(ItemState.Status.allCases.map { (name: $0.rawValue, schema: .integer) }),
        "campaigns": .list(.members(["uuid": .uuid, "name": .text, "status": .text])),
    ])

    static let poolItem = members([
        "contact_uuid": .uuid, "name": .text, "phone_number": .text, "email": .text,
        "status": .choice(ItemState.Status.allCases.map(\.rawValue)), "priority": .integer, "retry_count": .integer,
        "started_at": .orNull(.moment), "completed_at": .orNull(.moment), "failed_at": .orNull(.moment),
        "next_retry_at": .orNull(.moment), "notes": .orNull(.text), "added_at": .moment,
    ])

    static let poolItems = wrapped(
        members([
            "pool_uuid": .uuid, "current_page": .integer, "data": .list(.named("PoolItem")), "per_page": .integer,
            "total": .integer, "last_page": .integer,
        ]))

    static let task = members([
        "uuid": .uuid, "title": .text, "type": .text, "status": .text, "description": .text, "priority": .integer,
        "scheduled_at": .moment, "timezone": .text, "agent_uuid": .uuid, "contact_uuid": .uuid, "campaign_uuid": .uuid,
        "auto_queue": .flag, "attempts": .integer, "max_attempts": .integer, "third_party_id": .orNull(.uuid),
        "created_at": .moment, "updated_at": .moment,
    ])

    static let contactPage = wrapped(
        members([
            "current_page": .integer, "data": .list(.named("Contact")), "total": .integer, "last_page": .integer,
            "first_page_url": .text,
        ]))

    static let windowMeta = members([
        "from": .moment, "to": .moment, "granularity": .text, "generated_at": .moment, "channel": .orNull(.text),
    ])

    static let callFigures = members([
        "totals": .map(.integer), "duration_sec": .map(.orNull(.number)), "buckets": .map(.integer),
        "outcome": .map(.integer), "cost": .map(.anything),
    ])

    static let sessionFigures = members([
        "totals": .map(.integer), "rates": .map(.orNull(.number)), "duration_sec": .map(.orNull(.number)),
        "messages_per_session": .map(.orNull(.number)), "latency_ms": .map(.orNull(.number)),
    ])

    static let evaluationFigures = members([
        "totals": .map(.integer), "sentiment": .map(.integer), "emotion": .map(.integer),
        "satisfaction": .map(.integer), "outcome": .map(.integer), "human_escalation": .map(.integer),
        "knowledge_gap": .map(.integer),
    ])

    static let messageExport = members([
        "meta": windowMeta, "messages": .list(.named("ExportedMessage")),
        "pagination": .members(["next_cursor": .orNull(.text), "has_more": .flag, "limit": .integer]),
    ])

    /// Figures under `meta`, with those of the window before when they were asked for.
    static func figures(_ blocks: Schema) -> Schema {
        guard case .object(let own) = blocks else { return blocks }
        let plain = Schema.object([(name: "meta", schema: windowMeta)] + own)
        return .either([plain, plain.adding(["previous": blocks])])
    }
}
