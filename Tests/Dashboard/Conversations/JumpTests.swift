import MihuAPI
import Testing

@testable import Dashboard

struct JumpTests {
    private let rows = [
        Replies.row(
            """
            {"uuid": "c1", "status": "Active", "agent_uuid": "a1", "campaign_uuid": "k1", "task_uuids": ["t1"],
             "contact": {"uuid": "p1", "name": "Jane"}, "call": {"uuid": "v1", "status": "in-progress"}}
            """) as Conversation,
        Replies.row(#"{"uuid": "c2", "status": "Closed", "contact": {"uuid": "p2"}}"#),
    ]

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "conversation.list":
            let isVoice = read.request.query.contains(Request.QueryItem("channel", "call"))
            return .success(.conversations(Page(isVoice ? [rows[0]] : rows, total: 2)))
        case "campaign.list": return .success(.campaigns(Page([Replies.row(#"{"uuid": "k1", "name": "Spring"}"#)])))
        case "contact.one": return .failure(.refused(Failure.Refusal(status: 404)))
        default: return nil
        }
    }

    /// A desk with the first conversation opened.
    private func desk(opening: Bool = true) -> Desk {
        var desk = Desk()
        desk.serve(answer)
        desk.press(.show(.conversations))
        desk.serve(answer)
        desk.press(.move(.down))
        if opening { desk.press(.open) }
        return desk
    }

    @Test(
        "A jump shows what belongs to the conversation, and Esc comes back to it",
        arguments: [
            (Jump.contact, "contact_uuid", "p1"), (.agent, "agent_uuid", "a1"), (.task, "task_uuid", "t1"),
        ])
    func filters(jump: Jump, name: String, id: String) {
        var desk = desk()
        desk.press(.jumps, .jump(jump))
        #expect(desk.pending.contains { $0.read.request.query.contains(Request.QueryItem(name, id)) })
        #expect(desk.state.conversations.opened == nil)
        desk.serve(answer)
        desk.press(.back)
        #expect(desk.state.conversations.filter.keepsAll)
        #expect(desk.state.conversations.opened?.id == "c1")
        desk.serve(answer)
        #expect(desk.state.conversations.list.selected == "c1")
    }

    @Test("A jump to the campaign selects its row, and Esc comes back")
    func campaign() {
        var desk = desk()
        desk.press(.jumps, .jump(.campaign))
        #expect(desk.state.board == .campaigns)
        #expect(desk.state.campaigns.list.selected == "k1")
        desk.press(.back)
        #expect(desk.state.board == .conversations)
        #expect(desk.state.conversations.opened?.id == "c1")
    }

    @Test("A jump to the running call selects it; a verb waits until a frame has shown it")
    func liveCall() {
        var desk = desk()
        desk.press(.jumps)
        desk.choose(.jump(.liveCall))
        #expect(desk.state.board == .liveCalls)
        #expect(desk.state.live.list.selected == "c1")
        desk.choose(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        #expect(desk.dispatched.isEmpty)
        desk.press(.back)
        #expect(desk.state.board == .conversations)
    }

    @Test("Where there is nothing to go to, the footer says so and nothing moves")
    func nowhere() {
        var desk = desk(opening: false)
        desk.press(.move(.down))
        for jump in [Jump.campaign, .task, .liveCall, .agent] {
            desk.press(.jumps, .jump(jump))
            #expect(desk.state.board == .conversations)
            #expect(desk.state.conversations.filter.keepsAll)
            #expect(desk.state.notice?.text.hasPrefix("There is no way there") == true)
        }
    }

    @Test("A contact that was deleted meanwhile is said to be unknown, and the board stays usable")
    func deletedContact() {
        var desk = desk()
        desk.press(.jumps, .jump(.contact))
        desk.serve(answer)
        #expect(desk.state.conversations.goneContact == "p1")
        #expect(desk.state.troubles.isEmpty)
        desk.press(.back)
        #expect(desk.state.conversations.filter.keepsAll)
    }

    @Test("The way back ends where the operator goes elsewhere by a key")
    func elsewhere() {
        var desk = desk()
        desk.press(.jumps, .jump(.campaign), .show(.liveCalls), .show(.campaigns), .back)
        #expect(desk.state.board == .campaigns)
    }
}

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
}
