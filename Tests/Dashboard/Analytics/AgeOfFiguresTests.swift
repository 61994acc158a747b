import FoundationEssentials
import MihuAPI
import Testing

@testable import Dashboard

@Suite("The age of the figures")
struct AgeOfFiguresTests {
    private func pass(_ desk: inout Desk, _ seconds: Int, _ answer: (Read) -> Result<Reply, Failure>?) {
        for _ in 0..<seconds {
            desk.serve(answer)
            desk.pass(1_000)
        }
    }

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "analytics.calls":
            .success(
                Replies.reply(.callMetrics, #"{"totals": {"calls": 4, "answered": 3}, "duration_sec": {"total": 600}}"#)
            )
        case "analytics.sessions": .success(Replies.reply(.sessionMetrics, #"{"totals": {"sessions": 4}}"#))
        case let name where name.hasPrefix("analytics.") && name != "analytics.messages": .success(.json([:]))
        default: nil
        }
    }

    private func failing(_ name: String, _ status: Int) -> (Read) -> Result<Reply, Failure>? {
        { $0.route.name == name ? .failure(.refused(Failure.Refusal(status: status))) : answer($0) }
    }

    private func board() -> Desk {
        var desk = Desk()
        desk.press(.show(.analytics))
        pass(&desk, 20, answer)
        return desk
    }

    @Test("what was read before it was refused is not shown any more, and does not look fresh")
    func refusedLater() {
        var desk = board()
        #expect(desk.state.analytics.shown.calls != nil)
        pass(&desk, 90, failing("analytics.calls", 403))
        let shown = desk.state.analytics.shown
        #expect(shown.calls == nil)
        #expect(shown.refusals[.calls] != nil)
        #expect(shown.readAt[.calls] == nil)
        #expect(shown.sessions != nil)
        let calls = desk.state.keyFigures(of: .shown, at: desk.now.wall).first { $0.name == "Calls" }
        #expect(calls?.reason == "not given by the workspace")
        pass(&desk, 90) { _ in .failure(.refused(Failure.Refusal(status: 403))) }
        #expect(desk.state.heardAt(.analytics) == nil, "nothing is shown that could be fresh")
        pass(&desk, 90, answer)
        #expect(desk.state.analytics.shown.calls != nil, "it is allowed by now")
    }

    @Test("the board is as old as the oldest part of it", arguments: ["analytics.sessions", "analytics.intents"])
    func oldest(name: String) throws {
        var desk = board()
        let before = desk.now.uptime
        pass(&desk, 600, failing(name, 500))
        #expect(try #require(desk.state.heardAt(.analytics)) <= before)
        #expect(try #require(desk.state.analytics.shown.readAt[.calls]) > before)
        pass(&desk, 150, answer)
        #expect(try #require(desk.state.heardAt(.analytics)) > before)
    }

    @Test("occupancy is that of the window that was asked, however long it is looked at")
    func window() throws {
        var desk = board()
        func asked() -> Window? { desk.state.analytics.shown.window(of: .calls) }
        let window = try #require(asked())
        #expect(window == AnalyticsWindow.today.window(at: Desk.noon, in: .utc))
        #expect(desk.state.analytics.before.window == AnalyticsWindow.today.before(window, in: .utc))
        pass(&desk, 1_800, failing("analytics.calls", 500))
        let late = try #require(asked())
        #expect(late.to.milliseconds - window.to.milliseconds <= 60_000)
        let now = AnalyticsWindow.today.window(at: desk.now.wall, in: .utc)
        #expect(now.to.milliseconds - late.to.milliseconds >= 1_700_000)
        let basis = KPIBasis(
            figures: desk.state.analytics.shown, filter: AnalyticsFilter(), length: Double(late.length) / 1000,
            concurrency: desk.state.workspace.concurrency)
        let occupancy = try #require(basis.all.first { $0.name == "AI occupancy" })
        #expect(
            desk.state.keyFigures(of: .shown, at: desk.now.wall).first { $0.name == "AI occupancy" } == occupancy)
        pass(&desk, 5) { _ in nil }
        desk.press(.begin("analytics window=7d"), .agree)
        #expect(asked() == nil, "other figures have not been read")
    }

    @Test("days are compared with days also where the clocks were changed in between", arguments: [7, 30])
    func clockChange(days: Int) throws {
        let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
        let zone = try #require(Zone(name: "Europe/Berlin", file: Array(file)))
        let asked: AnalyticsWindow = days == 7 ? .lastWeek : .lastMonth
        let moments =
            days == 7
            ? ["2026-04-07T10:00:30Z", "2026-11-02T10:00:30Z"] : ["2026-04-30T10:00:30Z", "2026-11-25T10:00:30Z"]
        for now in moments {
            let window = asked.window(at: try #require(Timestamp(now)), in: zone)
            let before = asked.before(window, in: zone)
            #expect(before.from == zone.startOfDay(window.from, movedBy: -days))
            #expect(zone.startOfDay(before.from) == before.from, "\(before.from) is no midnight")
            #expect(before.to <= window.from)
            #expect(before.offset == zone.offset(at: before.from))
        }
    }
}
