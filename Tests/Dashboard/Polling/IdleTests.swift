import MihuAPI
import Testing

@testable import Dashboard

@Suite("Left alone")
struct IdleTests {
    @Test("a frame stands for a second, and a reply's frame counts as the tick")
    func ticks() {
        var desk = Desk()
        desk.serve(calls: [Replies.call("c1")])
        desk.pass(300)
        desk.paint()
        let painted = desk.now.uptime
        #expect(desk.state.wakeAt == painted + 1_000)
        desk.pass(400)
        desk.paint()
        #expect(desk.state.wakeAt == painted + 1_400)
    }

    @Test("a terminal that takes no frames is no reason to hurry")
    func noFrames() {
        var desk = Desk()
        desk.serve(calls: [Replies.call("c1")])
        desk.pass(500)
        desk.screenIsOn = false
        _ = desk.takeEffects()
        desk.pass(10_000)
        #expect(desk.state.wakeAt ?? 0 > desk.now.uptime)
        let wakes = desk.takeEffects().count { if case .wake = $0 { true } else { false } }
        #expect(wakes <= 12)
    }

    @Test("the newest lines are read as far back as is new, and a whole minute once in each half minute")
    func lookBack() {
        var desk = Desk()
        var asked: [Int64] = []
        for _ in 0..<70 {
            let looks = desk.pending.filter { $0.read.route.name == "analytics.messages" }
            asked += looks.compactMap { lookBack($0.read, at: desk.now) }
            desk.serve(calls: [Replies.call("c1")])
            desk.pass(1_000)
        }
        // The request may have left up to a second before it is looked at.
        let minutes = asked.filter { (60...61).contains($0) }
        let glances = asked.filter { (20...21).contains($0) }
        #expect(minutes.count + glances.count == asked.count)
        #expect(minutes.first == asked.first)
        #expect((2...4).contains(minutes.count))
        #expect(glances.count >= 8)
    }

    /// Seconds between now and the beginning of the window that a read asks for.
    private func lookBack(_ read: Read, at now: Moment) -> Int64? {
        let from = read.request.query.first { $0.name == "from" }.flatMap { Timestamp($0.value) }
        return from.map { (now.wall.milliseconds - $0.milliseconds) / 1000 }
    }
}
