import MihuAPI

@testable import Dashboard

/// A server that also knows who the callers are: each has called twice before, and was judged.
extension Desk {
    /// Answers as `serve(calls:)` does, and every question about a caller.
    mutating func serveWithCallers(_ calls: [Conversation], perPage: Int = 100) {
        // Answers lead to further questions.
        for _ in 0..<3 { serve { Self.answerAboutCaller($0, among: calls) } }
        serve(calls: calls, perPage: perPage)
    }

    /// The answer to a question about a caller; nil for any other read.
    static func answerAboutCaller(_ read: Read, among calls: [Conversation]) -> Result<Reply, Failure>? {
        let request = read.request
        let path = request.path.split(separator: "/").map(String.init)
        let contact = request.query.first { $0.name == "contact_uuid" }?.value
        switch read.route.name {
        case "contact.one": return .success(.contact(Replies.contact(path[1])))
        case "conversation.list":
            guard let contact else { return nil }
            let running = calls.filter { $0.contact?.id?.text == contact }
            let earlier = (1...2).map { Replies.earlier("\(contact)-e\($0)", of: contact) }
            return .success(.conversations(Page(running + earlier, number: 1, last: 1, total: running.count + 2)))
        case "conversation.sessions": return .success(.sessions(Page([Replies.session("\(path[1])-s", of: path[1])])))
        case "session.evaluation": return .success(.evaluation(Replies.evaluation(of: path[1])))
        case "task.list": return .success(.tasks(Page([])))
        case "call.one": return .success(.call(Replies.row("{\"uuid\": \"\(path[1])\"}")))
        default: return nil
        }
    }
}

extension Replies {
    static func contact(_ id: String, status: String = "Active") -> Contact {
        row("{\"uuid\": \"\(id)\", \"name\": \"Ada\", \"status\": \"\(status)\", \"tags\": [{\"name\": \"vip\"}]}")
    }

    /// A conversation that a contact had before.
    static func earlier(_ id: String, of contact: String) -> Conversation {
        row(
            """
            {"uuid": "\(id)", "status": "Closed", "channel": "Call", "contact": {"uuid": "\(contact)"},
             "created_at": "2026-03-01T10:00:00Z", "call": {"uuid": "call-\(id)", "status": "completed", "duration": 60}}
            """)
    }

    static func session(_ id: String, of conversation: String) -> Session {
        row(
            """
            {"uuid": "\(id)", "conversation_uuid": "\(conversation)", "summary": "It was settled.",
             "evaluated_at": "2026-03-01T10:20:00Z"}
            """)
    }

    static func evaluation(of session: String) -> Evaluation {
        row(
            "{\"uuid\": \"ev\", \"session_uuid\": \"\(session)\", \"success\": {\"value\": \"false\", \"confidence\": 87}}"
        )
    }
}
