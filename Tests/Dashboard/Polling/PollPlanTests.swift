import MihuAPI
import Testing

@testable import Dashboard

struct PollPlanTests {
    private let list = Wish(.liveCalls(.call), every: 2_000, rank: .list)

    @Test("One request in flight per source, and the next when it is due")
    func oneInFlight() {
        var plan = PollPlan()
        let first = plan.due([list], at: 0)
        #expect(first.map(\.source) == [.liveCalls(.call)])
        let tooEarly = plan.due([list], at: 10_000)
        #expect(tooEarly.isEmpty)
        #expect(plan.next([list], after: 10_000) == nil)
        let answered = plan.answered(first[0].ticket, wasUseful: true)
        #expect(answered?.source == .liveCalls(.call))
        #expect(answered?.askedAt == 0)
        let afterTheMissedTicks = plan.due([list], at: 10_000)
        #expect(afterTheMissedTicks.count == 1)
    }

    @Test("A late reply of a source that nobody wishes any more is dropped")
    func generations() {
        var plan = PollPlan()
        let transcript = Wish(.transcript("c1"), every: 1_000, rank: .selected)
        let ticket = plan.due([transcript], at: 0)[0].ticket
        let cancelled = plan.forget { $0 == .transcript("c1") }
        #expect(cancelled == [ticket])
        let late = plan.answered(ticket, wasUseful: true)
        #expect(late == nil)
        let again = plan.due([transcript], at: 1)
        #expect(again.count == 1)
    }

    @Test("Failures lengthen the pause up to half a minute; one answer ends that")
    func failures() {
        var plan = PollPlan()
        var now: Milliseconds = 0
        var pauses: [Milliseconds] = []
        for _ in 0..<7 {
            let ticket = plan.due([list], at: now)[0].ticket
            _ = plan.answered(ticket, wasUseful: false)
            let next = plan.next([list], after: now) ?? 0
            pauses.append(next - now)
            now = next
        }
        #expect(pauses == [4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000])
        let ticket = plan.due([list], at: now)[0].ticket
        _ = plan.answered(ticket, wasUseful: true)
        #expect(plan.next([list], after: now) == now + 2_000)
    }

    @Test("A 429 halves the rates until a minute has been quiet")
    func slowDown() {
        var plan = PollPlan()
        let ticket = plan.due([list], at: 0)[0].ticket
        _ = plan.answered(ticket, wasUseful: true)
        plan.slowDown(at: 0)
        #expect(plan.next([list], after: 0) == 4_000)
        #expect(plan.next([list], after: 60_000) == 60_000)
    }

    @Test("When the budget is short the hidden slow first, then the list, last the selected call")
    func budget() {
        let selected = Wish(.transcript("c1"), every: 1_000, rank: .selected)
        let hidden = Wish(.agents, every: 1_000, rank: .hidden)
        for (budget, expectation) in [(400, (60, 30, 60)), (120, (60, 30, 20)), (70, (54, 5, 1))] {
            var plan = PollPlan(budget: budget)
            let counts = perMinute(&plan, [selected, list, hidden])
            #expect(abs((counts[selected.source] ?? 0) - expectation.0) <= 1)
            #expect(abs((counts[list.source] ?? 0) - expectation.1) <= 1)
            #expect(abs((counts[hidden.source] ?? 0) - expectation.2) <= 1)
            #expect(counts.values.reduce(0, +) <= budget)
        }
    }

    @Test("A list that comes back empty by mistake starts no storm")
    func noStorm() {
        var desk = Desk()
        desk.serve(calls: (0..<500).map { Replies.call("c\($0)") })
        desk.pass(2_000)
        desk.serve(calls: [])
        #expect(desk.pending.filter { $0.read.route.name == "conversation.one" }.count <= 8)
    }

    @Test("A transcript that comes back empty is not asked for again at once")
    func emptyTranscript() {
        var desk = Desk()
        let call = Replies.call("c1")
        desk.serve(calls: [call])
        desk.press(.move(.down))
        desk.serve(calls: [call], messages: ["c1": [Replies.message("m1", "Hello")]])
        desk.pass(1_000)
        desk.serve(calls: [call], messages: ["c1": []])
        #expect(!desk.pending.contains { $0.read.route.name == "conversation.messages" })
    }

    @Test("A whole live board stays within its budget", arguments: [10, 50, 500])
    func liveBoard(calls: Int) {
        var desk = Desk()
        let rows = (0..<calls).map { Replies.call("c\($0)") }
        desk.serve(calls: rows, perPage: 100)
        desk.press(.move(.down))
        for _ in 0..<300 {
            desk.pass(100)
            desk.serve(calls: rows, perPage: 100)
        }
        _ = desk.takeEffects()
        for _ in 0..<600 {
            desk.pass(100)
            desk.serve(calls: rows, perPage: 100)
        }
        let requests = desk.takeEffects().filter { if case .request = $0 { true } else { false } }
        #expect(requests.count <= 120)
        #expect(requests.count >= 60)
    }

    @Test("What else is asked makes room for a long list from its first page on")
    func longList() throws {
        var desk = Desk()
        let rows = (0..<9_000).map { Replies.call("c\($0)") }
        desk.serve(calls: rows, perPage: 100)
        let list = try #require(desk.state.wishes(at: desk.now).first { $0.source == .liveCalls(.call) })
        #expect(list.cost == 90)
        var plan = PollPlan(budget: 120)
        let checked = (0..<8).map { Wish(.record(ConversationID("c\($0)")), every: 3_000, rank: .list) }
        let requests = perMinute(&plan, [list] + checked)
        #expect(requests.values.reduce(0, +) - (requests[list.source] ?? 0) <= 16)
    }

    /// Requests of a minute in which every reply comes at once.
    private func perMinute(_ plan: inout PollPlan, _ wishes: [Wish]) -> [Source: Int] {
        var counts: [Source: Int] = [:]
        for now in stride(from: Milliseconds(0), to: 60_000, by: 10) {
            for (ticket, source) in plan.due(wishes, at: now) {
                counts[source, default: 0] += 1
                _ = plan.answered(ticket, wasUseful: true)
            }
        }
        return counts
    }
}
