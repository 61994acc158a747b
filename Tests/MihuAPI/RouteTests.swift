import Testing

@testable import MihuAPI

@Suite struct RouteTests {
    private let forward: Write

    init() throws {
        forward = .forward(ConversationID("c"), to: try #require(PhoneNumber(typed: "+1234567890")))
    }

    @Test func theTableNamesEveryRouteOnce() {
        #expect(Set(Route.table.map(\.name)).count == Route.table.count)
        #expect(Set(Route.table.map { "\($0.method.rawValue) \($0.template)" }).count == Route.table.count)
        #expect(Route.table.allSatisfy { Route.named($0.name) == $0 && $0.template.hasPrefix("/") && !$0.page.isEmpty })
    }

    @Test func onlyReadsHaveAReplyThatAVerbCannotHave() {
        let answersOfVerbs: Set<ReplyShape> = [.done, .startedCall, .changedTask, .json]
        #expect(Route.table.allSatisfy { $0.method == .get || answersOfVerbs.contains($0.reply) })
        #expect(Route.table.allSatisfy { $0.method != .get || $0.reply != .done })
    }

    @Test func anyReadRouteCanBeAsked() throws {
        let route = try #require(Route.named("log.one"))
        let read = try #require(Read(route, ids: ["task", "x/y"], query: [.init("a", "b c")]))
        #expect(read.request.target == "/logs/actions/task/x%2Fy?a=b%20c")
        #expect(Read(route, ids: ["task"]) == nil)
        #expect(try Read(#require(Route.named("sms.send")), ids: []) == nil)
    }

    @Test func aFieldCanHaveAnotherName() throws {
        var overrides = RouteOverrides()
        try overrides.set(.init(fields: ["number": "to"]), for: "call.forward")
        #expect(forward.request(with: overrides).body == ["to": "+1234567890"])
        #expect(forward.request.body == ["phone_number": "+1234567890"])
        #expect(
            overrides.applied(to: forward.route).fields.first?.candidates == ["phone_number", "number", "phoneNumber"])
    }

    @Test func pathAndMethodCanBeOthers() throws {
        var overrides = RouteOverrides()
        try overrides.set(.init(method: .put, path: "/v2/{uuid}/transfer"), for: "call.forward")
        #expect(forward.request(with: overrides).target == "/v2/c/transfer")
        #expect(forward.request(with: overrides).method == .put)
    }

    @Test func whatWouldHarmIsNotTaken() {
        func problem(_ override: RouteOverrides.Override, _ name: String) -> RouteOverrides.Problem? {
            var overrides = RouteOverrides()
            do throws(RouteOverrides.Problem) {
                try overrides.set(override, for: name)
                return nil
            } catch {
                #expect(overrides == .none)
                #expect(error.description.hasSuffix("."))
                return error
            }
        }
        #expect(problem(.init(), "call.dance") == .noSuchRoute("call.dance"))
        #expect(problem(.init(method: .post), "agent.list") == .methodChangesNature(route: "agent.list"))
        #expect(problem(.init(method: .get), "call.say") == .methodChangesNature(route: "call.say"))
        for path in ["/calls/say", "calls/{uuid}", "/calls/{uuid}/../x", "/calls/{uuid}?x=1", "/calls/ {uuid}", ""] {
            #expect(problem(.init(path: path), "call.say") == .unusablePath(route: "call.say", path: path))
        }
        #expect(
            problem(.init(fields: ["volume": "v"]), "call.say") == .noSuchField(route: "call.say", meaning: "volume"))
    }

    @Test func aRefusalThatNamesACandidateCarriesIt() throws {
        let body = Array(#"{"message":"Invalid","errors":{"to":["The to field is required."]}}"#.utf8)
        let failure = Failure(status: 422, body: body).naming(candidatesOf: forward.route)
        guard case .refused(let refusal) = failure else {
            Issue.record("not a refusal")
            return
        }
        let candidate = try #require(refusal.candidate)
        #expect(candidate == FieldCandidate(meaning: "number", name: "to"))
        var overrides = RouteOverrides()
        try overrides.setField(candidate, of: "call.forward")
        #expect(forward.request(with: overrides).body == ["to": "+1234567890"])
    }

    @Test(arguments: [
        (422, #"{"errors":{"phone_number":["is no number"]}}"#), (422, #"{"errors":{"volume":["required"]}}"#),
        (400, #"{"errors":{"to":["required"]}}"#), (422, "{}"),
    ])
    func otherRefusalsCarryNone(_ status: Int, _ body: String) {
        let failure = Failure(status: status, body: Array(body.utf8))
        #expect(failure.naming(candidatesOf: forward.route) == failure)
    }
}
