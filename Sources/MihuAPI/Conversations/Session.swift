/// A stretch of activity inside a conversation: one voice call, or a burst of text ended by inactivity.
///
/// Source: `sessions/get-paginated-sessions-of-a-conversation`.
package struct Session: Hashable, Sendable {
    /// The session's id.
    package let id: SessionID
    /// The conversation it is part of.
    package let conversation: ConversationID?
    /// The agent.
    package let agent: AgentID?
    /// Who the agent talked with.
    package let contact: Contact?
    /// The call, which makes it a voice session.
    package let call: CallID?
    /// The campaign it came from.
    package let campaign: CampaignID?
    /// The listing it came from.
    package let listing: ListingID?
    /// The tasks it came from.
    package let tasks: [TaskID]
    /// Active, completed or timed out; documented as a filter, absent from the sample reply.
    package let status: Open<SessionStatus>?
    /// Voice or text; documented as a filter, absent from the sample reply.
    package let type: Open<SessionType>?
    /// What was said, in the agent's report language.
    package let summary: String?
    /// When the summary was written.
    package let summaryGeneratedAt: Timestamp?
    /// When it began.
    package let startedAt: Timestamp?
    /// When it ended; nil while it goes on.
    package let endedAt: Timestamp?
    /// When something last happened in it.
    package let lastActivityAt: Timestamp?
    /// When it was evaluated.
    package let evaluatedAt: Timestamp?
    /// When the record was created.
    package let createdAt: Timestamp?
    /// When the record last changed.
    package let updatedAt: Timestamp?

    /// Whether people spoke: the type says so, or a call is attached.
    package var isVoice: Bool { type.map { $0.known == .voice } ?? (call != nil) }
}

extension Session: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "session_uuid", "id")?.id(SessionID.self) else { return nil }
        self.id = id
        conversation = json["conversation_uuid"]?.id()
        agent = json.first("agent_uuid", "agent")?.id()
        contact = json["contact"].flatMap { Contact($0) }
        call = json.first("call_uuid", "call")?.id()
        campaign = json["campaign_uuid"]?.id()
        listing = json["listing_uuid"]?.id()
        tasks = json["task_uuids"]?.ids() ?? []
        status = json["status"]?.word()
        type = json["type"]?.word()
        summary = json["summary"]?.text
        summaryGeneratedAt = json["summary_generated_at"]?.time
        startedAt = json["started_at"]?.time
        endedAt = json["ended_at"]?.time
        lastActivityAt = json["last_activity_at"]?.time
        evaluatedAt = json["evaluated_at"]?.time
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// Whether a session goes on. Documented in full, as a filter.
package enum SessionStatus: String, KnownWord {
    case active
    case completed
    case timedOut = "timed_out"
}

/// What a session is made of. Documented in full, as a filter.
package enum SessionType: String, KnownWord {
    case text
    case voice
}
