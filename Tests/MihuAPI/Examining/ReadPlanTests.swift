import Testing

@testable import MihuAPI

@Suite("The plan of reads")
struct ReadPlanTests {
    private static let noon = Timestamp(seconds: 1_772_625_600)

    private func plan(_ names: String...) throws -> ReadPlan {
        ReadPlan(of: try names.map { try #require(Route.named($0)) }, now: Self.noon, offset: 10_800)
    }

    private func target(_ step: ReadPlan.Step?) -> String? {
        switch step {
        case .ask(let read): read.request.target
        case .leaveOut(let route, let thing): "\(route.name): no \(thing)"
        case nil: nil
        }
    }

    @Test("every read of the table has its turn once, and nothing but reads")
    func everyRead() {
        var plan = ReadPlan(now: Self.noon)
        var seen: [Route] = []
        while let step = plan.next() {
            switch step {
            case .ask(let read):
                #expect(read.request.method == .get)
                seen.append(read.route)
            case .leaveOut(let route, _): seen.append(route)
            }
        }
        let reads = Route.table.filter { $0.method == .get }
        #expect(seen.count == reads.count)
        #expect(Set(seen) == Set(reads))
    }

    @Test("an id comes from the first row of the list at the path before it")
    func fromList() throws {
        var plan = try plan("agent.webhook.one", "agent.webhook.list", "agent.list")
        #expect(target(plan.next()) == "/agents?per_page=5")
        plan.learn(["data": ["items": [["agent_uuid": "a/1", "name": "A"], ["agent_uuid": "a2"]]]], from: .agentList)
        #expect(target(plan.next()) == "/agents/a%2F1/webhooks?per_page=5")
        plan.learn(["data": [["webhook_uuid": "w1"]]], from: try #require(Route.named("agent.webhook.list")))
        #expect(target(plan.next()) == "/agents/a%2F1/webhooks/w1")
        #expect(plan.next() == nil)
    }

    @Test("two places in a row are filled from the same row")
    func twoPlaces() throws {
        var plan = try plan("log.list", "log.one")
        _ = plan.next()
        plan.learn(["data": [["uuid": "x", "type": "task"]]], from: try #require(Route.named("log.list")))
        #expect(target(plan.next()) == "/logs/actions/task/x")
    }

    @Test("a session is taken that has been judged, else one of the conversation")
    func sessions() throws {
        var judged = try plan("session.evaluation")
        judged.learn(
            ["data": [["uuid": "e", "session_uuid": "s1"]]], from: try #require(Route.named("evaluation.list")))
        #expect(target(judged.next()) == "/sessions/s1/evaluation")
        var other = try plan("session.evaluation")
        other.learn(["data": [["uuid": "s2"]]], from: .conversationSessions)
        #expect(target(other.next()) == "/sessions/s2/evaluation")
    }

    @Test("one flow stands at another path than the list of them")
    func flows() throws {
        var plan = try plan("flow.list", "flow.one", "flow.step.one")
        _ = plan.next()
        plan.learn(["data": [["uuid": "f"]]], from: try #require(Route.named("flow.list")))
        #expect(target(plan.next()) == "/flow/f")
        plan.learn(["data": ["uuid": "f", "steps": [["uuid": "s"]]]], from: try #require(Route.named("flow.one")))
        #expect(target(plan.next()) == "/flow/f/steps/s")
    }

    @Test("what nothing is known of is left out, and named")
    func leftOut() throws {
        var plan = try plan("agent.list", "agent.one", "transcription.one", "flow.step.one", "number.channelsByNumber")
        _ = plan.next()
        plan.learn(["data": ["items": []]], from: .agentList)
        #expect(target(plan.next()) == "number.channelsByNumber: no phone number")
        #expect(target(plan.next()) == "agent.one: no agent")
        #expect(target(plan.next()) == "transcription.one: no transcription")
        #expect(target(plan.next()) == "flow.step.one: no flow")
    }

    @Test("windows of time are filled in, in the operator's zone")
    func windows() throws {
        var plan = try plan("analytics.calls", "analytics.messages", "appointment.list")
        #expect(
            target(plan.next())
                == "/analytics/calls?from=2026-02-25T15%3A00%3A00%2B03%3A00&to=2026-03-04T15%3A00%3A00%2B03%3A00")
        #expect(target(plan.next())?.hasSuffix("&limit=5") == true)
        #expect(target(plan.next()) == "/appointments?start_date=2026-02-02&end_date=2026-04-03")
    }
}
