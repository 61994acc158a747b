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

    @Test("A window that is typed is compared with as long a time before, whole days with whole days")
    func custom() throws {
        func compared(_ from: String, _ to: String?) throws -> (Window, Window) {
            let asked = AnalyticsWindow.custom(
                from: try #require(Zone.utc.time(typed: from)), to: to.flatMap { Zone.utc.time(typed: $0) })
            let window = asked.window(at: now, in: .utc)
            return (window, asked.before(window, in: .utc))
        }
        let (days, daysBefore) = try compared("2026-02-08", "2026-02-15")
        #expect(days.to.description == "2026-02-15T00:00:00Z")
        #expect(daysBefore.from.description == "2026-02-01T00:00:00Z")
        #expect(daysBefore.to == days.from)
        let (hours, hoursBefore) = try compared("2026-02-08T10:00", "2026-02-08T12:30")
        #expect(hoursBefore.from.description == "2026-02-08T07:30:00Z")
        #expect(hoursBefore.to == hours.from)
        let (open, openBefore) = try compared("2026-03-01", nil)
        #expect(open.to.description == "2026-03-02T14:06:00Z", "up to the running minute")
        #expect(openBefore.from.description == "2026-02-27T00:00:00Z")
        #expect(openBefore.to.description == "2026-02-28T14:06:00Z")
        let (ahead, _) = try compared("2026-03-01", "2026-04-01")
        #expect(ahead.to == open.to, "what is yet to come has no figures")
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

    @Test("Today stands beside all hours of the same weekday a week before, other windows beside none")
    func weekBefore() {
        let window = AnalyticsWindow.today.window(at: now, in: .utc)
        let beside = AnalyticsWindow.today.weekBefore(window, in: .utc)
        #expect(beside.count == 24)
        #expect(beside.first?.from.description == "2026-02-23T00:00:00Z")
        #expect(AnalyticsWindow.lastWeek.weekBefore(window, in: .utc).isEmpty)
    }
}
