extension Route {
    private static let campaignFilters = [
        Parameter.page, .perPage, Parameter("search", .text(max: 255)), Parameter("status", .text(max: 64)),
    ]

    static let campaigns = [
        Route(
            .get, "/api/v1/campaigns", "List campaigns, newest first", .page(of: "Campaign", withSize: true),
            query: campaignFilters
        ) { world, inquiry in
            let found = world.campaigns(matching: inquiry)
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Campaigns retrieved successfully",
                page.paginator(found[page.rows].map { world.json(campaign: $0) }, withSize: true))
        },
        Route(.get, "/api/v1/campaigns/{uuid}", "One campaign", .one("CampaignDetails")) {
            world, inquiry throws(Refusal) in
            let index = try world.campaign(inquiry, "Campaign")
            return .wrapped(
                "Campaign retrieved successfully",
                world.json(campaign: index).adding(world.campaignDetails(index)))
        },
        Route(.post, "/api/v1/campaigns/{uuid}/publish", "Publish a campaign", .one("Campaign")) {
            world, inquiry throws(Refusal) in
            let index = try world.campaign(inquiry, "Campaign")
            try world.startCampaign(index, code: "campaign_not_publishable")
            return .wrapped("Campaign published successfully", world.json(campaign: index))
        },
        Route(.delete, "/api/v1/campaigns/{uuid}", "Delete a campaign; its tasks are left in place", .one("Campaign")) {
            world, inquiry throws(Refusal) in
            let index = try world.campaign(inquiry, "Campaign")
            world.campaigns[index].isDeleted = true
            return .wrapped("Campaign deleted successfully", world.json(campaign: index))
        },
    ]

    static let listings = [
        Route(
            .get, "/api/v1/listings", "List campaigns that own a pool", .wrapped(.list(.named("Campaign"))),
            query: campaignFilters
        ) { world, inquiry in
            let found = world.campaigns(matching: inquiry).filter { world.campaigns[$0].isListing }
            let page = Page(inquiry, of: found.count)
            // A bare list: the shape that a known client of the live API reads.
            return .wrapped(
                "Listings retrieved successfully", .list(found[page.rows].map { world.json(campaign: $0) }))
        },
        Route(.get, "/api/v1/listings/{uuid}", "One listing with its contacts", .one("Listing")) {
            world, inquiry throws(Refusal) in
            let index = try world.listing(inquiry)
            let pool = world.campaigns[index].pools[0]
            let contacts = world.pools[pool].items.indices.prefix(100).map { world.json(item: $0, of: pool) }
            return .wrapped(
                "Listing retrieved successfully",
                world.json(campaign: index).adding(world.campaignDetails(index)).adding([
                    "pool": world.json(pool: pool), "contacts": .list(contacts),
                ]))
        },
        Route(.post, "/api/v1/listings/{uuid}/start", "Start or resume a listing", .one("Campaign")) {
            world, inquiry throws(Refusal) in
            let index = try world.listing(inquiry)
            try world.startCampaign(index, code: "listing_not_startable")
            return .wrapped("Listing started successfully", world.json(campaign: index))
        },
        Route(.post, "/api/v1/listings/{uuid}/stop", "Pause a running listing", .one("Campaign")) {
            world, inquiry throws(Refusal) in
            let index = try world.listing(inquiry)
            guard world.campaigns[index].status(at: world.now) == .inProcess else {
                throw .conflict("listing_not_running", "Only a listing that is In Process can be stopped.")
            }
            world.campaigns[index].history.append((world.now, .paused))
            return .wrapped("Listing stopped successfully", world.json(campaign: index))
        },
    ]

    static let rules = [
        Route(
            .get, "/api/v1/rules", "List contact rules", .page(of: "Rule", withSize: true),
            query: [
                .page, .perPage, Parameter("search", .text(max: 255)), Parameter("type", .choice(["call", "text"])),
            ]
        ) { world, inquiry in
            let search = inquiry.text("search")?.lowercased()
            let found = Rule.all.indices.filter { index in
                inquiry.text("type") != "text" && search.map { Rule.all[index].name.lowercased().contains($0) } ?? true
            }
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Rules retrieved successfully",
                page.paginator(found[page.rows].map { world.json(rule: $0) }, withSize: true))
        },
        Route(.get, "/api/v1/rules/{uuid}", "One contact rule", .one("Rule")) { world, inquiry throws(Refusal) in
            guard let index = inquiry.path["uuid"].flatMap({ world.identity.index(of: $0, .rule) }),
                Rule.all.indices.contains(index)
            else { throw .notFound("Rule") }
            return .wrapped("Rule retrieved successfully", world.json(rule: index))
        },
    ]
}

