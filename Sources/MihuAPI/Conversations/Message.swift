/// One thing that was said or written in a conversation.
///
/// The item shape of the transcript endpoints is not documented; names are those of the analytics export, with the
/// alternatives the pages use elsewhere. Source: `conversations/get-paginated-messages-of-a-conversation`,
/// `analytics/cursor-paginated-raw-message-export`.
package struct Message: Hashable, Sendable {
    /// What tells this message from all others, also across pages and polls.
    package let id: MessageID
    /// Whether the API gave ``id``. If not, it is made from moment, sender and text, so that the same message reads as
    /// the same on every poll.
    package let hasOwnID: Bool
    /// The conversation it belongs to.
    package let conversation: ConversationID?
    /// The session it belongs to.
    package let session: SessionID?
    /// The contact of the conversation.
    package let contact: ContactID?
    /// The agent of the conversation.
    package let agent: AgentID?
    /// The channel.
    package let channel: Open<Channel>?
    /// Whether it came in or went out; written in lower case here.
    package let direction: Open<CallDirection>?
    /// Who said it.
    package let sender: Open<Sender>?
    /// The kind of message; an open word.
    package let type: String?
    /// What was said, with its line breaks; `***` where the workspace masks exports.
    package let content: String?
    /// How much of the content the export discloses: `raw`, others unknown.
    package let disclosure: String?
    /// When it was said.
    package let createdAt: Timestamp?
}

extension Message: Row {
    package init?(_ json: JSON) {
        guard json.isObject else { return nil }
        sender = json.first("sender", "role")?.word()
        content = (json.first("content", "message", "text").map { $0["text"] ?? $0["content"] ?? $0 })?.text
        createdAt = json.first("created_at", "timestamp", "sent_at")?.time
        if let id = json.first("message_uuid", "uuid", "id")?.id(MessageID.self) {
            self.id = id
            hasOwnID = true
        } else {
            guard content != nil || createdAt != nil else { return nil }
            id = MessageID("\(createdAt?.description ?? "") \(sender?.text ?? "") \(content ?? "")")
            hasOwnID = false
        }
        conversation = json["conversation_uuid"]?.id()
        session = json["session_uuid"]?.id()
        contact = json["contact_uuid"]?.id()
        agent = json["agent_uuid"]?.id()
        channel = json["channel"]?.word()
        direction = json["direction"]?.word()
        type = json.first("message_type", "type")?.line
        disclosure = json["content_disclosure"]?.line
    }
}

/// Who said something. `AI`, `Human`, `Contact` are documented in full as a filter; `Customer` is a transcription's word.
package enum Sender: String, KnownWord {
    case ai = "AI"
    case human = "Human"
    case contact = "Contact"
    case customer = "Customer"
}
