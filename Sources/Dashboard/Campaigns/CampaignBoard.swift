package import MihuAPI

/// A row of the campaigns board: a campaign, or a listing, which is a campaign with its own pool.
package struct OutreachRow: Identifiable, Sendable {
    /// The API keeps campaigns and listings in two lists; a listing may stand in both.
    package enum Kind: String, Hashable, Sendable {
        case campaign, listing
    }

    package let id: CampaignID
    package internal(set) var kind: Kind
    package internal(set) var record: Campaign
    /// The pools that its own record names, with their counts where they were read.
    package internal(set) var pools: [PoolID: Pool] = [:]
    /// When its own record was last read. Uptime; nil before that.
    package internal(set) var detailAt: Milliseconds?

    package var isRunning: Bool { record.status?.known == .inProcess }

    /// Items of all its pools by status; nil while no pool has told its counts.
    package var items: PoolItems? {
        let counted = pools.values.filter { !$0.statusCounts.isEmpty }
        return counted.isEmpty ? nil : PoolItems(counted.map(\.statusCounts))
    }
}

/// The items of a campaign's pools by where they stand.
package struct PoolItems: Hashable, Sendable {
    package private(set) var counts: [Open<PoolItemStatus>: Int] = [:]

    /// The sum of several pools.
    package init(_ pools: [[Open<PoolItemStatus>: Int]]) {
        for pool in pools { counts.merge(pool, uniquingKeysWith: +) }
    }

    package subscript(status: PoolItemStatus) -> Int { counts[Open(status)] ?? 0 }
    package var all: Int { counts.values.reduce(0, +) }
    /// Completed, failed or skipped: nothing more will be attempted.
    package var finished: Int { PoolItemStatus.allCases.filter(\.isFinal).map { self[$0] }.reduce(0, +) }
    /// Share of items that are finished, 0 to 1; nil without items.
    package var progress: Double? { all == 0 ? nil : Double(finished) / Double(all) }
}

/// The campaigns board: campaigns and listings in one list.
package struct CampaignBoard: Sendable {
    package internal(set) var list = RowList<OutreachRow>()
    /// When the campaigns last came in. Uptime; nil before the first.
    package internal(set) var heardAt: Milliseconds?
    /// Each pool's counts at its last readings, oldest first: the pace is their difference.
    var readings: [CampaignID: [Reading]] = [:]

    struct Reading: Sendable {
        var at: Milliseconds
        var finished: Int
    }

    package init() {}

    package var running: Int { list.rows.lazy.filter(\.isRunning).count }

    mutating func take(_ page: Page<Campaign>, at now: Milliseconds) {
        for record in page.rows { put(record, as: list[record.id]?.kind ?? .campaign) }
        heardAt = now
        arrange()
    }

    mutating func take(_ page: Page<Listing>, at now: Milliseconds) {
        for listing in page.rows { put(listing.campaign, as: .listing) }
        arrange()
    }

    /// Takes a campaign's own record in, with the pools it names.
    mutating func take(_ record: Campaign, at now: Milliseconds) {
        put(record, as: list[record.id]?.kind ?? .campaign)
        list.change(record.id) { row in
            row.detailAt = now
            for pool in record.pools where !pool.statusCounts.isEmpty || row.pools[pool.id] == nil {
                row.pools[pool.id] = pool
            }
        }
        noteReading(of: record.id, at: now)
    }

    /// Takes a pool's own record in, for every campaign that names it.
    mutating func take(_ pool: Pool, at now: Milliseconds) {
        for row in list.rows where row.pools[pool.id] != nil {
            list.change(row.id) { $0.pools[pool.id] = pool }
            noteReading(of: row.id, at: now)
        }
    }

    private mutating func put(_ record: Campaign, as kind: OutreachRow.Kind) {
        if list[record.id] == nil {
            list.put(OutreachRow(id: record.id, kind: kind, record: record))
        } else {
            list.change(record.id) { row in
                row.kind = kind
                row.record = record
            }
        }
    }

    /// Running ones first, then by name.
    private mutating func arrange() {
        list.arrange { one, other in
            if one.isRunning != other.isRunning { return one.isRunning }
            if let first = one.record.name, let second = other.record.name, first != second { return first < second }
            return one.id < other.id
        }
    }

    private mutating func noteReading(of id: CampaignID, at now: Milliseconds) {
        guard let finished = list[id]?.items?.finished else { return }
        readings[id, default: []].append(Reading(at: now, finished: finished))
        readings[id]?.removeAll { now - $0.at > 3_600_000 }
    }

    /// Items finished per hour over the last `span` milliseconds, as far as this program has watched; nil when it has
    /// watched for less than two minutes.
    package func pace(of id: CampaignID, over span: Milliseconds, at now: Milliseconds) -> Double? {
        let watched = (readings[id] ?? []).filter { now - $0.at <= span }
        guard let first = watched.first, let last = watched.last, last.at - first.at >= 120_000 else { return nil }
        return Double(last.finished - first.finished) * 3_600_000 / Double(last.at - first.at)
    }
}
