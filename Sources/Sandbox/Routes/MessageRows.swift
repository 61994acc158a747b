/// Transcripts: the rows of messages of conversations and sessions.
extension World {
    func json(message line: Line, of index: Int, _ wording: Wording) -> JSON {
        let conversation = conversations[index]
        return [
            "message_uuid": .text(identity.uuid(.message, index, part: line.id)),
            "conversation_uuid": .text(identity.uuid(.conversation, index)),
            "session_uuid": .text(identity.uuid(.session, index, part: line.session)),
            "contact_uuid": .text(identity.uuid(.contact, conversation.contact)),
            "agent_uuid": .text(identity.uuid(.agent, conversation.agent)),
            "channel": .text(conversation.channel.rawValue), "channel_label": .text(conversation.channel.label),
            "direction": line.speaker == .contact ? "inbound" : "outbound", "sender": .text(line.sender),
            "message_type": "text", "content": .text(wording.text(of: line)), "created_at": .moment(line.at),
        ]
    }

    /// A page of the messages of a conversation, or of one of its sessions.
    func messages(of index: Int, session: Int?, _ inquiry: Inquiry, message: String) -> Reply {
        var lines = conversations[index].lines(at: now)
        if let session { lines.removeAll { $0.session != session } }
        if let sender = inquiry.text("sender") { lines.removeAll { $0.sender != sender } }
        if inquiry.text("sort_dir") == "desc" { lines.reverse() }
        let page = Page(inquiry, of: lines.count, usual: 25)
        let wording = wording(of: conversations[index])
        return .wrapped(
            message, page.paginator(lines[page.rows].map { json(message: $0, of: index, wording) }, withSize: false))
    }
}
