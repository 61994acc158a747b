/// What the workspace knows of the people on the line: one of them has called before.
extension Acme {
    static func contact(_ id: String) -> String {
        id == "p-c1"
            ? single(
                """
                {"uuid": "p-c1", "name": "Ayşe", "surname": "Yılmaz", "phone_number": "+90 532 555 01 17",
                "status": "Active", "primary_language": "tr", "timezone": "Europe/Istanbul", "customer_number": "4711",
                "tags": [{"uuid": "g1", "name": "vip"}, {"uuid": "g2", "name": "billing"}]}
                """)
            : single(#"{"uuid": "\#(id)", "status": "Blacklisted", "tags": []}"#)
    }

    /// The conversations of a contact, the running one first.
    static func conversations(of contact: String) -> String {
        contact == "p-c1" ? page([calls[0]] + earlier, total: 12, last: 2) : page([])
    }

    static let earlier = [
        """
        {"uuid": "e1", "type": "Real", "status": "Closed", "responded_by": "AI", "channel": "Call",
        "contact": {"uuid": "p-c1"}, "created_at": "2026-03-01T09:12:00Z", "call": {"uuid": "v-e1",
        "direction": "Inbound", "status": "completed", "duration": 194, "handled_by": "Human"}}
        """,
        """
        {"uuid": "e2", "type": "Real", "status": "Closed", "responded_by": "AI", "channel": "Whatsapp",
        "contact": {"uuid": "p-c1"}, "created_at": "2026-02-27T16:40:00Z"}
        """,
        """
        {"uuid": "e3", "type": "Real", "status": "Closed", "responded_by": "AI", "channel": "Call",
        "contact": {"uuid": "p-c1"}, "created_at": "2025-11-20T08:05:00Z", "call": {"uuid": "v-e3",
        "direction": "Outbound", "status": "no-answer", "duration": 0}}
        """,
    ]

    static let earlierSessions = [
        """
        {"uuid": "es1", "conversation_uuid": "e1", "call_uuid": "v-e1", "started_at": "2026-03-01T09:12:00Z",
        "ended_at": "2026-03-01T09:15:14Z", "evaluated_at": "2026-03-01T09:30:00Z", "contact": {"uuid": "p-c1"},
        "summary": "She was charged twice and was promised a refund within three days. A colleague took over."}
        """
    ]

    static let evaluation = """
        {"uuid": "ev1", "session_uuid": "es1", "conversation_uuid": "e1", "contact_uuid": "p-c1",
        "sentiment": {"value": "Negative", "confidence": 81, "reason": "She was upset about the charge."},
        "emotion": {"value": "Frustration", "confidence": 74, "reason": "Her words."},
        "human_escalation": {"value": "true", "confidence": 96, "reason": "A colleague took over."},
        "knowledge_gap": {"value": "false", "confidence": 90, "reason": "The agent had the answers."},
        "satisfaction": {"value": "2", "confidence": 66, "reason": "She said that this was the second time."},
        "success": {"value": "false", "confidence": 87, "reason": "The refund was promised, not made."}}
        """

    static let callersTasks = [
        #"{"uuid": "k-t1", "status": "completed", "contact_uuid": "p-c1"}"#,
        #"{"uuid": "k-t2", "status": "completed", "contact_uuid": "p-c1"}"#,
        #"{"uuid": "k-t3", "status": "scheduled", "contact_uuid": "p-c1", "scheduled_at": "2026-03-03T09:00:00Z"}"#,
    ]
}
