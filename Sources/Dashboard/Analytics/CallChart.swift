package import MihuAPI

/// The bars of the chart, each read by a request of its own, because the API has no time series.
package struct CallChart: Sendable {
    /// A stretch of time that a bar stands for.
    package struct Bucket: Hashable, Sendable {
        package let from: Timestamp
        package let to: Timestamp

        package init(from: Timestamp, to: Timestamp) {
            self.from = from
            self.to = to
        }

        init(_ window: Window) { self.init(from: window.from, to: window.to) }
    }

    /// What was counted in a bucket.
    package struct Bar: Hashable, Sendable {
        package let totals: CallMetrics.Totals
        /// When it was asked for, by the server's clock.
        package let readAt: Timestamp

        package init(totals: CallMetrics.Totals, readAt: Timestamp) {
            self.totals = totals
            self.readAt = readAt
        }
    }

    /// The bars that were read, also of other windows: a closed one does not change with the window.
    package private(set) var bars: [Bucket: Bar] = [:]
    /// The bucket whose request is under way.
    var asked: Window?

    package init() {}

    /// What was counted in a stretch of time; nil before it was read.
    package subscript(window: Window) -> CallMetrics.Totals? { bars[Bucket(window)]?.totals }

    /// Takes a bar in.
    mutating func take(_ bar: Bar, of bucket: Bucket) { bars[bucket] = bar }

    /// The bar that should be asked for next: the newest of those that were never read, else one that is outdated.
    func wanted(_ windows: [Window], at server: Timestamp) -> Window? {
        let begun = windows.filter { $0.from <= server }.sorted { $0.from > $1.from }
        if let unread = begun.first(where: { bars[Bucket($0)] == nil }) { return unread }
        return begun.first { window in bars[Bucket(window)].map { isOutdated($0, window, at: server) } ?? true }
    }

    /// A filling bar is read again each minute; a closed one once more an hour after its end, because calls were still
    /// running then, and never again.
    private func isOutdated(_ bar: Bar, _ window: Window, at server: Timestamp) -> Bool {
        if server < window.to { return server.milliseconds - bar.readAt.milliseconds >= 60_000 }
        let settled = window.to.milliseconds + Self.settling
        if bar.readAt < window.to { return true }
        return bar.readAt.milliseconds < settled && server.milliseconds >= settled
    }

    /// Milliseconds after its end from which on the calls of a bucket have ended.
    static let settling: Milliseconds = 3_600_000
}
