/// The life of campaigns: which contact is called next, and where each one stands.
extension World {
    static let springRenewals = 0
    static let autumnSurvey = 1
    static let winterCampaign = 2

    mutating func makeCampaigns() {
        let size = arrivals.poolSize
        func day(_ days: Double) -> Moment { start - days * 86_400 }
        func pool(_ name: String, _ order: Pool.Order, _ range: Range<Int>, made at: Moment, parallel: Int = 10) -> Pool
        {
            var pool = Pool(
                name: name, description: "Contacts of \(name)", order: order, maxParallelItems: parallel, maxRetries: 3,
                isActive: true, createdAt: at, items: range.map { Pool.Item(contact: $0, addedAt: at) })
            for (item, entry) in pool.items.enumerated() {
                pool.queue.waiting[contacts[entry.contact].country.offsetMinutes, default: []].append(item)
            }
            return pool
        }
        pools = [
            pool("Contracts ending in spring", .fifo, 0..<size, made: day(10)),
            pool("Visitors of the autumn", .parallel, size..<size + size / 2, made: day(6), parallel: 40),
            pool("Lapsed in winter", .fifo, size + size / 2..<size + size / 2 + size / 8, made: day(8.5)),
            pool("Summer trial users", .lifo, size..<size + 60, made: day(2)),
            pool("Missed appointments", .fifo, 40..<90, made: day(8)),
        ]
        campaigns = [
            Campaign(
                name: "Spring renewals", description: "Renew contracts that end in spring", agent: Agent.renewals,
                rule: .renewals, pools: [0], isListing: true, startDate: day(9), endDate: day(-30), createdAt: day(10),
                history: [(day(10), .draft), (day(9), .inProcess)]),
            Campaign(
                name: "Autumn survey", description: "Five questions after the visit", agent: Agent.survey,
                rule: .survey,
                pools: [1], isListing: false, startDate: day(5), endDate: day(-20), createdAt: day(6),
                history: [(day(6), .draft), (day(5), .inProcess)]),
            Campaign(
                name: "Winter win-back", description: "Contracts that lapsed in winter", agent: Agent.renewals,
                rule: .renewals, pools: [2], isListing: true, startDate: day(8), endDate: day(3), createdAt: day(8.5),
                history: [(day(8.5), .draft), (day(8), .inProcess), (day(3), .completed)]),
            Campaign(
                name: "Summer trial", description: "Trial users who have not ordered", agent: Agent.renewals,
                rule: .renewals, pools: [3], isListing: false, startDate: day(-14), endDate: day(-60),
                createdAt: day(2),
                history: [(day(2), .draft)]),
            Campaign(
                name: "No-show follow-up", description: "People who missed an appointment", agent: Agent.frontDesk,
                rule: .renewals, pools: [4], isListing: true, startDate: day(7), endDate: nil, createdAt: day(8),
                history: [(day(8), .draft), (day(7), .inProcess), (day(6.5), .paused)]),
        ]
    }

    /// A campaign that runs at `at`, by chance.
    func outreachCampaign(at: Moment, _ chance: inout Chance) -> Int? {
        let running = campaigns.indices.filter { campaigns[$0].status(at: at) == .inProcess }
        return running.isEmpty ? nil : chance.pick(running)
    }

    /// The item of `campaign` that is called next, if one may be called at `at`: retries that are due first.
    mutating func nextItem(of campaign: Int, at: Moment) -> Conversation.Outreach? {
        let rule = campaigns[campaign].rule
        for pool in campaigns[campaign].pools where pools[pool].isActive {
            while let retry = pools[pool].queue.retries.first, retry.due <= at {
                pools[pool].queue.retries.removeFirst()
                let state = itemState(pool: pool, item: retry.item, campaign: campaign, at: at)
                switch state.status {
                case .retrying, .scheduled: break
                case .processing, .inCall:
                    // Somebody made the attempt last longer than it would have.
                    pools[pool].queue.retry(retry.item, at: at + Double(rule.retryIntervalMinutes) * 60)
                    continue
                default: continue
                }
                let country = contacts[pools[pool].items[retry.item].contact].country
                let due = rule.nextOpening(from: max(at, state.nextRetryAt ?? at), for: country)
                if at < due {
                    pools[pool].queue.retry(retry.item, at: due)
                    continue
                }
                return .init(campaign: campaign, pool: pool, item: retry.item)
            }
            let open = pools[pool].queue.waiting.filter { offset, items in
                !items.isEmpty && (rule.opens..<rule.closes).contains(at.minuteOfDay(offsetMinutes: offset))
            }
            let isLast = pools[pool].order == .lifo
            let heads = open.compactMap { offset, items in (isLast ? items.last : items.first).map { (offset, $0) } }
            guard let (offset, item) = isLast ? heads.max(by: { $0.1 < $1.1 }) : heads.min(by: { $0.1 < $1.1 }) else {
                continue
            }
            if isLast {
                pools[pool].queue.waiting[offset]?.removeLast()
            } else {
                pools[pool].queue.waiting[offset]?.removeFirst()
            }
            let state = itemState(pool: pool, item: item, campaign: campaign, at: at)
            if state.status == .pending { return .init(campaign: campaign, pool: pool, item: item) }
        }
        return nil
    }

