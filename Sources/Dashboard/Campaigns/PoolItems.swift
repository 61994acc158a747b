package import MihuAPI

/// The items of a campaign's pools by where they stand.
package struct PoolItems: Hashable, Sendable {
    package private(set) var counts: [Open<PoolItemStatus>: Int] = [:]

    /// The sum of several pools.
    package init(_ pools: [[Open<PoolItemStatus>: Int]]) {
        for pool in pools { counts.merge(pool, uniquingKeysWith: +) }
    }

    package subscript(status: PoolItemStatus) -> Int { counts[Open(status)] ?? 0 }
    package var all: Int { counts.values.reduce(0, +) }
    /// Waiting for a first or a further attempt, which nobody makes at the moment.
    package var waiting: Int { self[.pending] + self[.scheduled] }
    /// Waiting, whether tried before or not: each has a task that waits.
    package var untouched: Int { waiting + self[.retrying] }
    /// Being dialled or talked to.
    package var attempted: Int { self[.processing] + self[.inCall] }
    /// Completed, failed or skipped: nothing more will be attempted.
    package var finished: Int { PoolItemStatus.allCases.filter(\.isFinal).map { self[$0] }.reduce(0, +) }
    /// Share of items that are finished, 0 to 1; nil without items.
    package var progress: Double? { all == 0 ? nil : Double(finished) / Double(all) }
}
