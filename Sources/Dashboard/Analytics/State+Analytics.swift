import MihuAPI

// What the operator asks of the analytics board, and the bars of its chart.

extension State {
    /// Goes to the next window of those that have a name, or to the one before; from a custom one to an end of the row.
    mutating func turnWindow(_ by: Int) {
        guard board == .analytics else { return }
        let named = AnalyticsWindow.named
        let place = named.firstIndex(of: analytics.question.window) ?? (by < 0 ? named.count : -1)
        var question = analytics.question
        question.window = named[min(max(0, place + by), named.count - 1)]
        analytics.turn(to: question)
    }

    /// Shows the analytics board with these figures.
    mutating func analyse(_ question: AnalyticsQuestion) {
        show(.analytics)
        analytics.turn(to: question)
    }

    /// The bar of the chart that should be asked for next.
    func barWanted(at now: Moment) -> Window? {
        analytics.barWanted(at: serverClock.time(at: now), in: workspace.zone)
    }

    /// Takes the figures of the bar in whose request was sent at `asked`.
    mutating func takeBar(_ metrics: CallMetrics, asked: Milliseconds, at now: Moment) {
        guard let window = analytics.chart.asked else { return }
        analytics.chart.asked = nil
        let readAt = Timestamp(milliseconds: serverClock.time(at: now).milliseconds - max(0, now.uptime - asked))
        analytics.chart.take(CallChart.Bar(totals: metrics.totals, readAt: readAt), of: CallChart.Bucket(window))
    }
}
