import Testing

@testable import MihuAPI

@Suite struct RequestTests {
    private let id = ConversationID("c-1")

    @Test func aListAsksWithItsFilters() {
        let read = Read.conversations(
            phone: "+49 1", channel: Open("Call"), status: .active, sortBy: .updatedAt, direction: .ascending,
            page: PageRequest(2, of: 500))
        #expect(
            read.request.target
                == "/conversations?page=2&per_page=100&phone=%2B49%201&channel=call&status=Active&sort_by=updated_at&sort_dir=asc"
        )
    }

    @Test func anIDCannotLeaveItsPlaceInThePath() {
        let read = Read.conversation(ConversationID("../../agents?x=1#y z"))
        #expect(read.request.target == "/conversations/..%2F..%2Fagents%3Fx%3D1%23y%20z")
    }

    @Test func analyticsAsksWithAnExplicitOffset() throws {
        let from = try #require(Timestamp("2026-04-01T00:00:00+03:00"))
        let read = Read.callMetrics(
            Window(from: from, to: from.advanced(bySeconds: 3600), offset: 10_800), compare: true,
            channels: [.call, .whatsappCall])
        #expect(
            read.request.target
                == "/analytics/calls?from=2026-04-01T00%3A00%3A00%2B03%3A00&to=2026-04-01T01%3A00%3A00%2B03%3A00"
                + "&compare_prev=true&channel=call%2Cwhatsapp_call")
    }

    @Test func verbsGoToTheConversation() throws {
        let number = try #require(PhoneNumber(typed: "+1 (234) 567-890"))
        let verbs: [(Write, String, String?)] = [
            (.say(id, text: "Hi", endAfter: true), "say", #"{"message":"Hi","end_call_after_spoken":true}"#),
            (.mute(id), "mute", nil), (.unmute(id), "unmute", nil),
            (.forward(id, to: number), "forward", #"{"phone_number":"+1234567890"}"#),
            (.hangUp(id, closing: nil), "hangup", "{}"), (.hangUp(id, closing: "Bye"), "hangup", #"{"message":"Bye"}"#),
        ]
        for (write, tail, body) in verbs {
            #expect(write.request.method == .post)
            #expect(write.request.target == "/calls/action/c-1/\(tail)")
            #expect(write.request.body?.description == body)
        }
    }

    @Test func aNewCallSaysAllOfIt() throws {
        let number = try #require(PhoneNumber(typed: "+1234567890"))
        let call = NewCall(agent: AgentID("a"), number: number, about: "Jo", openingLine: "Hello", prompt: "Be kind")
        #expect(
            Write.startCall(call).request.body?.description
                == #"{"agentId":"a","participant":{"number":"+1234567890","about":"Jo"},"#
                + #""prompt":{"overwrite":false,"content":"Be kind"},"message":{"start":"Hello"}}"#)
        #expect(Write.startCall(call).request.target == "/call")
    }

    @Test func verbsOnOutreachGoToTheCampaignOrTheTask() {
        let verbs: [(Write, String)] = [
            (.startListing(CampaignID("l/1")), "/listings/l%2F1/start"),
            (.stopListing(CampaignID("l-1")), "/listings/l-1/stop"),
            (.publishCampaign(CampaignID("c-1")), "/campaigns/c-1/publish"),
            (.queueTask(TaskID("t-1")), "/tasks/t-1/queue"), (.retryTask(TaskID("t-1")), "/tasks/t-1/retry"),
            (.cancelTask(TaskID("t-1")), "/tasks/t-1/cancel"),
        ]
        for (write, target) in verbs {
            #expect(write.request == Request(method: .post, path: target, query: [], body: nil))
            #expect(write.route.reply == (target.hasPrefix("/tasks") ? .changedTask : .done))
            #expect(write.conversation == nil)
        }
    }

    @Test func theAnswerToATaskVerbMayCarryTheTask() throws {
        let shape = Write.cancelTask(TaskID("t-1")).route.reply
        func answered(_ body: String, status: Int = 200) throws -> Reply {
            try shape.read(Array(body.utf8), status: status)
        }
        guard
            case .changedTask(let task?, "ok") = try answered(
                #"{"success": true, "message": "ok", "data": {"uuid": "t-1", "status": "cancelled"}}"#)
        else {
            Issue.record("the task is in the reply")
            return
        }
        #expect(task.id == TaskID("t-1") && task.status?.known == .cancelled)
        #expect(try answered(#"{"success": true, "message": "ok"}"#) == .changedTask(nil, message: "ok"))
        #expect(try answered("", status: 204) == .changedTask(nil, message: nil))
        #expect(throws: Failure.self) { try answered(#"{"success": false, "message": "no"}"#) }
        #expect(throws: Failure.self) { try answered("[]") }
    }

    @Test func oneTaskIsAskedForByItsID() {
        #expect(Read.task(TaskID("t-1")).request.target == "/tasks/t-1")
    }

    @Test(arguments: ["", "+", "12345678", "+0123456789", "+123456", "+1234567890123456", "+12 34x", "1+234567890"])
    func onlyInternationalNumbersAreDialled(_ typed: String) {
        #expect(PhoneNumber(typed: typed) == nil)
    }
}