    /// Notes that `conversation` is an attempt to reach an item, and when the next one would be due.
    mutating func attempt(_ outreach: Conversation.Outreach, by conversation: Int) {
        pools[outreach.pool].items[outreach.item].attempts.append(conversation)
        let rule = campaigns[outreach.campaign].rule
        let outline = conversations.outlines[conversation]
        guard !outline.isReached, pools[outreach.pool].items[outreach.item].attempts.count < rule.maxTotalCalls else {
            return
        }
        pools[outreach.pool].queue.retry(outreach.item, at: outline.endsAt + Double(rule.retryIntervalMinutes) * 60)
    }

    /// Where an item stands, as its attempts and its campaign tell. Each attempt has begun by `now`.
    func itemState(pool: Int, item: Int, campaign: Int, at now: Moment) -> ItemState {
        itemState(pool: pool, item: item, Standing(campaigns[campaign], at: now), at: now)
    }

    /// The same for many items of a campaign, whose standing is worked out once.
    func itemState(pool: Int, item: Int, _ campaign: Standing, at now: Moment) -> ItemState {
        let contact = pools[pool].items[item].contact
        let attempts = pools[pool].items[item].attempts.count
        var state = ItemState(status: .pending, updatedAt: pools[pool].items[item].addedAt)
        let cancelledAt = pools[pool].items[item].cancelledAt.flatMap { $0 <= now ? $0 : nil }
        guard attempts > 0 else {
            if let cancelledAt {
                state.isCancelled = true
                state.status = .skipped
                state.updatedAt = cancelledAt
            } else if campaign.isOver || isBlacklisted(contact, at: now) {
                state.status = .skipped
                state.updatedAt = max(state.updatedAt, campaign.changedAt)
            }
            return state
        }
        let last = conversations.outlines[pools[pool].items[item].attempts[attempts - 1]]
        state.startedAt =
            attempts == 1
            ? last.createdAt : conversations.outlines[pools[pool].items[item].attempts[0]].createdAt
        state.retryCount = attempts - 1
        // A call that is under way when its task is cancelled goes on; none follows it.
        state.isCancelled = cancelledAt.map { last.createdAt <= $0 } ?? false
        guard last.hasEnded(at: now) else {
            state.updatedAt = last.createdAt
            state.status = last.isAnswered(at: now) ? .inCall : .processing
            return state
        }
        state.updatedAt = last.endsAt
        if last.isReached {
            state.status = .completed
            state.completedAt = last.endsAt
        } else if state.isCancelled, let cancelledAt {
            state.status = .skipped
            state.updatedAt = max(last.endsAt, cancelledAt)
        } else if campaign.isOver || attempts >= campaign.rule.maxTotalCalls {
            state.status = .failed
            state.failedAt = last.endsAt
        } else if isBlacklisted(contact, at: now) {
            state.status = .skipped
        } else {
            let due = campaign.rule.nextOpening(
                from: last.endsAt + Double(campaign.rule.retryIntervalMinutes) * 60, for: contacts[contact].country)
            state.nextRetryAt = due
            state.status = due.seconds(since: last.endsAt) > 6 * 3600 ? .scheduled : .retrying
        }
        return state
    }

    /// How many items of a pool stand where.
    func statusCounts(pool: Int, campaign: Int) -> [ItemState.Status: Int] {
        let campaign = Standing(campaigns[campaign], at: now)
        var counts: [ItemState.Status: Int] = [:]
        for item in pools[pool].items.indices {
            counts[itemState(pool: pool, item: item, campaign, at: now).status, default: 0] += 1
        }
        return counts
    }

    /// The campaign that draws from a pool.
    func campaign(of pool: Int) -> Int? { campaigns.firstIndex { $0.pools.contains(pool) } }
}
