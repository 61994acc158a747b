extension Route {
    static let pools = [
        Route(
            .get, "/api/v1/pools", "List contact pools", .page(of: "Pool", withSize: true),
            query: [
                .page, .perPage, Parameter("search", .text(max: 255)),
                Parameter("type", .choice(["FIFO", "LIFO", "Parallel"])), Parameter("is_active", .flag),
            ]
        ) { world, inquiry in
            let search = inquiry.text("search")?.lowercased()
            let found = world.pools.indices.filter { index in
                let pool = world.pools[index]
                if let type = inquiry.text("type"), pool.order.rawValue != type { return false }
                if inquiry.text("is_active") != nil, pool.isActive != inquiry.flag("is_active") { return false }
                return search.map { (pool.name + "\n" + pool.description).lowercased().contains($0) } ?? true
            }
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Pools retrieved successfully",
                page.paginator(found[page.rows].map { world.json(pool: $0) }, withSize: true))
        },
        Route(.get, "/api/v1/pools/{uuid}", "One pool with the counts of its items", .one("PoolDetails")) {
            world, inquiry throws(Refusal) in
            let index = try world.pool(inquiry)
            let campaign = world.campaign(of: index)
            let counts = campaign.map { world.statusCounts(pool: index, campaign: $0) } ?? [:]
            return .wrapped(
                "Pool retrieved successfully",
                world.json(pool: index).adding([
                    "status_counts": .object(
                        ItemState.Status.allCases.map {
                            .init(name: $0.rawValue, value: .integer(counts[$0] ?? 0))
                        }),
                    "campaigns": .list(
                        campaign.map {
                            [
                                [
                                    "uuid": .text(world.identity.uuid(.campaign, $0)),
                                    "name": .text(world.campaigns[$0].name),
                                    "status": .text(world.campaigns[$0].status(at: world.now).rawValue),
                                ]
                            ]
                        } ?? []),
                ]))
        },
        Route(
            .get, "/api/v1/pools/{uuid}/contacts", "The contacts of a pool", .poolItems,
            query: [
                .page, .perPage, Parameter("search", .text(max: 255)),
                Parameter("status", .choice(ItemState.Status.allCases.map(\.rawValue))),
            ]
        ) { world, inquiry throws(Refusal) in
            let pool = try world.pool(inquiry)
            guard let campaign = world.campaign(of: pool) else { throw .notFound("Pool") }
            return try world.itemPage(of: pool, Standing(world.campaigns[campaign], at: world.now), inquiry)
        },
    ]
}

extension World {
    /// A page of the items of a pool that match.
    fileprivate func itemPage(of pool: Int, _ campaign: Standing, _ inquiry: Inquiry) throws(Refusal) -> Reply {
        let named = inquiry.text("search").map { contactTexts.holding($0.lowercased()) }
        let status = inquiry.text("status").map { ItemState.Status(rawValue: $0) }
        var found: [Int] = []
        var ages = [Moment](repeating: now, count: pools[pool].items.count)
        for item in pools[pool].items.indices {
            let state = itemState(pool: pool, item: item, campaign, at: now)
            if let status, state.status != status { continue }
            if let named, !named[pools[pool].items[item].contact] { continue }
            found.append(item)
            ages[item].milliseconds = -state.updatedAt.milliseconds
        }
        let page = Page(inquiry, of: found.count, usual: 25)
        // The one that changed last comes first, and among those that never did the one that is called first.
        let rows = found.page(page.rows, by: { ages[$0] }, descending: false).map { json(item: $0, of: pool) }
        guard case .object(let members) = page.paginator(rows, withSize: true) else { throw .notFound("Pool") }
        let name = JSON.Member(name: "pool_uuid", value: .text(identity.uuid(.pool, pool)))
        return .wrapped("Pool contacts retrieved successfully", .object([name] + members))
    }

    func pool(_ inquiry: Inquiry) throws(Refusal) -> Int {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .pool) }), pools.indices.contains(index)
        else { throw .notFound("Pool") }
        return index
    }

    func json(pool index: Int) -> JSON {
        let pool = pools[index]
        return [
            "uuid": .text(identity.uuid(.pool, index)), "name": .text(pool.name),
            "description": .text(pool.description), "type": .text(pool.order.rawValue),
            "max_parallel_items": .integer(pool.maxParallelItems), "max_retries": .integer(pool.maxRetries),
            "is_active": .bool(pool.isActive), "contacts_count": .integer(pool.items.count),
            "created_at": .moment(pool.createdAt), "updated_at": .moment(pool.createdAt),
        ]
    }

    func json(item: Int, of pool: Int) -> JSON {
        let entry = pools[pool].items[item]
        let contact = contacts[entry.contact]
        let state = campaign(of: pool).map { itemState(pool: pool, item: item, campaign: $0, at: now) }
        return [
            "contact_uuid": .text(identity.uuid(.contact, entry.contact)), "name": .text(contact.displayName),
            "phone_number": .text(contact.phoneNumber), "email": .text(contact.email),
            "status": .text(state?.status.rawValue ?? "Pending"), "priority": 0,
            "retry_count": .integer(state?.retryCount ?? 0), "started_at": .moment(state?.startedAt),
            "completed_at": .moment(state?.completedAt), "failed_at": .moment(state?.failedAt),
            "next_retry_at": .moment(state?.nextRetryAt), "notes": .null, "added_at": .moment(entry.addedAt),
        ]
    }
}
