package import MihuAPI

/// When the items of a pool that stand in one final status came to it, over the last hour: the pace is counted from these.
///
/// The API lists the contacts of a pool by their last change, the newest first, and each with the moment at which it ended.
/// So the first pages have the last hour whole. Source: `pools/list-contacts-in-a-pool`.
package struct EndedItems: Sendable {
    /// The statuses whose items carry such a moment; of skipped ones the API tells none.
    package static let statuses: [PoolItemStatus] = [.completed, .failed]
    /// How far back they are looked at. Milliseconds.
    static let span: Milliseconds = 3_600_000
    /// Pages that one reading takes at the most: a pool in which more end within an hour is told of for a shorter time.
    static let mostPages = 10

    /// What a reading has brought.
    package struct Reading: Sendable {
        /// The moments at which they ended, in no order.
        var ended: [Timestamp]
        /// From when on all of them are known.
        var since: Timestamp
        /// The server's clock when it was asked.
        var asOf: Timestamp
        /// Uptime.
        var readAt: Milliseconds
    }

    /// The last whole reading; nil before the first, and where the API tells no moment.
    package private(set) var last: Reading?
    /// The page that the reading under way asks for next, from 1.
    private(set) var page = 1
    private var ended: [ContactID: Timestamp] = [:]
    private var began: (asOf: Timestamp, uptime: Milliseconds)?

    /// Takes a page in, asked for at an uptime when the server's clock told `server`.
    ///
    /// - Returns: whether the reading wants its next page at once.
    mutating func take(_ rows: Page<PoolContact>, askedAt asked: Milliseconds, server: Timestamp) -> Bool {
        guard rows.number ?? page == page else { return false }
        if page == 1 {
            ended = [:]
            began = (server, asked)
        }
        guard let began else { return false }
        let horizon = Timestamp(milliseconds: began.asOf.milliseconds - Self.span)
        let moments = rows.rows.map { ($0.id, $0.completedAt ?? $0.failedAt) }
        guard moments.allSatisfy({ $0.1 != nil }) else {
            // An item without a moment may have ended at any time.
            (last, page) = (nil, 1)
            return false
        }
        for case (let id, let moment?) in moments where moment >= horizon { ended[id] = moment }
        let oldest = moments.last?.1
        let reachesBack = !rows.hasMore || rows.rows.isEmpty || oldest.map { $0 < horizon } ?? true
        guard reachesBack || page == Self.mostPages else {
            page += 1
            return true
        }
        let since = reachesBack ? horizon : oldest ?? horizon
        last = Reading(
            ended: ended.values.filter { $0 >= since }, since: since, asOf: began.asOf, readAt: began.uptime)
        page = 1
        return false
    }
}

/// Items that ended, over a stretch of time up to the last reading.
package struct Pace: Hashable, Sendable {
    package let items: Int
    /// Milliseconds that they are counted over: less than was asked for where more ended than is read.
    package let span: Milliseconds
    /// Uptime of the oldest reading that it rests on.
    package let readAt: Milliseconds

    /// Items per hour.
    package var perHour: Double { Double(items) * 3_600_000 / Double(max(1, span)) }
}

extension CampaignBoard {
    /// The stretches over which the pace is told. Milliseconds.
    package static let shortPace: Milliseconds = 900_000
    package static let longPace: Milliseconds = 3_600_000

    /// How many items of a campaign were completed or failed in the last while by the server's own times; nil while its pools
    /// have not told.
    package func pace(of id: CampaignID, over span: Milliseconds) -> Pace? {
        guard let pools = list[id]?.pools.keys, !pools.isEmpty else { return nil }
        var readings: [EndedItems.Reading] = []
        for pool in pools {
            for status in EndedItems.statuses {
                guard let reading = ended[EndedList(pool: pool, status: status)]?.last else { return nil }
                readings.append(reading)
            }
        }
        // Every list is counted over the same length: the longest that all of them know.
        let known = readings.map { $0.asOf.milliseconds - $0.since.milliseconds }.min() ?? 0
        let length = min(span, known)
        guard length > 0 else { return nil }
        let items = readings.reduce(0) { sum, reading in
            sum + reading.ended.count { $0.milliseconds > reading.asOf.milliseconds - length }
        }
        return Pace(items: items, span: length, readAt: readings.map(\.readAt).min() ?? 0)
    }

    /// Takes a page of the ended items of a pool in.
    ///
    /// - Returns: whether the next page is wanted at once.
    mutating func take(
        _ page: Page<PoolContact>, of pool: PoolID, _ status: PoolItemStatus, askedAt asked: Milliseconds,
        server: Timestamp
    ) -> Bool {
        ended[EndedList(pool: pool, status: status), default: EndedItems()].take(page, askedAt: asked, server: server)
    }
}

/// The items of a pool that stand in one final status.
struct EndedList: Hashable, Sendable {
    let pool: PoolID
    let status: PoolItemStatus
}
