package import MihuAPI

/// The analytics board: figures of a window, of the one it is compared with, and of each bar of the chart.
package struct AnalyticsBoard: Sendable {
    /// What was read for one stretch of time.
    package struct Figures: Sendable {
        package internal(set) var calls: CallMetrics?
        package internal(set) var sessions: SessionMetrics?
    }

    /// One bar of the chart, once it was read.
    package struct Bar: Sendable {
        package let totals: CallMetrics.Totals
        /// When it was read, by the server's clock.
        let readAt: Timestamp
    }

    package internal(set) var window: AnalyticsWindow = .today
    package internal(set) var shown = Figures()
    package internal(set) var before = Figures()
    /// The bars that were read, by their start.
    package internal(set) var bars: [Timestamp: Bar] = [:]
    /// When the shown figures last came in. Uptime; nil before the first.
    package internal(set) var heardAt: Milliseconds?
    /// Lines of the board above what is shown of it.
    package internal(set) var scrolledDown = 0

    /// The key figures stand with their formulas, one below the other, not as tiles.
    package private(set) var showsFormulas = false

    package init() {}

    /// Turns from the tiles to the formulas, or back.
    mutating func turnToFormulas() {
        showsFormulas.toggle()
        scrolledDown = 0
    }

    /// Turns to another window: its figures are unknown until they are read.
    mutating func turn(to window: AnalyticsWindow) {
        guard window != self.window else { return }
        self.window = window
        shown = Figures()
        before = Figures()
        heardAt = nil
        bars = [:]
    }

    mutating func take(_ metrics: CallMetrics, for span: AnalyticsSpan, at now: Milliseconds) {
        switch span {
        case .shown:
            shown.calls = metrics
            heardAt = now
        case .before: before.calls = metrics
        }
    }

    mutating func take(_ metrics: SessionMetrics, for span: AnalyticsSpan) {
        switch span {
        case .shown: shown.sessions = metrics
        case .before: before.sessions = metrics
        }
    }

    /// Takes the figures of one bar in.
    mutating func take(_ metrics: CallMetrics, of bar: Window, at server: Timestamp) {
        bars[bar.from] = Bar(totals: metrics.totals, readAt: server)
    }

    /// The bars of the window that should be read, the newest first; at most one is asked for at a time.
    func barWanted(at server: Timestamp, in zone: Zone) -> Window? {
        let bars = window.bars(of: window.window(at: server, in: zone), in: zone).reversed()
        if let unread = bars.first(where: { self.bars[$0.from] == nil }) { return unread }
        return bars.first { bar in
            guard let known = self.bars[bar.from] else { return true }
            return Self.isOutdated(readAt: known.readAt, bar: bar, at: server)
        }
    }

    /// A filling bar is read again each minute; a closed one once more an hour after its end, because calls were still
    /// running then, and never again.
    private static func isOutdated(readAt: Timestamp, bar: Window, at server: Timestamp) -> Bool {
        if server < bar.to { return server.milliseconds - readAt.milliseconds >= 60_000 }
        let settled = bar.to.milliseconds + 3_600_000
        if readAt < bar.to { return true }
        return readAt.milliseconds < settled && server.milliseconds >= settled
    }

    /// How many of the window's bars were read, of how many.
    package func barsRead(at server: Timestamp, in zone: Zone) -> (read: Int, of: Int) {
        let bars = window.bars(of: window.window(at: server, in: zone), in: zone)
        return (bars.count { self.bars[$0.from] != nil }, bars.count)
    }
}
