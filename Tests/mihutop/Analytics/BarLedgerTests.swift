import Dashboard
import FoundationEssentials
import MihuAPI
import Testing

/// Every bar of the chart, whatever it shows, held against the workspace's own calls and sessions one by one.
@Suite("The chart and the workspace's ledger")
struct BarLedgerTests {
    @Test("each hour of today and of the same weekday, whatever is shown", arguments: AnalyticsChart.Measure.allCases)
    func hours(measure: AnalyticsChart.Measure) throws {
        let workspace = try WatchedWorkspace()
        try workspace.handOver()
        try workspace.choose(.show(.analytics))
        while workspace.state.analytics.chart.measure != measure { try workspace.choose(.turnMeasure) }
        try readAll(workspace)
        let (shown, weekBefore) = workspace.state.analytics.bars(at: workspace.serverTime, in: .utc)
        #expect(shown.count == 13 && weekBefore.count == 24, "noon, and a whole Wednesday")
        #expect(weekBefore.first?.from.description == "2026-02-25T00:00:00Z")
        // Of the hours that have just ended evaluations still come in; the one that runs goes on.
        let settled = measure.content == .calls ? shown.dropLast() : shown.dropLast(3)
        try compare(settled + weekBefore, measure, workspace)
    }

    @Test("each day of a week begins by the clocks of the profile's zone")
    func days() throws {
        let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/New_York"))
        let zone = try #require(Zone(name: "America/New_York", file: Array(file)))
        let workspace = try WatchedWorkspace(zone: zone)
        try workspace.choose(.begin("analytics window=7d"), .agree)
        try readAll(workspace)
        let bars = workspace.state.analytics.bars(at: workspace.serverTime, in: zone)
        #expect(bars.shown.count == 7 && bars.weekBefore.isEmpty)
        #expect(bars.shown.first?.from.description == "2026-02-26T05:00:00Z")
        try compare(Array(bars.shown.dropLast()), .calls, workspace)
    }

    private func readAll(_ workspace: WatchedWorkspace) throws {
        for _ in 0..<90 {
            let (read, of) = workspace.state.analytics.barsRead(
                at: workspace.serverTime, in: workspace.state.workspace.zone)
            if read == of { return }
            try workspace.pass(1)
        }
        Issue.record("the bars were never read whole")
    }

    private func compare(
        _ bars: [Window], _ measure: AnalyticsChart.Measure, _ workspace: WatchedWorkspace
    ) throws {
        var sum = 0
        for bar in bars {
            let ledger = try Ledger(workspace.truth, bar)
            let truth =
                switch measure {
                case .calls: ledger.calls
                case .answered: ledger.answered
                case .missed: ledger.missed
                case .failed: ledger.failed
                case .byHumans: ledger.byHumans
                case .escalated: ledger.escalated
                case .unsettled: ledger.unsettled
                }
            sum += truth.count
            #expect(workspace.state.analytics.chart.number(bar) ?? 0 == truth.count, "\(bar.from)")
        }
        #expect(sum > 0, "bars without anything prove nothing")
    }
}
