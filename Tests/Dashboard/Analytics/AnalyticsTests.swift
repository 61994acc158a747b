import MihuAPI
import Testing

@testable import Dashboard

struct AnalyticsTests {
    private let now = Timestamp(milliseconds: Desk.noon.milliseconds + 30_000)  // 14:05:30

    private func hours(_ window: Window) -> Double { window.to.seconds(since: window.from) / 3600 }

    @Test("Today is compared with the same hours of yesterday")
    func today() {
        let window = AnalyticsWindow.today.window(at: now, in: .utc)
        let before = AnalyticsWindow.today.before(window, in: .utc)
        #expect(window.from.description == "2026-03-02T00:00:00Z")
        #expect(window.to.description == "2026-03-02T14:06:00Z")
        #expect(before.from.description == "2026-03-01T00:00:00Z")
        #expect(before.to.description == "2026-03-01T14:06:00Z")
    }

    @Test("Bars are hours up to 48 h and days beyond, and keep their bounds while the window moves")
    func bars() {
        for (window, count, length) in [
            (AnalyticsWindow.today, 15, 1.0), (.lastDay, 25, 1), (.lastWeek, 7, 24), (.lastMonth, 30, 24),
        ] {
            let bars = window.bars(of: window.window(at: now, in: .utc), in: .utc)
            #expect(bars.count == count)
            #expect(bars.allSatisfy { hours($0) == length })
            let later = Timestamp(milliseconds: now.milliseconds + 120_000)
            #expect(window.bars(of: window.window(at: later, in: .utc), in: .utc) == bars)
        }
    }

    @Test("A closed bar is asked for once more an hour after its end, and never again")
    func settling() throws {
        var board = AnalyticsBoard()
        let metrics = try #require(callMetrics(#"{"totals": {"calls": 3}}"#))
        for bar in AnalyticsWindow.today.bars(of: AnalyticsWindow.today.window(at: now, in: .utc), in: .utc) {
            board.take(metrics, of: bar, at: now)
        }
        // Read at 14:05:30: the bar of 13:00 to 14:00 was not settled then, earlier ones were.
        func wanted(_ minutes: Int64) -> String? {
            let later = Timestamp(milliseconds: now.milliseconds + minutes * 60_000)
            return board.barWanted(at: later, in: .utc)?.from.description
        }
        #expect(wanted(0) == nil)
        #expect(wanted(1) == "2026-03-02T14:00:00Z", "the filling bar, each minute")
        board.take(metrics, of: bar(14), at: Timestamp(milliseconds: now.milliseconds + 54 * 60_000))
        #expect(wanted(54) == nil)
        #expect(wanted(55) == "2026-03-02T15:00:00Z")
        board.take(metrics, of: bar(15), at: Timestamp(milliseconds: now.milliseconds + 55 * 60_000))
        board.take(metrics, of: bar(14), at: Timestamp(milliseconds: now.milliseconds + 55 * 60_000))
        #expect(wanted(55) == "2026-03-02T13:00:00Z", "an hour after its end")
        board.take(metrics, of: bar(13), at: Timestamp(milliseconds: now.milliseconds + 55 * 60_000))
        #expect(wanted(55) == nil)
    }

    private func bar(_ hour: Int64) -> Window {
        let from = Timestamp(milliseconds: (Desk.noon.milliseconds / 86_400_000) * 86_400_000 + hour * 3_600_000)
        return Window(from: from, to: Timestamp(milliseconds: from.milliseconds + 3_600_000))
    }

    @Test("Figures follow their formulas; a denominator of 0 or an unknown part shows none")
    func formulas() throws {
        let figures = try self.figures(
            #"""
            {"totals": {"calls": 40, "inbound": 10, "outbound": 30, "answered": 32, "missed": 5, "failed": 3,
             "ai_handled": 28, "human_handled": 4}, "duration_sec": {"total": 3200}, "cost": {"total": 8.0, "currency": "EUR"}}
            """#)
        #expect(value("Answer rate", figures) == 0.8)
        #expect(value("AI handle time", figures) == 100)
        #expect(value("Containment", figures) == 0.875)
        #expect(value("Cost per call", figures) == 0.25)
        #expect(value("ASR", figures) == nil)
        #expect(figures.first { $0.name == "ASR" }?.reason == "the window has inbound calls")
        #expect(value("Missed share", figures) == nil)

        let none = try self.figures(#"{"totals": {"calls": 0, "answered": 0}}"#)
        #expect(value("Calls", none) == 0)
        #expect(value("Answer rate", none) == nil)
        #expect(value("AI handle time", none) == nil)
        let outbound = try self.figures(#"{"totals": {"calls": 10, "inbound": 0, "outbound": 10, "answered": 4}}"#)
        #expect(value("ASR", outbound) == 0.4)
    }

    private func figures(_ json: String) throws -> [KPI] {
        var board = AnalyticsBoard()
        board.take(try #require(callMetrics(json)), for: .shown, at: 0)
        return KPI.all(board.shown)
    }

    private func value(_ name: String, _ figures: [KPI]) -> Double? { figures.first { $0.name == name }?.value }

    private func callMetrics(_ json: String) -> CallMetrics? {
        if case .callMetrics(let metrics) = Replies.reply(.callMetrics, json) { metrics } else { nil }
    }
}
