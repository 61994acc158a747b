extension Route {
    static let conversationList = Route(
        "conversation.list", .get, "/conversations", gives: .conversations, .documented,
        page: "conversations/get-paginated-list-of-conversations")
    static let conversationOne = Route(
        "conversation.one", .get, "/conversations/{uuid}", gives: .conversation, .documented,
        page: "conversations/get-conversation-details")
    static let conversationMessages = Route(
        "conversation.messages", .get, "/conversations/{uuid}/messages", gives: .messages, .documented,
        page: "conversations/get-paginated-messages-of-a-conversation")
    static let conversationSessions = Route(
        "conversation.sessions", .get, "/conversations/{uuid}/sessions", gives: .sessions, .documented,
        page: "sessions/get-paginated-sessions-of-a-conversation")
    static let sessionOne = Route(
        "session.one", .get, "/sessions/{uuid}", gives: .session, .inferred, page: "sessions/get-session-details")
    static let sessionEvaluation = Route(
        "session.evaluation", .get, "/sessions/{uuid}/evaluation", gives: .evaluation, .inferred,
        page: "sessions/get-the-evaluation-of-a-session")
    static let contactOne = Route(
        "contact.one", .get, "/contacts/{uuid}", gives: .contact, .inferred, page: "contacts/get-contact-details")

    /// Conversations, their transcripts and sessions, how sessions were judged, and who was talked with.
    static let conversations = [
        conversationList, conversationOne, conversationMessages, conversationSessions, sessionOne, sessionEvaluation,
        contactOne,
    ]
}
