import MihuAPI

// What the operator asks of the analytics board, and the bars of its chart.

extension State {
    /// Goes to the next window of those that have a name, or to the one before; from a custom one to an end of the row.
    mutating func turnWindow(_ by: Int, at now: Milliseconds) {
        guard board == .analytics else { return }
        let named = AnalyticsWindow.named
        let place = named.firstIndex(of: analytics.question.window) ?? (by < 0 ? named.count : -1)
        var question = analytics.question
        question.window = named[min(max(0, place + by), named.count - 1)]
        analytics.turn(to: question, at: now)
    }

    /// Shows the analytics board with these figures.
    mutating func analyse(_ question: AnalyticsQuestion, at now: Milliseconds) {
        show(.analytics)
        analytics.turn(to: question, at: now)
    }

    /// What earlier runs have read of the chart's bars is looked for once per filter, when the board is first shown.
    mutating func recallBars(at now: Milliseconds, _ effects: inout [Effect]) {
        guard board == .analytics, analytics.chart.beginRecall(at: now) else { return }
        effects.append(.recall(analytics.question.filter))
    }

    /// Takes in what was kept of a filter; of one that is not shown any more it is left aside.
    mutating func take(_ kept: [KeptBar], of filter: AnalyticsFilter) {
        if filter == analytics.question.filter { analytics.chart.take(kept) }
    }

    /// The bar of the chart that should be asked for next.
    func barWanted(at now: Moment) -> (bucket: AnalyticsChart.Bucket, window: Window)? {
        guard analytics.chart.hasRecalled(at: now.uptime) else { return nil }
        return analytics.barWanted(at: serverClock.time(at: now), in: workspace.zone)
    }

    /// The request for the bar that was chosen to be asked for.
    func readOfBar(at server: Timestamp) -> Read {
        let bar = analytics.chart.asked
        let window = bar?.window ?? bounds(of: analytics.question.window, .shown, at: server)
        return analytics.question.read(bar?.bucket.content == .evaluations ? .evaluations : .calls, window)
    }

    /// Takes the figures of the bar in whose request was sent at `asked`.
    mutating func takeBar(_ reply: Reply, asked: Milliseconds, at now: Moment, _ effects: inout [Effect]) {
        guard let bucket = analytics.chart.asked?.bucket else { return }
        analytics.chart.asked = nil
        let counts: AnalyticsChart.Counts
        switch (bucket.content, reply) {
        case (.calls, .callMetrics(let metrics)): counts = .calls(metrics.totals)
        case (.evaluations, .json(let json)):
            let figures = EvaluationFigures(json)
            counts = .evaluations(
                evaluated: figures.evaluated, escalated: figures.escalation?.affirmed,
                unsettled: figures.outcome.flatMap { outcome in outcome.affirmed.map { outcome.total - $0 } })
        default: return
        }
        let readAt = Timestamp(milliseconds: serverClock.time(at: now).milliseconds - max(0, now.uptime - asked))
        let bar = AnalyticsChart.Bar(counts: counts, readAt: readAt)
        if let kept = analytics.chart.take(bar, of: bucket) {
            effects.append(.keep([kept], analytics.question.filter))
        }
    }
}
