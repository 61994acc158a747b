import MihuAPI
import Testing

@testable import Dashboard

@Suite("The bars of the chart")
struct AnalyticsChartTests {
    private static let day = Timestamp(milliseconds: Desk.noon.milliseconds / 86_400_000 * 86_400_000)
    private static let counts = AnalyticsChart.Counts.calls(CallMetrics.Totals(["calls": 3, "answered": 2]))

    private func time(_ hour: Int64, _ minute: Int64 = 0) -> Timestamp {
        Timestamp(milliseconds: Self.day.milliseconds + (hour * 60 + minute) * 60_000)
    }

    private func hour(_ hour: Int64) -> Window { Window(from: time(hour), to: time(hour + 1)) }

    private func chart(_ hours: Range<Int64>, readAt: Timestamp) -> AnalyticsChart {
        var chart = AnalyticsChart()
        for hour in hours {
            chart.take(
                .init(counts: Self.counts, readAt: readAt), of: .init(.calls, from: time(hour), to: time(hour + 1)))
        }
        return chart
    }

    private func read(_ chart: inout AnalyticsChart, _ hour: Int64, at time: Timestamp) {
        chart.take(
            .init(counts: Self.counts, readAt: time), of: .init(.calls, from: self.time(hour), to: self.time(hour + 1)))
    }

    private func wanted(_ chart: AnalyticsChart, _ hours: [Window], at time: Timestamp) -> Window? {
        chart.wanted(hours, at: time)?.window
    }

    @Test("the newest that was not read comes first, those that have not begun never")
    func order() {
        let hours = (10..<20).map(hour)
        #expect(wanted(AnalyticsChart(), hours, at: time(14, 5)) == hour(14))
        #expect(wanted(chart(13..<15, readAt: time(14, 5)), hours, at: time(14, 5)) == hour(12))
        #expect(wanted(chart(10..<15, readAt: time(14, 5)), hours, at: time(14, 5)) == nil)
    }

    @Test("one that fills is read each minute, a closed one once more an hour after its end, and never again")
    func settling() {
        let hours = [hour(13), hour(14)]
        var chart = chart(13..<15, readAt: time(14, 5))
        #expect(wanted(chart, hours, at: time(14, 5)) == nil)
        #expect(wanted(chart, hours, at: time(14, 6)) == hour(14), "it fills")
        read(&chart, 14, at: time(14, 59))
        #expect(wanted(chart, hours, at: time(14, 59)) == nil)
        #expect(wanted(chart, hours, at: time(15)) == hour(14), "it has closed since")
        read(&chart, 14, at: time(15))
        #expect(wanted(chart, hours, at: time(15)) == hour(13), "calls were still running when it was read")
        read(&chart, 13, at: time(15))
        #expect(wanted(chart, hours, at: time(15, 59)) == nil)
        #expect(wanted(chart, hours, at: time(16)) == hour(14))
        read(&chart, 14, at: time(16))
        #expect(wanted(chart, hours, at: time(99)) == nil)
    }

    @Test("evaluations are read once more after a day, because they lag the call")
    func evaluations() {
        var chart = AnalyticsChart()
        for _ in 0..<5 { chart.turnMeasure() }
        #expect(chart.measure == .escalated)
        let counts = AnalyticsChart.Counts.evaluations(evaluated: 5, escalated: 1, unsettled: 2)
        let bucket = AnalyticsChart.Bucket(.evaluations, from: time(13), to: time(14))
        chart.take(.init(counts: counts, readAt: time(14, 1)), of: bucket)
        #expect(chart.number(hour(13)) == 1)
        #expect(wanted(chart, [hour(13)], at: time(16)) == nil)
        #expect(wanted(chart, [hour(13)], at: time(38)) == hour(13))
        chart.take(.init(counts: counts, readAt: time(38)), of: bucket)
        #expect(wanted(chart, [hour(13)], at: time(99)) == nil)
    }

    @Test("a closed bar is to be kept, one that fills is not; what is read earlier never replaces what is read later")
    func keeping() {
        var chart = AnalyticsChart()
        let bucket = AnalyticsChart.Bucket(.calls, from: time(13), to: time(14))
        let early = AnalyticsChart.Bar(counts: Self.counts, readAt: time(13, 59))
        let late = AnalyticsChart.Bar(counts: .calls(CallMetrics.Totals(["calls": 9])), readAt: time(14))
        #expect(chart.take(early, of: bucket) == nil)
        #expect(chart.take(late, of: bucket) == KeptBar(bucket: bucket, bar: late))
        #expect(chart.take(early, of: bucket) == nil)
        #expect(chart.number(hour(13)) == 9)
    }

    @Test("one that was read before its end is whole only when it was read again")
    func whole() {
        var chart = chart(13..<14, readAt: time(13, 40))
        #expect(chart.reading(of: hour(13), at: time(13, 41)) == .fills)
        #expect(chart.reading(of: hour(13), at: time(14)) == .cutShort)
        #expect(chart.reading(of: hour(12), at: time(14)) == .unread)
        read(&chart, 13, at: time(14))
        #expect(chart.reading(of: hour(13), at: time(14)) == .whole)

        var board = AnalyticsBoard()
        let bucket = AnalyticsChart.Bucket(.calls, from: time(13), to: time(14))
        board.chart.take(.init(counts: Self.counts, readAt: time(13, 40)), of: bucket)
        #expect(board.barsRead(at: time(13, 41), in: .utc).read == 1, "it fills")
        #expect(board.barsRead(at: time(14, 1), in: .utc).read == 0, "twenty minutes of it are not in it")
        board.chart.take(.init(counts: Self.counts, readAt: time(14)), of: bucket)
        #expect(board.barsRead(at: time(14, 1), in: .utc).read == 1)
    }

    @Test("a kept bar reads back as it was written")
    func reading() {
        let bars = [
            KeptBar(
                bucket: .init(.calls, from: time(13), to: time(14)),
                bar: .init(counts: Self.counts, readAt: time(14, 1))),
            KeptBar(
                bucket: .init(.evaluations, from: time(0), to: time(24)),
                bar: .init(counts: .evaluations(evaluated: 3, escalated: nil, unsettled: 1), readAt: time(25))),
        ]
        for bar in bars { #expect(KeptBar(bar.json) == bar) }
    }
}
