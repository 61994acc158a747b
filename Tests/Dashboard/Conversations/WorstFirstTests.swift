import MihuAPI
import Testing

@testable import Dashboard

struct WorstFirstTests {
    private func evaluation(_ id: String, _ json: String) -> String {
        """
        {"uuid": "e\(id)", "session_uuid": "s\(id)", "conversation_uuid": "c\(id)", "created_at": "2026-03-02T13:0\(id):00Z",
         \(json)}
        """
    }

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "evaluation.list":
            let rows = [
                evaluation("1", #""success": {"value": "true"}, "sentiment": {"value": "Negative"}"#),
                evaluation("2", #""success": {"value": "false", "reason": "Left open."}"#),
                evaluation("3", #""success": {"value": "true"}"#),
                evaluation("4", #""success": {"value": "false"}, "human_escalation": {"value": "true"}"#),
            ]
            return .success(
                Replies.reply(.evaluations, "{\"data\": {\"total\": 4, \"data\": [\(rows.joined(separator: ","))]}}"))
        case "session.list":
            let isFiltered = read.request.query.contains { $0.name == "agent_uuid" }
            let rows = [#"{"uuid": "s2", "agent_uuid": "a1", "contact": {"uuid": "p2", "name": "Jane"}}"#]
            let all = isFiltered ? rows : rows + [#"{"uuid": "s1"}"#]
            return .success(Replies.reply(.sessions, "{\"data\": {\"data\": [\(all.joined(separator: ","))]}}"))
        default: return nil
        }
    }

    private func shown(_ desk: Desk) -> [String] {
        guard let list = desk.state.conversations.worst?.list else { return [] }
        return list.order.map { list.rows[Int($0)].id }
    }

    @Test("The worst is on top, joined with its session; Enter opens the conversation and Esc comes back")
    func ranking() {
        var desk = Desk()
        desk.press(.type(.command))
        desk.type("worst")
        desk.press(.agree)
        desk.serve(answer)
        #expect(shown(desk) == ["s4", "s2", "s1", "s3"])
        #expect(desk.state.conversations.worst?.list["s2"]?.session?.contact?.name == "Jane")
        desk.press(.move(.down), .move(.down), .open)
        #expect(desk.state.conversations.opened?.id == "c2")
        desk.press(.back)
        #expect(desk.state.conversations.worst?.list.selected == "s2")
        desk.press(.back)
        #expect(desk.state.conversations.worst == nil)
    }

    @Test("Filtered by an agent, what is not that agent's is left out")
    func filtered() {
        var desk = Desk()
        desk.press(.show(.conversations))
        var filter = ConversationFilter()
        filter.agent = "a1"
        desk.press(.filter(filter), .worst)
        desk.serve(answer)
        #expect(shown(desk) == ["s2"])
    }

    @Test("/ keeps evaluations by who, what was judged and why; Esc shows all, then the conversations")
    func narrowed() {
        var desk = Desk()
        desk.press(.show(.conversations), .worst)
        desk.serve(answer)
        for (text, kept) in [
            ("jane", ["s2"]), ("left open", ["s2"]), ("negat", ["s1"]), ("!jane", ["s4", "s1", "s3"]),
        ] {
            desk.press(.type(.filter))
            desk.type(text)
            desk.press(.agree)
            #expect(shown(desk) == kept, "\(text)")
            #expect(desk.state.conversations.narrowing == nil, "the list behind it is left alone")
            desk.press(.back)
            #expect(shown(desk).count == 4)
        }
        desk.press(.back)
        #expect(desk.state.conversations.worst == nil)
    }

    @Test("What evaluations can't be filtered by is named, and nothing is left out because of it")
    func untold() {
        var desk = Desk()
        desk.press(.show(.conversations))
        var filter = ConversationFilter()
        (filter.channel, filter.status, filter.phone) = (.whatsapp, .active, "+90")
        desk.press(.filter(filter), .worst)
        desk.serve(answer)
        #expect(desk.state.conversations.worst?.untold == [.channel, .status, .phone])
        #expect(shown(desk).count == 4)
        desk.press(.worst)
        #expect(desk.state.conversations.worst == nil)
        #expect(desk.state.conversations.filter == filter)
    }
}