extension World {
    /// Campaigns by the filters of their lists, newest first.
    func campaigns(matching inquiry: Inquiry) -> [Int] {
        let search = inquiry.text("search")?.lowercased()
        let found = campaigns.indices.filter { index in
            let campaign = campaigns[index]
            if campaign.isDeleted { return false }
            if let status = inquiry.text("status"), campaign.status(at: now).rawValue != status { return false }
            return search.map { (campaign.name + "\n" + campaign.description).lowercased().contains($0) } ?? true
        }
        return found.sorted { campaigns[$1].createdAt < campaigns[$0].createdAt }
    }

    func campaign(_ inquiry: Inquiry, _ what: String) throws(Refusal) -> Int {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .campaign) }),
            campaigns.indices.contains(index), !campaigns[index].isDeleted
        else { throw .notFound(what) }
        return index
    }

    func listing(_ inquiry: Inquiry) throws(Refusal) -> Int {
        let index = try campaign(inquiry, "Listing")
        guard campaigns[index].isListing else { throw .notFound("Listing") }
        return index
    }

    /// Publishing and starting: both move to `In Process`; a task exists for every item from then on.
    mutating func startCampaign(_ index: Int, code: String) throws(Refusal) {
        let status = campaigns[index].status(at: now)
        guard [.active, .draft, .paused, .failed].contains(status) else {
            throw .conflict(code, "A campaign that is \(status.rawValue) cannot be started.")
        }
        campaigns[index].history.append((now, .inProcess))
    }

    func json(campaign index: Int) -> JSON {
        let campaign = campaigns[index]
        return [
            "uuid": .text(identity.uuid(.campaign, index)), "name": .text(campaign.name),
            "description": .text(campaign.description), "status": .text(campaign.status(at: now).rawValue),
            "campaign_type": "call", "agent_uuid": .text(identity.uuid(.agent, campaign.agent)),
            "start_date": .moment(campaign.startDate), "end_date": .moment(campaign.endDate),
            "created_at": .moment(campaign.createdAt), "updated_at": .moment(campaign.updatedAt(now)),
        ]
    }

    /// What the detail read adds; the reference names the things, not the keys.
    func campaignDetails(_ index: Int) -> KeyValuePairs<String, JSON> {
        let campaign = campaigns[index]
        return [
            "agent": [
                "agent_uuid": .text(identity.uuid(.agent, campaign.agent)), "name": .text(agents[campaign.agent].name),
            ],
            "rule": json(rule: campaign.rule.name == Rule.renewals.name ? 0 : 1),
            "pools": .list(
                campaign.pools.map { ["uuid": .text(identity.uuid(.pool, $0)), "name": .text(pools[$0].name)] }),
        ]
    }

    func json(rule index: Int) -> JSON {
        let rule = Rule.all[index]
        func clock(_ minutes: Int) -> JSON {
            .text("\(CivilTime.padded(minutes / 60, to: 2)):\(CivilTime.padded(minutes % 60, to: 2)):00")
        }
        return [
            "uuid": .text(identity.uuid(.rule, index)), "name": .text(rule.name), "type": "call",
            "max_calls_per_day": .integer(rule.maxCallsPerDay), "max_total_calls": .integer(rule.maxTotalCalls),
            "retry_interval_minutes": .integer(rule.retryIntervalMinutes), "start_time": clock(rule.opens),
            "end_time": clock(rule.closes), "dnc_check": true, "remove_on_opt_out": true,
            "escalation_after_failed_attempts": 0, "escalation_type": .null, "escalation_target": .null,
            "created_at": .moment(start - 40 * 86_400), "updated_at": .moment(start - 40 * 86_400),
        ]
    }
}
