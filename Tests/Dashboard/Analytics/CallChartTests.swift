import MihuAPI
import Testing

@testable import Dashboard

@Suite("The bars of the chart")
struct CallChartTests {
    private static let day = Timestamp(milliseconds: Desk.noon.milliseconds / 86_400_000 * 86_400_000)
    private static let totals = CallMetrics.Totals(["calls": 3, "answered": 2])

    private func time(_ hour: Int64, _ minute: Int64 = 0) -> Timestamp {
        Timestamp(milliseconds: Self.day.milliseconds + (hour * 60 + minute) * 60_000)
    }

    private func hour(_ hour: Int64) -> Window { Window(from: time(hour), to: time(hour + 1)) }

    private func chart(_ hours: Range<Int64>, readAt: Timestamp) -> CallChart {
        var chart = CallChart()
        for hour in hours {
            chart.take(.init(totals: Self.totals, readAt: readAt), of: .init(from: time(hour), to: time(hour + 1)))
        }
        return chart
    }

    @Test("the newest that was not read comes first, those that have not begun never")
    func order() {
        let hours = (10..<20).map(hour)
        #expect(CallChart().wanted(hours, at: time(14, 5)) == hour(14))
        #expect(chart(13..<15, readAt: time(14, 5)).wanted(hours, at: time(14, 5)) == hour(12))
        #expect(chart(10..<15, readAt: time(14, 5)).wanted(hours, at: time(14, 5)) == nil)
    }

    @Test("one that fills is read each minute, a closed one once more an hour after its end, and never again")
    func settling() {
        let hours = [hour(13), hour(14)]
        var chart = chart(13..<15, readAt: time(14, 5))
        #expect(chart.wanted(hours, at: time(14, 5)) == nil)
        #expect(chart.wanted(hours, at: time(14, 6)) == hour(14), "it fills")
        chart.take(.init(totals: Self.totals, readAt: time(14, 59)), of: .init(from: time(14), to: time(15)))
        #expect(chart.wanted(hours, at: time(14, 59)) == nil)
        #expect(chart.wanted(hours, at: time(15)) == hour(14), "it has closed since")
        chart.take(.init(totals: Self.totals, readAt: time(15)), of: .init(from: time(14), to: time(15)))
        #expect(chart.wanted(hours, at: time(15)) == hour(13), "calls were still running when it was read")
        chart.take(.init(totals: Self.totals, readAt: time(15)), of: .init(from: time(13), to: time(14)))
        #expect(chart.wanted(hours, at: time(15, 59)) == nil)
        #expect(chart.wanted(hours, at: time(16)) == hour(14))
        chart.take(.init(totals: Self.totals, readAt: time(16)), of: .init(from: time(14), to: time(15)))
        #expect(chart.wanted(hours, at: time(99)) == nil)
    }
}
