/// The things that replies are made of.
extension Schema {
    static let named: [(name: String, schema: Schema)] = [
        ("ContactBlock", contactBlock), ("CallBlock", callBlock), ("Conversation", conversation), ("Message", message),
        ("ExportedMessage", message.adding(["content_disclosure": .choice(["raw", "masked"])])), ("Session", session),
        ("Dimension", .members(["value": .text, "confidence": .number, "reason": .text])), ("Evaluation", evaluation),
        ("Call", call), ("CallDetails", callDetails), ("StartedCall", startedCall), ("Agent", agent),
        ("Campaign", campaign), ("CampaignDetails", campaignDetails), ("Listing", listing), ("Rule", rule),
        ("Pool", pool), ("PoolDetails", poolDetails), ("PoolItem", poolItem), ("Task", task), ("Contact", contact),
        ("Blacklisted", blacklisted), ("CallFigures", callFigures), ("SessionFigures", sessionFigures),
        ("MessageExport", messageExport), ("Appointment", appointment), ("Approval", approval),
        ("PhoneNumber", phoneNumber), ("SentSMS", sentSMS),
        ("ApprovalEvent", approvalEvent), ("Action", action), ("ActionDetails", actionDetails), ("Error", error),
    ]

    private static let contactBlock = members([
        "uuid": .uuid, "name": .text, "surname": .text, "phone_number": .text, "email": .text,
    ])

    private static let callBlock = members([
        "uuid": .uuid, "direction": .choice(["Inbound", "Outbound"]), "status": .text, "duration": .integer,
        "recording_url": .orNull(.text), "handled_by": .choice(["AI", "Human"]), "summary": .orNull(.text),
        "timestamp": .moment,
    ])

    private static let conversation = members([
        "uuid": .uuid, "type": .text, "status": .choice(["Active", "Closed"]),
        "responded_by": .choice(["AI", "Human"]),
        "is_simulation": .flag, "timestamp": .moment, "created_at": .moment, "updated_at": .moment, "agent_uuid": .uuid,
        "channel": .text, "contact": .named("ContactBlock"), "session_uuids": .list(.uuid),
        "campaign_uuid": .orNull(.uuid), "listing_uuid": .orNull(.uuid), "task_uuids": .list(.uuid),
        "call": .orNull(.named("CallBlock")),
    ])

    private static let message = members([
        "message_uuid": .uuid, "conversation_uuid": .uuid, "session_uuid": .uuid, "contact_uuid": .uuid,
        "agent_uuid": .uuid, "channel": .choice(Channel.allCases.map(\.rawValue)), "channel_label": .text,
        "direction": .choice(["inbound", "outbound"]), "sender": .choice(["AI", "Human", "Contact"]),
        "message_type": .text, "content": .text, "created_at": .moment,
    ])

    private static let session = members([
        "uuid": .uuid, "started_at": .moment, "ended_at": .orNull(.moment), "last_activity_at": .moment,
        "evaluated_at": .orNull(.moment), "summary": .orNull(.text), "summary_generated_at": .orNull(.moment),
        "created_at": .moment, "updated_at": .moment, "conversation_uuid": .uuid, "agent_uuid": .uuid,
        "contact": .named("ContactBlock"), "call_uuid": .orNull(.uuid), "campaign_uuid": .orNull(.uuid),
        "listing_uuid": .orNull(.uuid), "task_uuids": .list(.uuid),
    ])

    private static let evaluation = members([
        "uuid": .uuid, "session_uuid": .uuid, "conversation_uuid": .uuid, "contact_uuid": .uuid,
        "sentiment": .named("Dimension"), "emotion": .named("Dimension"), "sentiment_strength": .named("Dimension"),
        "intent": .named("Dimension"), "intent_labels": .named("Dimension"), "knowledge_gap": .named("Dimension"),
        "human_escalation": .named("Dimension"), "contextual_sentiment": .named("Dimension"),
        "satisfaction": .named("Dimension"), "success": .named("Dimension"), "created_at": .moment,
        "updated_at": .moment,
    ])

    private static let call = members([
        "uuid": .uuid, "direction": .choice(["Inbound", "Outbound"]), "status": .text,
        "handled_by": .choice(["AI", "Human"]), "duration": .integer, "communication": .orNull(.text),
        "analysis": .orNull(.text), "agent": .members(["uuid": .uuid, "name": .text]), "timestamp": .moment,
        "created_at": .moment, "updated_at": .moment,
    ])

    private static let callDetails = call.adding([
        "participant": .members(["number": .text]), "contact": .named("ContactBlock"),
        "campaign": .orNull(.members(["uuid": .uuid, "name": .text])), "provider": .text,
        "recording_url": .orNull(.text), "listen_url": .orNull(.text),
    ])

    private static let startedCall = members([
        "id": .text, "agentId": .uuid, "status": .text, "conversation_uuid": .uuid, "contact_uuid": .uuid,
        "listen_url": .text, "record_url": .text,
    ])

    private static let agent = members([
        "agent_uuid": .uuid, "name": .text, "description": .text, "company_name": .text, "role": .text,
        "objective": .text, "tone": .text,
        "status": .choice(["pending", "in_progress", "ready", "paused", "completed"]), "language": .text,
        "speed": .choice(["normal", "fast"]), "timezone": .text, "appointment_scheduling_enabled": .flag,
        "appointment_scheduling_randomly": .flag,
        "settings": .members([
            "voice": .map(.map(.anything)), "text": .map(.anything), "memorize": .map(.anything),
            "evaluation": .map(.anything),
        ]),
        "guidelines": .list(.anything), "notes": .list(.anything), "procedures": .list(.anything),
        "training": .list(.anything), "routing_rules": .list(.anything), "guard_rules": .list(.anything),
    ])

    private static let contact = members([
        "uuid": .uuid, "name": .text, "surname": .text, "email": .text, "phone_number": .text, "number_type": .text,
        "country_code": .text, "timezone": .text, "primary_language": .text, "preferred_contact_channel": .text,
        "preferred_contact_time": .text, "status": .choice(["Active", "Inactive", "Blacklisted"]),
        "tags": .list(.anything), "customer_number": .text, "created_at": .moment, "updated_at": .moment,
    ])

    private static let blacklisted = members([
        "uuid": .uuid, "status": .text,
        "blacklist": .members([
            "type": .choice(["Phone", "Email", "Both"]), "reason": .text, "is_permanent": .flag,
            "expires_at": .orNull(.moment), "blacklisted_at": .moment,
        ]),
    ])
}
