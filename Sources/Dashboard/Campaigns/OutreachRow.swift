package import MihuAPI

/// A row of the campaigns board: a campaign, or a listing, which is a campaign with its own pool.
package struct OutreachRow: Identifiable, Sendable {
    /// The API keeps campaigns and listings in two lists; a listing may stand in both.
    package enum Kind: String, Hashable, Sendable {
        case campaign, listing
    }

    package let id: CampaignID
    /// nil while the listings are not read: what stands in the campaigns' list may be one.
    package internal(set) var kind: Kind?
    package internal(set) var record: Campaign
    /// The pools that its own record names, with their counts where they were read.
    package private(set) var pools: [PoolID: Pool] = [:]
    private var countedAt: [PoolID: Milliseconds] = [:]
    /// When its own record was last read. Uptime; nil before that.
    package internal(set) var detailAt: Milliseconds?
    /// When a list last named it. Uptime.
    package internal(set) var listedAt: Milliseconds
    /// Since when the server knows it no more: it was deleted. Uptime; nil while it is there.
    package internal(set) var goneSince: Milliseconds?
    /// How its calls ended, by the stretch of time that was asked for.
    package internal(set) var mixes: [CallMix.Span: CallMix] = [:]
    /// Where the clocks of its waiting contacts are, as far as their numbers were read.
    package private(set) var contactZones: [ContactZone: Int] = [:]
    private var zonesOfContacts: [PoolID: [ContactID: ContactZone]] = [:]

    init(_ record: Campaign, kind: Kind?, at now: Milliseconds) {
        id = record.id
        self.kind = kind
        self.record = record
        listedAt = now
    }

    package var isRunning: Bool { goneSince == nil && record.status?.known == .inProcess }

    /// Items of all its pools by status; nil until each of them has told its counts.
    package var items: PoolItems? {
        let counts = pools.values.compactMap(\.statusCounts)
        return counts.isEmpty || counts.count < pools.count ? nil : PoolItems(counts)
    }

    /// When the oldest of the counts that make up `items` was read. Uptime; nil while the items are not known.
    package var countsAt: Milliseconds? { items == nil ? nil : countedAt.values.min() }

    /// The attempts that its open items may still take by its rule; nil while the items are not known.
    package var attemptsLeft: Int? {
        items?.attemptsLeft(of: record.rule?.callsInAll ?? TimeToFinish.attemptsOfNoRule.inAll)
    }

    /// The hours in which its contacts may be called, by their own clocks: its rule's, or the API's own without a rule. nil
    /// before its own record was read.
    package var window: CallingWindow? {
        if let rule = record.rule { return CallingWindow(rule) }
        return detailAt == nil ? nil : .ofNoRule
    }

    /// Takes its own record in, which names all its pools.
    mutating func noteDetail(_ record: Campaign, at now: Milliseconds) {
        detailAt = now
        self.record = record
        guard record.tellsPools else { return }
        let named = Set(record.pools.map(\.id))
        pools = pools.filter { named.contains($0.key) }
        countedAt = countedAt.filter { named.contains($0.key) }
        zonesOfContacts = zonesOfContacts.filter { named.contains($0.key) }
        countZones()
        for pool in record.pools where pool.statusCounts != nil || pools[pool.id] == nil { note(pool, at: now) }
    }

    /// Takes one of its pools in.
    mutating func note(_ pool: Pool, at now: Milliseconds) {
        pools[pool.id] = pool
        countedAt[pool.id] = now
    }

    /// Remembers where the clocks of a pool's contacts are that are still to be called. Those who wait are read anew each
    /// time: who is not among them any more waits no more.
    mutating func note(_ contacts: [PoolContact], of pool: PoolID, areAllThatWait: Bool) {
        var zones = areAllThatWait ? [:] : zonesOfContacts[pool] ?? [:]
        for contact in contacts {
            let isOpen = contact.status?.known?.isFinal == false
            zones[contact.id] = isOpen ? ContactZone(number: contact.phoneNumber) : nil
        }
        zonesOfContacts[pool] = zones
        countZones()
    }

    private mutating func countZones() {
        contactZones = zonesOfContacts.values.joined().reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
    }

    /// What a filter looks at.
    var words: [String?] { [record.name, record.status?.text, kind?.rawValue, record.description, record.agent?.name] }
}
