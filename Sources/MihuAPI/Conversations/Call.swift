/// A telephone call: a stored one of its own list, or the block inside a conversation.
///
/// Source: `conversations/get-paginated-list-of-conversations` (the block), `call/get-call-details-by-uuid`. The
/// vendor's newer call record names more than the older pages show; those names are inferred.
package struct Call: Hashable, Sendable {
    /// The call's own id, which is not what the call actions are addressed by; nil when a block leaves it out.
    package let id: CallID?
    /// The conversation; whether call records carry it is unknown, the key is inferred.
    package let conversation: ConversationID?
    /// Inbound or outbound.
    package let direction: Open<CallDirection>?
    /// Where the call stands.
    package let status: Open<CallStatus>?
    /// Whether the AI or a person handles it.
    package let handledBy: Open<Responder>?
    /// Length in seconds; the unit is inferred.
    package let duration: Double?
    /// The agent, where the record names it.
    package let agent: AgentReference?
    /// Who the agent talks with, where the record says so.
    package let contact: Contact?
    /// The summary after the call; older records call it `analysis`.
    package let summary: String?
    /// Where the recording lies. May be signed and short-lived.
    package let recordingURL: String?
    /// Where the running call could be listened to; protocol and lifetime are unknown.
    package let listenURL: String?
    /// Probably the start of the call; not defined by the API.
    package let timestamp: Timestamp?
    /// When the record was created.
    package let createdAt: Timestamp?
    /// When the record last changed.
    package let updatedAt: Timestamp?

    /// Whether the call is over, as far as its status tells; nil without a status or with one we do not know.
    package var isOver: Bool? { status?.known.map(\.isOver) }

    /// Whether the status says that nobody took the call; a call that failed may have been taken before.
    package var wasNotTaken: Bool {
        status?.known.map { [.missed, .noAnswer, .busy, .canceled, .cancelled].contains($0) } ?? false
    }
}

extension Call: Row {
    /// A call of a list or of its own record, which has an id.
    package init?(row json: JSON) {
        self.init(block: json)
        if id == nil { return nil }
    }

    package init?(_ json: JSON) { self.init(block: json) }

    /// The block inside a conversation, every field of which may be missing.
    init?(block json: JSON) {
        guard json.isObject else { return nil }
        id = json.first("uuid", "call_uuid", "id")?.id()
        conversation = json.first("conversation_uuid", "conversation")?.id()
        direction = json["direction"]?.word()
        status = json["status"]?.word()
        handledBy = json["handled_by"]?.word()
        duration = json.first("duration", "duration_sec")?.seconds
        agent = AgentReference(in: json)
        contact = json.first("contact", "participant").flatMap { Contact($0) }
        summary = json.first("summary", "analysis")?.text
        recordingURL = json.first("recording_url", "record_url")?.line
        listenURL = json["listen_url"]?.line
        timestamp = json["timestamp"]?.time
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// Which way a call goes. `Inbound` is documented, `Outbound` inferred.
package enum CallDirection: String, KnownWord {
    case inbound = "Inbound"
    case outbound = "Outbound"
}

/// Where a call stands. `initiated`, `in-progress` and `completed` are documented as examples; the others are inferred
/// from the analytics counters and from the telephony provider that older pages name.
package enum CallStatus: String, KnownWord {
    case queued
    case initiated
    case ringing
    case inProgress = "in-progress"
    case answered
    case completed
    case missed
    case failed
    case busy
    case noAnswer = "no-answer"
    case canceled
    case cancelled
    case ended

    /// Whether nothing more will happen on such a call.
    package var isOver: Bool {
        switch self {
        case .queued, .initiated, .ringing, .inProgress, .answered: false
        case .completed, .missed, .failed, .busy, .noAnswer, .canceled, .cancelled, .ended: true
        }
    }
}

/// What the API answers to a new call. Source: `call/initiate-a-new-call`.
package struct StartedCall: Hashable, Sendable {
    /// The id in the reply; shown as plain text by the API, not known to be the stored call's id.
    package let id: CallID?
    /// The conversation that every live action on the call is addressed by; older replies lack it.
    package let conversation: ConversationID?
    /// The contact that was called.
    package let contact: ContactID?
    /// The agent that speaks.
    package let agent: AgentID?
    /// `success` or `initiated`; not the words of a stored call.
    package let status: String?
    /// Where the call could be listened to.
    package let listenURL: String?
    /// Where the recording will lie.
    package let recordingURL: String?

    /// The started call that a payload says.
    package init(_ json: JSON) {
        id = json["id"]?.id()
        conversation = json.first("conversation_uuid", "conversationId")?.id()
        contact = json.first("contact_uuid", "contactId")?.id()
        agent = json.first("agentId", "agent_uuid")?.id()
        status = json["status"]?.line
        listenURL = json["listen_url"]?.line
        recordingURL = json.first("record_url", "recording_url")?.line
    }
}
