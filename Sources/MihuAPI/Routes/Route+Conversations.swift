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

    static let sessionList = Route(
        "session.list", .get, "/sessions", gives: .sessions, .inferred,
        page: "sessions/get-paginated-list-of-conversation-sessions")
    static let evaluationList = Route(
        "evaluation.list", .get, "/evaluations", gives: .evaluations, .documented,
        page: "evaluations/get-paginated-list-of-session-evaluations")

    /// Conversations, their transcripts and sessions, and how sessions were judged.
    static let conversations: [Route] = [
        conversationList, conversationOne, conversationMessages, conversationSessions, sessionOne, sessionEvaluation,
        sessionList, evaluationList,
        Route(
            "session.messages", .get, "/sessions/{uuid}/messages", gives: .messages, .inferred,
            page: "sessions/get-paginated-messages-of-a-session"),
        Route(
            "evaluation.one", .get, "/evaluations/{uuid}", gives: .evaluation, .documented,
            page: "evaluations/get-a-single-evaluation"),
    ]

    /// Speech to text for audio that did not come from a call of the workspace. There is no list of them.
    static let transcriptions: [Route] = [
        Route(
            "transcription.create", .post, "/transcriptions", .documented,
            page: "transcriptions/create-a-new-transcription-request"),
        Route(
            "transcription.one", .get, "/transcriptions/{uuid}", .inferred,
            page: "transcriptions/get-transcription-by-uuid"),
        Route(
            "transcription.transcript", .get, "/transcriptions/{uuid}/transcript", .documented,
            page: "transcriptions/get-full-transcript-with-conversation-messages-and-evaluations"),
    ]
}
