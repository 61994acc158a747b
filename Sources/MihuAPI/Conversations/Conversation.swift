/// One contact's exchange on one channel; for voice it carries the ``Call``.
///
/// Source: `conversations/get-conversation-details`, `conversations/get-paginated-list-of-conversations`.
package struct Conversation: Hashable, Sendable {
    /// What the live-call actions are addressed by.
    package let id: ConversationID
    /// Real, or a word for simulated ones.
    package let type: Open<ConversationType>?
    /// Active or closed. Whether an ended call closes its conversation is not documented.
    package let status: Open<ConversationStatus>?
    /// Who answers the contact.
    package let respondedBy: Open<Responder>?
    /// Whether nobody real is at the other end.
    package let isSimulation: Bool?
    /// The channel; replies write a label (`Call`), filters a token (`call`).
    package let channel: Open<Channel>?
    /// Who the agent talks with.
    package let contact: Contact?
    /// The agent; the API gives only its id here.
    package let agent: AgentID?
    /// The sessions inside this conversation.
    package let sessions: [SessionID]
    /// The campaign that a voice conversation came from.
    package let campaign: CampaignID?
    /// The listing that a voice conversation came from.
    package let listing: ListingID?
    /// The tasks that a voice conversation came from.
    package let tasks: [TaskID]
    /// The call, on voice channels.
    package let call: Call?
    /// When it took place, as the API puts it; not defined further.
    package let timestamp: Timestamp?
    /// When it was created.
    package let createdAt: Timestamp?
    /// When it last changed.
    package let updatedAt: Timestamp?

    /// Whether this is a rehearsal: the API says so, or the type is one we do not know as real.
    package var isRehearsal: Bool {
        isSimulation == true || (type != nil && type?.known != .real)
    }
}

extension Conversation: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "conversation_uuid", "id")?.id(ConversationID.self) else { return nil }
        self.id = id
        type = json["type"]?.word()
        status = json["status"]?.word()
        respondedBy = json["responded_by"]?.word()
        isSimulation = json["is_simulation"]?.flag
        channel = json["channel"]?.word()
        contact = json["contact"].flatMap { Contact($0) }
        agent = json.first("agent_uuid", "agent_id", "agent")?.id()
        sessions = json["session_uuids"]?.ids() ?? []
        campaign = json.first("campaign_uuid", "campaign")?.id()
        listing = json.first("listing_uuid", "listing")?.id()
        tasks = json["task_uuids"]?.ids() ?? []
        call = json["call"].flatMap(Call.init(block:))
        timestamp = json["timestamp"]?.time
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// Whether a conversation is with a real contact. Only `Real` is documented.
package enum ConversationType: String, KnownWord {
    case real = "Real"
}

/// Whether a conversation goes on. Documented in full, as a filter.
package enum ConversationStatus: String, KnownWord {
    case active = "Active"
    case closed = "Closed"
}

/// Who answers: `AI` is documented, `Human` inferred from the senders of messages.
package enum Responder: String, KnownWord {
    case ai = "AI"
    case human = "Human"
}

/// A channel. `call`, `sms`, `whatsapp`, `whatsapp_call` are documented; the tokens of the last two are inferred.
package enum Channel: String, KnownWord {
    case call = "call"
    case whatsappCall = "whatsapp_call"
    case whatsapp = "whatsapp"
    case sms = "sms"
    case instagram = "instagram"
    case messenger = "messenger"

    /// Whether people speak on it.
    package var isVoice: Bool { self == .call || self == .whatsappCall }
}
