package import MihuAPI

/// The analytics board: figures of a window, of the one it is compared with, and of each bar of the chart.
package struct AnalyticsBoard: Sendable {
    /// With which characters the chart is drawn, where the terminal has them.
    package enum ChartForm: String, CaseIterable, Hashable, Sendable {
        case block, braille, ascii
    }

    package private(set) var question = AnalyticsQuestion()
    package internal(set) var shown = AnalyticsFigures()
    package internal(set) var before = AnalyticsFigures()
    package internal(set) var chart = AnalyticsChart()
    package internal(set) var chartForm: ChartForm = .block
    /// When other figures were last turned to. Uptime.
    private(set) var turnedAt: Milliseconds = 0
    /// The stretches of time for which requests are under way.
    private var asked: [AnalyticsSpan: [AnalyticsPart: Window]] = [:]
    /// A campaign that the workspace does not know any more.
    private var goneCampaign: CampaignID?
    /// Lines of the board above what is shown of it.
    package internal(set) var scrolledDown = 0

    /// The key figures stand with their formulas, one below the other, not as tiles.
    package private(set) var showsFormulas = false

    package init() {}

    /// Milliseconds for which a question stands before it is asked: not every window and filter that is turned past.
    static let rest: Milliseconds = 250

    /// When the oldest of the figures that are shown, or compared with, was asked for. Uptime; nil before the first.
    package var heardAt: Milliseconds? { [shown, before].flatMap(\.readAt.values).min() }

    /// Whether the campaign whose figures are shown exists no more: its own record reads 404. The API may go on counting
    /// it, or count nothing, which is no figure of a campaign.
    package var isCampaignGone: Bool { goneCampaign != nil && goneCampaign == question.filter.campaign }

    /// Takes in what a campaign's own record said.
    mutating func note(_ campaign: CampaignID, isGone: Bool) {
        if isGone {
            goneCampaign = campaign
        } else if goneCampaign == campaign {
            goneCampaign = nil
        }
    }

    /// Turns from the tiles to the formulas, or back.
    mutating func turnToFormulas() {
        showsFormulas.toggle()
        scrolledDown = 0
    }

    /// Turns to other figures: they are unknown until they are read.
    mutating func turn(to question: AnalyticsQuestion, at now: Milliseconds) {
        guard question != self.question else { return }
        turnedAt = now
        if question.filter != self.question.filter {
            let measure = chart.measure
            chart = AnalyticsChart()
            chart.measure = measure
        }
        self.question = question
        shown = AnalyticsFigures()
        before = AnalyticsFigures()
        asked = [:]
        scrolledDown = 0
    }

    /// The next form of the chart.
    mutating func turnChartForm() {
        let all = ChartForm.allCases
        let place = all.firstIndex(of: chartForm) ?? 0
        chartForm = all[(place + 1) % all.count]
    }

    /// Notes for which stretch of time a part is asked.
    mutating func ask(_ part: AnalyticsPart, of span: AnalyticsSpan, _ window: Window) {
        asked[span, default: [:]][part] = window
    }

    /// Takes a reply in that was asked for at `time`.
    mutating func take(_ reply: Reply, as part: AnalyticsPart, of span: AnalyticsSpan, at time: Milliseconds) {
        let window = asked[span]?.removeValue(forKey: part)
        switch span {
        case .shown: shown.take(reply, as: part, of: window, at: time)
        case .before: before.take(reply, as: part, of: window, at: time)
        }
    }

    /// Notes that a part can't be had.
    mutating func note(_ refusal: Failure, of part: AnalyticsPart, in span: AnalyticsSpan) {
        switch span {
        case .shown: shown.refuse(part, refusal)
        case .before: before.refuse(part, refusal)
        }
    }

    /// The bars of the window, and those that stand beside them.
    package func bars(at server: Timestamp, in zone: Zone) -> (shown: [Window], weekBefore: [Window]) {
        let window = question.window.window(at: server, in: zone)
        return (question.window.bars(of: window, in: zone), question.window.weekBefore(window, in: zone))
    }

    /// The bar that should be asked for next: those of the window first.
    func barWanted(at server: Timestamp, in zone: Zone) -> (bucket: AnalyticsChart.Bucket, window: Window)? {
        // What the window's own figures can't be had for, its bars can't either.
        guard !isCampaignGone, shown.refusals[chart.measure.content == .calls ? .calls : .evaluations] == nil else {
            return nil
        }
        let bars = bars(at: server, in: zone)
        return chart.wanted(bars.shown, at: server) ?? chart.wanted(bars.weekBefore, at: server)
    }

    /// How many of the chart's bars were read, of how many: also one that fills, but not one that has ended since.
    package func barsRead(at server: Timestamp, in zone: Zone) -> (read: Int, of: Int) {
        let bars = bars(at: server, in: zone)
        let all = bars.shown + bars.weekBefore
        return (all.count { [.fills, .whole].contains(chart.reading(of: $0, at: server)) }, all.count)
    }
}

extension State {
    /// The key figures of one of the two windows; none before they were read.
    package func keyFigures(of span: AnalyticsSpan, at server: Timestamp) -> [KPI] {
        let figures = span == .shown ? analytics.shown : analytics.before
        // The seconds of the calls are those of the window that was asked, which has moved on since.
        let window = figures.window(of: .calls) ?? bounds(of: analytics.question.window, span, at: server)
        return KPIBasis(
            figures: figures, filter: analytics.question.filter,
            length: Double(window.length) / 1000, concurrency: workspace.concurrency
        ).all
    }

    /// An analytics window, or the one it is compared with, as the API wants it: with the zone's offset.
    package func bounds(of window: AnalyticsWindow, _ span: AnalyticsSpan, at server: Timestamp) -> Window {
        let shown = window.window(at: server, in: workspace.zone)
        return span == .shown ? shown : window.before(shown, in: workspace.zone)
    }
}
