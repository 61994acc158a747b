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
    /// When a list last named it. Uptime.
    package internal(set) var listedAt: Milliseconds
    /// Since when the server knows it no more: it was deleted. Uptime; nil while it is there.
    package internal(set) var goneSince: Milliseconds?
    /// How its calls ended, by the stretch of time that was asked for.
    package internal(set) var mixes: [CallMix.Span: CallMix] = [:]
    /// Where the clocks of its waiting contacts are, as far as their numbers were read.
    package private(set) var contactZones: [ContactZone: Int] = [:]
    private var zoneOfContact: [ContactID: ContactZone] = [:]

    init(_ record: Campaign, kind: Kind, at now: Milliseconds) {
        id = record.id
        self.kind = kind
        self.record = record
        listedAt = now
    }

    package var isRunning: Bool { goneSince == nil && record.status?.known == .inProcess }

    /// Items of all its pools by status; nil until each of them has told its counts.
    package var items: PoolItems? {
        guard !pools.isEmpty, pools.values.allSatisfy({ !$0.statusCounts.isEmpty }) else { return nil }
        return PoolItems(pools.values.map(\.statusCounts))
    }

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
        guard !record.pools.isEmpty else { return }
        pools = pools.filter { known in record.pools.contains { $0.id == known.key } }
        for pool in record.pools where !pool.statusCounts.isEmpty || pools[pool.id] == nil { pools[pool.id] = pool }
    }

    /// Remembers where the clocks of contacts are that are still to be called.
    mutating func note(_ contacts: [PoolContact]) {
        for contact in contacts {
            let isOpen = contact.status?.known?.isFinal == false
            zoneOfContact[contact.id] = isOpen ? ContactZone(number: contact.phoneNumber) : nil
        }
        contactZones = zoneOfContact.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// What a filter looks at.
    var words: [String?] { [record.name, record.status?.text, kind.rawValue, record.description, record.agent?.name] }
}
