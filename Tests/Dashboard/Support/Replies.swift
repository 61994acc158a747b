import MihuAPI

@testable import Dashboard

/// Replies as the API would send them, written as JSON so that they take the way of real ones.
enum Replies {
    /// A running voice conversation.
    static func call(
        _ id: String, name: String = "Ayşe", number: String = "+905325550117",
        startedAt: String = "2026-03-02T14:00:00Z",
        conversationStatus: String = "Active", callStatus: String = "in-progress", handledBy: String = "AI",
        call: String? = nil
    ) -> Conversation {
        row(
            """
            {"uuid": "\(id)", "type": "Real", "status": "\(conversationStatus)", "is_simulation": false,
             "channel": "Call", "created_at": "\(startedAt)", "agent_uuid": "agent-1",
             "contact": {"uuid": "contact-\(id)", "name": "\(name)", "phone_number": "\(number)"},
             "call": {"uuid": "\(call ?? "call-\(id)")", "direction": "Inbound", "status": "\(callStatus)",
                      "handled_by": "\(handledBy)", "timestamp": "\(startedAt)"}}
            """)
    }

    /// Something that was said.
    static func message(_ id: String, _ text: String, by sender: String = "AI", at time: Timestamp? = nil) -> Message {
        let moment = time.map { ", \"created_at\": \"\($0)\"" } ?? ""
        return row("{\"message_uuid\": \"\(id)\", \"sender\": \"\(sender)\", \"content\": \"\(text)\"\(moment)}")
    }

    /// The page of rows that a read asks for.
    static func page(_ rows: [Conversation], asked read: Read, perPage: Int) -> Page<Conversation> {
        guard rows.count > perPage else { return Page(rows) }
        let number = read.request.query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
        let last = (rows.count + perPage - 1) / perPage
        let shown = rows[min(rows.count, (number - 1) * perPage)..<min(rows.count, number * perPage)]
        let texts = shown.map { row in
            "{\"uuid\": \"\(row.id)\", \"status\": \"Active\", \"call\": {\"uuid\": \"call-\(row.id)\"}}"
        }
        let json =
            "{\"data\": {\"current_page\": \(number), \"last_page\": \(last), \"data\": [\(texts.joined(separator: ","))]}}"
        guard case .conversations(let page) = reply(.conversations, json) else { return Page(rows) }
        return page
    }

    /// Any model from its JSON.
    static func row<Model: Row>(_ json: String) -> Model {
        guard let value = try? JSON(parsing: Array(json.utf8)), let model = Model(row: value) else {
            preconditionFailure("a fixture is no \(Model.self): \(json)")
        }
        return model
    }

    /// What a reply of this shape with this body is read as.
    static func reply(_ shape: ReplyShape, _ json: String) -> Reply {
        guard let reply = try? shape.read(Array(json.utf8)) else {
            preconditionFailure("a fixture is no \(shape): \(json)")
        }
        return reply
    }
}
