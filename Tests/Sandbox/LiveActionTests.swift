import Testing

@testable import Sandbox

/// Each verb and what it leads to, on the virtual clock.
@Suite struct LiveActionTests {
    private func messages(_ workspace: inout Workspace, _ uuid: String) throws -> [JSON] {
        try workspace.all("/conversations/\(uuid)/messages")
    }

    @Test func sayIsSpokenWordForWord() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        let words = "Please {hold} the line, a colleague's \"notes\" are coming. ✓"
        let before = try messages(&workspace, call.uuid).count
        let reply = try workspace.post("/calls/action/\(call.uuid)/say", ["message": .text(words)])
        #expect(reply.status == 200)
        #expect(reply.json == ["success": true, "message": "Say dispatched", "data": [:]])
        #expect(try messages(&workspace, call.uuid).count == before, "nothing is heard at once")
        workspace.pass(3)
        let spoken = try messages(&workspace, call.uuid).filter { $0["content"] == .text(words) }
        #expect(spoken.count == 1)
        #expect(spoken.first?["sender"] == "AI")
        workspace.pass(60)
        #expect(try messages(&workspace, call.uuid).count > before + 1, "the conversation goes on")
    }

    @Test(arguments: ["mute", "unmute", "say", "forward", "hangup"])
    func nothingTakesAWordBack(next: String) throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        _ = try workspace.post("/calls/action/\(call.uuid)/say", ["message": "First words."])
        workspace.pass(0.2)
        _ = try workspace.post(
            "/calls/action/\(call.uuid)/\(next)", ["message": "Second words.", "phone_number": "+442079460018"])
        workspace.pass(9)
        let spoken = try messages(&workspace, call.uuid).compactMap { $0["content"]?.text }
        let first = try #require(spoken.firstIndex(of: "First words."))
        if let second = spoken.firstIndex(of: "Second words.") { #expect(first < second) }
    }

    @Test func sayCanHangUpAfterwards() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        _ = try workspace.post(
            "/calls/action/\(call.uuid)/say", ["message": "That was all.", "end_call_after_spoken": true])
        workspace.pass(6)
        let conversation = try workspace.get("/conversations/\(call.uuid)")["data"]
        #expect(conversation?["call"]?["status"] == "completed")
        #expect(try messages(&workspace, call.uuid).last?["content"] == "That was all.")
    }

    @Test func muteSilencesTheAgentAndUnmuteLetsItGoOn() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        workspace.pass(1)
        _ = try workspace.post("/calls/action/\(call.uuid)/mute")
        let atMute = try messages(&workspace, call.uuid)
        workspace.pass(25)
        let muted = try messages(&workspace, call.uuid).dropFirst(atMute.count)
        #expect(!muted.isEmpty, "the caller asks what is going on")
        #expect(muted.allSatisfy { $0["sender"] == "Contact" })
        _ = try workspace.post("/calls/action/\(call.uuid)/unmute")
        workspace.pass(40)
        let after = try messages(&workspace, call.uuid).dropFirst(atMute.count + muted.count)
        #expect(after.contains { $0["sender"] == "AI" })
    }

    @Test func aCallerWhoHearsNothingGivesUp() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        _ = try workspace.post("/calls/action/\(call.uuid)/mute")
        workspace.pass(150)
        let conversation = try workspace.get("/conversations/\(call.uuid)")["data"]
        #expect(conversation?["status"] == "Closed")
    }

    @Test func forwardAnnouncesRingsAndConnects() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall { Self.forwardsConnect($0) }
        let reply = try workspace.post("/calls/action/\(call.uuid)/forward", ["phone_number": "+442079460018"])
        #expect(reply.json["message"] == "Forward dispatched")
        workspace.pass(3)
        #expect(try messages(&workspace, call.uuid).last?["content"]?.text?.contains("connect you") == true)
        #expect(try workspace.get("/conversations/\(call.uuid)")["data"]?["responded_by"] == "AI")
        workspace.pass(12)
        let conversation = try workspace.get("/conversations/\(call.uuid)")["data"]
        #expect(conversation?["responded_by"] == "Human")
        #expect(conversation?["call"]?["handled_by"] == "Human")
        workspace.pass(8)
        let later = try messages(&workspace, call.uuid).suffix(2)
        #expect(later.contains { $0["sender"] == "Human" })
        #expect(
            try workspace.post("/calls/action/\(call.uuid)/forward", ["phone_number": "+442079460018"]).status == 409)
    }

    /// Whether the first forward of a call reaches somebody, tried out on a copy.
    private static func forwardsConnect(_ conversation: Conversation) -> Bool {
        var copy = conversation
        copy.forward(to: "+1", at: noon)
        return copy.call?.forwards.first?.connectsAt != nil
    }

    @Test func someForwardsFail() {
        let world = World(seed: 7, start: noon, calls: 200, conversations: 400)
        var outcomes: [String: Int] = [:]
        for index in world.runningCalls where world.conversations[index].call?.isTalking(at: noon) == true {
            var copy = world.conversations[index]
            copy.forward(to: "+1", at: noon)
            let outcome = copy.call.map {
                $0.isHumanHandled(at: noon + 60) ? "human" : $0.hasEnded(at: noon + 20) ? "left" : "nobody"
            }
            outcomes[outcome ?? "", default: 0] += 1
        }
        #expect((outcomes["human"] ?? 0) > (outcomes["nobody"] ?? 0))
        #expect(outcomes["left"] != nil && outcomes["nobody"] != nil)
    }

    @Test(arguments: [nil, "We close now. Have a nice day."])
    func hangUpSaysGoodbyeAndEnds(closing: String?) throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        let reply = try workspace.post("/calls/action/\(call.uuid)/hangup", closing.map { ["message": .text($0)] })
        #expect(reply.json["message"] == "Hangup dispatched")
        workspace.pass(1)
        #expect(try workspace.get("/conversations/\(call.uuid)")["data"]?["status"] == "Active")
        workspace.pass(5.5)
        let conversation = try workspace.get("/conversations/\(call.uuid)")["data"]
        #expect(conversation?["status"] == "Closed")
        #expect(conversation?["call"]?["status"] == "completed")
        let session = try workspace.get("/conversations/\(call.uuid)/sessions")["data"]?["data"]?.list?.first
        #expect(session?["ended_at"] != .null)
        let agent = workspace.world.agents[workspace.world.conversations[call.index].agent]
        #expect(try messages(&workspace, call.uuid).last?["content"] == .text(closing ?? agent.closing))
    }

    @Test(arguments: ["say", "hangup", "forward", "mute", "unmute"])
    func anEndedCallRefusesEveryVerb(verb: String) throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        workspace.pass(1200)
        let reply = try workspace.post(
            "/calls/action/\(call.uuid)/\(verb)", ["message": "Hello", "phone_number": "+442079460018"])
        #expect(reply.status == 409)
        #expect(reply.json["success"] == false)
        #expect(reply.json["error"]?["code"] == "call_not_active")
    }

    @Test(arguments: ["say", "forward", "mute", "unmute"])
    func aRingingCallSaysThatNobodyHasAnswered(verb: String) throws {
        var workspace = Workspace(calls: 60)
        let ringing = try #require(
            workspace.world.runningCalls.first { index in
                workspace.world.conversations[index].call?.isAnswered(at: workspace.world.now) == false
            })
        let uuid = workspace.world.identity.uuid(.conversation, ringing)
        let reply = try workspace.post(
            "/calls/action/\(uuid)/\(verb)", ["message": "Hello", "phone_number": "+442079460018"])
        #expect(reply.status == 409)
        #expect(reply.json["error"]?["code"] == "call_not_answered")
        #expect(reply.json["message"] == "The call has not been answered yet.")
    }

    @Test(
        arguments: [
            ("say", ["message": .text(String(repeating: "a", count: 2001))], "message"), ("say", [:], "message"),
            ("say", ["message": 7], "message"),
            ("say", ["message": "x", "end_call_after_spoken": "yes"], "end_call_after_spoken"),
            ("forward", [:], "phone_number"), ("forward", ["phone_number": "12"], "phone_number"),
            ("forward", ["phone_number": "+4420794600180000000000000000000000"], "phone_number"),
        ] as [(String, JSON, String)])
    func whatIsWrongIsNamed(verb: String, body: JSON, field: String) throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        let reply = try workspace.post("/calls/action/\(call.uuid)/\(verb)", body)
        #expect(reply.status == 422)
        #expect(reply.json["error"]?["field"] == .text(field))
    }

    @Test func aPlacedCallBeginsWithTheGivenWords() throws {
        var workspace = Workspace()
        var opened = false
        for _ in 0..<8 where !opened {
            let reply = try workspace.post(
                "/call",
                [
                    "agentId": .text(workspace.world.identity.uuid(.agent, 0)),
                    "participant": ["number": "+442079460018"],
                    "message": ["start": "Hello, this is a test."],
                ])
            #expect(reply.status == 200)
            let uuid = try #require(reply.json["data"]?["conversation_uuid"]?.text)
            workspace.pass(2)
            #expect(try workspace.get("/conversations/\(uuid)")["data"]?["call"]?["status"] != .null)
            workspace.pass(20)
            opened = try messages(&workspace, uuid).contains { $0["content"] == "Hello, this is a test." }
        }
        #expect(opened, "nobody ever answers")
    }
}
