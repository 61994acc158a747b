import MihuAPI
import Testing

@testable import Dashboard

/// An agent is told to call a number: what is asked, what goes out, and the row that comes of it.
@Suite("New call") struct NewCallTests {
    private func desk(calls: [Conversation] = [], hold: Milliseconds = 3_000) -> Desk {
        var desk = Desk(hold: hold)
        desk.serve { read in
            guard read.route.name == "agent.list" else { return nil }
            return .success(
                Replies.reply(
                    .agents,
                    """
                    {"data": {"items": [{"agent_uuid": "a1", "name": "Billing"}, {"agent_uuid": "a2", "name": "Billing Night"},
                                        {"agent_uuid": "a3", "name": "Renewals"}]}}
                    """))
        }
        desk.serve(calls: calls)
        return desk
    }

    private func fill(_ desk: inout Desk, agent: String = "ren", number: String = "+442079460018") {
        desk.press(.stepIn(.newCall))
        desk.type(agent)
        desk.press(.agree)
        desk.type(number)
        desk.press(.agree)
        desk.type("Hello, this is Acme.")
        desk.press(.agree)
        desk.type("Ask for the meter.")
    }

    private func reply(_ conversation: String?) -> Outcome {
        let id = conversation.map { ", \"conversation_uuid\": \"\($0)\"" } ?? ""
        guard case .startedCall(let call) = Replies.reply(.startedCall, "{\"data\": {\"id\": \"x\"\(id)}}") else {
            return .accepted
        }
        return .placed(call)
    }

    @Test("All of it goes out after the countdown, once, with its line in the audit file")
    func goesOut() throws {
        var desk = desk()
        fill(&desk)
        desk.press(.turnSwitch, .agree)
        #expect(desk.dispatched.isEmpty, "the countdown runs")
        desk.pass(3_000)
        let sent = try #require(desk.dispatched.first)
        let number = try #require(PhoneNumber(typed: "+442079460018"))
        #expect(
            sent.write
                == .startCall(
                    NewCall(
                        agent: AgentID("a3"), number: number, openingLine: "Hello, this is Acme.",
                        prompt: "Ask for the meter.", replacesPrompt: true)))
        #expect(sent.line.subject == .newCall(to: number))
        #expect(sent.line.number == "+442079460018")
        let json = sent.line.json
        #expect(json["agent"]?.line == "a3" && json["prompt"]?.line == "Ask for the meter.")
        #expect(AuditLine(json) == sent.line)
        desk.pass(10_000)
        #expect(desk.dispatched.count == 1)
    }

    @Test("Esc during the countdown withdraws it")
    func withdrawn() {
        var desk = desk()
        fill(&desk)
        desk.press(.agree, .withdraw)
        desk.pass(10_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test(
        "What can't be called is refused with the reason, and nothing goes",
        arguments: [
            ("bill", "+442079460018", "2 agents are called"), ("nobody", "+442079460018", "No agent is called"),
            ("", "+442079460018", "Which agent calls?"), ("ren", "020 7946", "A number begins with +"),
        ])
    func refused(agent: String, number: String, words: String) {
        var desk = desk()
        fill(&desk, agent: agent, number: number)
        desk.press(.agree)
        #expect(desk.state.prompt?.complaint?.contains(words) == true)
        #expect(desk.dispatched.isEmpty)
    }

    @Test("The new row comes from the reply, is selected, and is confirmed by its own record")
    func newRow() {
        let other = Replies.call("c1")
        var desk = desk(calls: [other], hold: 0)
        desk.press(.move(.down))
        fill(&desk)
        desk.press(.agree)
        desk.conclude(reply("c9"))
        #expect(desk.state.live.list.selected == "c9")
        #expect(desk.state.live.list["c9"]?.number == "+442079460018")
        #expect(desk.word == .dispatched)
        desk.pass(500)
        desk.serve(calls: [other, Replies.call("c9", number: "+442079460018")])
        #expect(desk.word == .confirmed)
    }

    @Test("A selection that has moved meanwhile stays where the operator has put it")
    func selectionStays() {
        let others = [Replies.call("c1"), Replies.call("c2", startedAt: "2026-03-02T14:01:00Z")]
        var desk = desk(calls: others, hold: 0)
        desk.press(.move(.down))
        fill(&desk)
        desk.press(.agree, .move(.down))
        desk.conclude(reply("c9"))
        #expect(desk.state.live.list.selected == "c2")
        #expect(desk.state.live.list["c9"] != nil)
    }

    @Test("A lost reply is confirmed by a call to that number that comes up, and a second try asks first")
    func lostReply() {
        var desk = desk(hold: 0)
        fill(&desk)
        desk.press(.agree)
        desk.conclude(.unknown("the connection broke"))
        #expect(desk.word == .unknown)
        fill(&desk)
        desk.press(.agree)
        #expect(desk.dispatched.count == 1, "whether it got through is unknown, so it asks")
        guard case .doubting(_, .unknownBefore(.newCall)) = desk.state.prompt?.step else {
            Issue.record("no question was asked")
            return
        }
        desk.press(.withdraw)
        desk.serve(calls: [])
        desk.pass(2_000)
        let placed: Conversation = Replies.row(
            """
            {"uuid": "c9", "type": "Real", "status": "Active", "channel": "Call", "agent_uuid": "a3",
             "contact": {"uuid": "p9", "phone_number": "+442079460018"}, "call": {"uuid": "k9", "status": "ringing"}}
            """)
        desk.serve(calls: [placed])
        #expect(desk.word == .confirmed)
    }

    @Test("One call that comes up stands for one verb: the one that the server took, not the one that was lost")
    func oneCallForOneVerb() {
        var desk = desk(hold: 0)
        fill(&desk)
        desk.press(.agree)
        desk.conclude(.unknown("the connection broke"))
        fill(&desk)
        desk.press(.agree, .agree)
        desk.serve(calls: [])
        desk.pass(2_000)
        let placed: Conversation = Replies.row(
            """
            {"uuid": "c9", "type": "Real", "status": "Active", "channel": "Call", "agent_uuid": "a3",
             "contact": {"uuid": "p9", "phone_number": "+442079460018"}, "call": {"uuid": "k9", "status": "ringing"}}
            """)
        desk.serve(calls: [placed])
        #expect(desk.state.interventions.all.map(\.word) == [.unknown, nil], "the second is still on its way")
        desk.conclude(reply(nil))
        desk.pass(2_000)
        desk.serve(calls: [placed])
        #expect(desk.state.interventions.all.map(\.word) == [.unknown, .confirmed])
        desk.pass(2_000)
        desk.serve(calls: [placed])
        #expect(desk.state.interventions.all.map(\.word) == [.unknown, .confirmed])
    }

    @Test("The record of a call that was placed a moment ago may be missing: that does not end it")
    func recordIsLate() {
        var desk = desk(hold: 0)
        fill(&desk)
        desk.press(.agree)
        desk.conclude(reply("c9"))
        desk.pass(500)
        desk.serve(calls: [])
        #expect(desk.state.live.list["c9"]?.hasEnded == false)
        desk.pass(25_000)
        desk.serve(calls: [])
        #expect(desk.state.live.list["c9"]?.hasEnded == true)
    }

    @Test("Without agents nobody can call, and that is said")
    func noAgents() {
        var desk = Desk()
        desk.serve(calls: [])
        desk.press(.stepIn(.newCall))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text == "No agent is known yet that could call.")
    }
}
