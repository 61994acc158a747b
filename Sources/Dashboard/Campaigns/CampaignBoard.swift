package import MihuAPI

/// The campaigns board: campaigns and listings in one list, and one of them opened.
package struct CampaignBoard: Sendable {
    package internal(set) var list = RowList<OutreachRow>()
    package internal(set) var filter: RowFilter?
    package internal(set) var order = CampaignOrder()
    /// When the campaigns last came in. Uptime; nil before the first.
    package internal(set) var heardAt: Milliseconds?
    /// The campaign whose pools, contacts and tasks are shown.
    package internal(set) var opened: OpenedCampaign?
    /// Sources of this board that the workspace does not let us read, or does not have. Why, by source.
    package internal(set) var refusals: [Source: Failure] = [:]
    /// The clocks that contacts may live by, by the name of their zone.
    package internal(set) var zones: [String: Zone] = [:]
    /// When the selection last moved. Uptime.
    var selectedAt: Milliseconds = 0
    /// When the reading of the whole list that is under way began, and the last one that came to its end. Uptime.
    private var sweep: (began: Milliseconds?, ended: Milliseconds?)
    /// When items ended, by the lists that tell it.
    var ended: [EndedList: EndedItems] = [:]

    package init() {}

    package var running: Int { list.rows.lazy.filter(\.isRunning).count }

    /// Whether a row stood in no list when all of them were last read: it is looked at by itself.
    func isMissing(_ row: OutreachRow) -> Bool { sweep.ended.map { row.listedAt < $0 } ?? false }
}

// MARK: - Replies

extension CampaignBoard {
    mutating func take(_ page: Page<Campaign>, at now: Milliseconds) {
        if page.number ?? 1 == 1 { sweep.began = now }
        for record in page.rows { put(record, as: list[record.id]?.kind, at: now) }
        if !page.hasMore || page.rows.isEmpty { sweep.ended = sweep.began }
        heardAt = now
        arrange(at: now)
    }

    mutating func take(_ page: Page<Listing>, at now: Milliseconds) {
        for listing in page.rows { put(listing.campaign, as: .listing, at: now) }
        // What stands in no page of the listings is a plain campaign.
        if !page.hasMore || page.rows.isEmpty {
            for row in list.rows where row.kind == nil { list.change(row.id) { $0.kind = .campaign } }
        }
        arrange(at: now)
    }

    /// Takes a campaign's own record in, with the pools it names.
    mutating func take(_ record: Campaign, at now: Milliseconds) {
        guard list[record.id] != nil else { return }
        list.change(record.id) { row in
            row.goneSince = nil
            row.noteDetail(record, at: now)
        }
        opened?.take(list[record.id])
        arrange(at: now)
    }

    /// Takes a pool's own record in, for every campaign that names it.
    mutating func take(_ pool: Pool, at now: Milliseconds) {
        for row in list.rows where row.pools[pool.id] != nil {
            list.change(row.id) { $0.note(pool, at: now) }
            opened?.take(list[row.id])
        }
        arrange(at: now)
    }

    /// Takes contacts in whose numbers tell when they may be called.
    mutating func note(_ contacts: [PoolContact], of pool: PoolID, areAllThatWait: Bool) {
        for row in list.rows where row.pools[pool] != nil {
            list.change(row.id) { $0.note(contacts, of: pool, areAllThatWait: areAllThatWait) }
        }
    }

    /// Takes the results of a campaign's calls in.
    mutating func take(_ mix: CallMix, of span: CallMix.Span, for id: CampaignID) {
        list.change(id) { $0.mixes[span] = mix }
    }

    /// The server knows a campaign no more.
    mutating func noteGone(_ id: CampaignID, at now: Milliseconds) {
        list.change(id) { $0.goneSince = $0.goneSince ?? now }
        arrange(at: now)
    }

    private mutating func put(_ record: Campaign, as kind: OutreachRow.Kind?, at now: Milliseconds) {
        guard list[record.id] != nil else { return list.put(OutreachRow(record, kind: kind, at: now)) }
        list.change(record.id) { row in
            row.kind = kind
            row.listedAt = max(row.listedAt, now)
            if let gone = row.goneSince, now > gone { row.goneSince = nil }
            row.record = record.filled(from: row.record)
        }
    }
}

// MARK: - What is shown

extension CampaignBoard {
    /// Filters and orders the rows anew.
    mutating func arrange(at now: Milliseconds) {
        let paces = { pace(of: $0, over: $1)?.perHour }
        var ranked: [CampaignID: CampaignOrder.Ranked] = [:]
        for row in list.rows {
            ranked[row.id] = CampaignOrder.Ranked(row: row, value: order.value(of: row, paces: paces))
        }
        let order = order
        list.arrange(showing: { [filter] in filter?.keeps($0.words) ?? true }) { one, other in
            guard let first = ranked[one.id], let second = ranked[other.id] else { return false }
            return order.precedes(first, second)
        }
    }

    /// Whether the selection has not moved for a moment, so that what is dear may be asked about it.
    func selectionRests(at now: Milliseconds) -> Bool { now - selectedAt >= Self.rest }

    static let rest: Milliseconds = 400

    /// Milliseconds after which the counts of pools are old: what runs is counted anew much sooner.
    package static let countsAreFresh: Milliseconds = 120_000

    /// When a campaign will be done. Results that were read too long ago say nothing of its pace.
    package func timeToFinish(
        of row: OutreachRow, at now: Milliseconds, server: Timestamp, workspace: Zone
    ) -> TimeToFinish {
        let fresh = row.mixes.filter { now - $0.value.readAt <= Self.mixIsFresh }
        return TimeToFinish(
            TimeToFinish.Known(
                items: row.items, namesPools: row.detailAt == nil || !row.pools.isEmpty, rule: row.record.rule,
                quarterHour: fresh[.quarterHour], hour: fresh[.hour],
                today: fresh[.today], zone: clock(of: row) ?? workspace, now: server, isRunning: row.isRunning))
    }

    /// Milliseconds after which the results of calls count as old.
    package static let mixIsFresh: Milliseconds = 300_000

    /// Whether contacts of a campaign may be called now; nil while its hours are not known.
    package func hours(of row: OutreachRow, at now: Timestamp, workspace: Zone) -> ContactsHours? {
        row.window.map {
            ContactsHours($0, for: row.contactZones, zones: zones, workspace: workspace, at: now)
        }
    }

    /// The zone in which most of a campaign's contacts live; nil when no number tells one.
    package func clock(of row: OutreachRow) -> Zone? {
        let known = row.contactZones.compactMap { contact, number -> (zone: Zone, number: Int)? in
            if case .known(let name) = contact { zones[name].map { ($0, number) } } else { nil }
        }
        return known.max { ($0.number, $1.zone.name) < ($1.number, $0.zone.name) }?.zone
    }
}

extension Campaign {
    /// The record of a list with what only the campaign's own says: a list leaves out the rule and the agent's name.
    fileprivate func filled(from known: Campaign) -> Campaign {
        var record = self
        record.rule = rule ?? known.rule
        if agent == nil || agent?.id == known.agent?.id { record.agent = known.agent ?? agent }
        return record
    }
}
