package import MihuAPI

/// The bars of the chart, each read by a request of its own, because the API has no time series.
package struct AnalyticsChart: Sendable {
    /// What a bar shows the number of.
    package enum Measure: String, CaseIterable, Hashable, Sendable {
        case calls, answered, missed, failed
        case byHumans = "handled by a human"
        case escalated
        case unsettled = "not successful"

        /// What has to be read for it.
        package var content: Bucket.Content {
            switch self {
            case .calls, .answered, .missed, .failed, .byHumans: .calls
            case .escalated, .unsettled: .evaluations
            }
        }
    }

    /// A stretch of time, and what is counted in it.
    package struct Bucket: Hashable, Sendable {
        package enum Content: String, CaseIterable, Hashable, Sendable {
            case calls, evaluations

            /// Milliseconds after the end of a stretch from which on its counts do not change any more: its calls have
            /// ended after an hour, its evaluations come up to a day later.
            var settling: Milliseconds { self == .calls ? 3_600_000 : 86_400_000 }
        }

        package let content: Content
        package let from: Timestamp
        package let to: Timestamp

        package init(_ content: Content, from: Timestamp, to: Timestamp) {
            self.content = content
            self.from = from
            self.to = to
        }

        init(_ content: Content, _ window: Window) { self.init(content, from: window.from, to: window.to) }
    }

    /// What was counted in a bucket.
    package enum Counts: Hashable, Sendable {
        case calls(CallMetrics.Totals)
        /// Sessions that were evaluated, and of them those that were escalated and that were not successful.
        case evaluations(evaluated: Int?, escalated: Int?, unsettled: Int?)

        /// The number that a measure shows; nil where the API does not give it.
        package func number(_ measure: Measure) -> Int? {
            switch (self, measure) {
            case (.calls(let totals), .calls): totals.calls
            case (.calls(let totals), .answered): totals.answered
            case (.calls(let totals), .missed): totals.missed
            case (.calls(let totals), .failed): totals.failed
            case (.calls(let totals), .byHumans): totals.humanHandled
            case (.evaluations(_, let escalated, _), .escalated): escalated
            case (.evaluations(_, _, let unsettled), .unsettled): unsettled
            default: nil
            }
        }
    }

    /// A bucket that was read.
    package struct Bar: Hashable, Sendable {
        package let counts: Counts
        /// When it was asked for, by the server's clock.
        package let readAt: Timestamp

        package init(counts: Counts, readAt: Timestamp) {
            self.counts = counts
            self.readAt = readAt
        }
    }

    package internal(set) var measure: Measure = .calls
    /// The bars that were read, also of other windows: a closed one does not change with the window.
    private var bars: [Bucket: Bar] = [:]
    /// The bucket whose request is under way, with the offset in which its window was written.
    var asked: (bucket: Bucket, window: Window)?
    /// Whether those that earlier runs have read are known.
    private var recall: Recall = .open

    private enum Recall: Sendable {
        case open
        /// Uptime.
        case asked(at: Milliseconds)
        case done
    }

    package init() {}

    /// What was counted in a stretch of time; nil before it was read.
    package subscript(window: Window) -> Counts? { bars[Bucket(measure.content, window)]?.counts }

    /// How much of a stretch of time its bar counts.
    package enum Reading: Hashable, Sendable {
        case unread
        /// It was read while it filled, and has ended since.
        case cutShort
        /// It has not ended yet.
        case fills
        case whole
    }

    /// How much of a stretch of time was counted when it was last read.
    package func reading(of window: Window, at server: Timestamp) -> Reading {
        guard let bar = bars[Bucket(measure.content, window)] else { return .unread }
        if bar.readAt >= window.to { return .whole }
        return server < window.to ? .fills : .cutShort
    }

    /// What a bar of the chart shows; nil before it was read.
    package func number(_ window: Window) -> Int? { self[window]?.number(measure) }

    /// The next of what a bar can show.
    mutating func turnMeasure() {
        let all = Measure.allCases
        let place = all.firstIndex(of: measure) ?? 0
        measure = all[(place + 1) % all.count]
    }

    /// Takes a bar in, unless a later reading of it is known.
    ///
    /// - Returns: the bar as it is to be kept, once its stretch of time has ended.
    @discardableResult
    mutating func take(_ bar: Bar, of bucket: Bucket) -> KeptBar? {
        if let known = bars[bucket], known.readAt > bar.readAt { return nil }
        bars[bucket] = bar
        return bar.readAt >= bucket.to ? KeptBar(bucket: bucket, bar: bar) : nil
    }

    /// The bucket that should be asked for next: the newest of those that were never read, else one that is outdated.
    func wanted(_ windows: [Window], at server: Timestamp) -> (bucket: Bucket, window: Window)? {
        let begun = windows.filter { $0.from <= server }.sorted { $0.from > $1.from }
            .map { (bucket: Bucket(measure.content, $0), window: $0) }
        if let unread = begun.first(where: { bars[$0.bucket] == nil }) { return unread }
        let outdated = begun.filter { wanted in
            bars[wanted.bucket].map { isOutdated($0, wanted.bucket, at: server) } ?? true
        }
        // The one that fills is outdated again a minute later, and must not keep the others from being asked for.
        return outdated.first { $0.bucket.to <= server } ?? outdated.first
    }

    /// A filling bar is read again each minute; a closed one once more when its counts have settled, and never again.
    private func isOutdated(_ bar: Bar, _ bucket: Bucket, at server: Timestamp) -> Bool {
        if server < bucket.to { return server.milliseconds - bar.readAt.milliseconds >= 60_000 }
        if bar.readAt < bucket.to { return true }
        let settled = bucket.to.milliseconds + bucket.content.settling
        return bar.readAt.milliseconds < settled && server.milliseconds >= settled
    }
}

// MARK: - What earlier runs have read

extension AnalyticsChart {
    /// Milliseconds for which a disk is waited for before everything is asked anew.
    static let patience: Milliseconds = 1_000

    /// Whether kept bars should be looked for now; they are, from here on.
    mutating func beginRecall(at now: Milliseconds) -> Bool {
        guard case .open = recall else { return false }
        recall = .asked(at: now)
        return true
    }

    /// Takes in what was kept.
    mutating func take(_ kept: [KeptBar]) {
        for bar in kept { take(bar.bar, of: bar.bucket) }
        recall = .done
    }

    /// Whether it is known which bars need not be asked for.
    func hasRecalled(at now: Milliseconds) -> Bool {
        switch recall {
        case .open: false
        case .asked(let at): now - at >= Self.patience
        case .done: true
        }
    }
}
