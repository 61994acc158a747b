extension Read {
    /// Campaigns, newest first. Answers ``Reply/campaigns(_:)``. Source: `campaigns/get-paginated-list-of-campaigns`.
    package static func campaigns(
        status: CampaignStatus? = nil, search: String? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(.campaignList, [], page.query + [("search", search), ("status", status?.rawValue)])
    }

    /// One campaign. Answers ``Reply/campaign(_:)``. Source: `campaigns/get-campaign-details`.
    package static func campaign(_ id: CampaignID) -> Read {
        Read(.campaignOne, [id.text])
    }

    /// Listings. Answers ``Reply/listings(_:)``. Source: `listings/get-all-listings-campaigns-with-pools`.
    package static func listings(
        status: CampaignStatus? = nil, search: String? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(.listingList, [], page.query + [("status", status?.rawValue), ("search", search)])
    }

    /// One listing. Answers ``Reply/listing(_:)``. Source: `listings/get-listing-details-with-contacts`.
    package static func listing(_ id: ListingID) -> Read {
        Read(.listingOne, [id.text])
    }

    /// Pools. Answers ``Reply/pools(_:)``. Source: `pools/list-contact-pools`.
    package static func pools(
        type: PoolOrder? = nil, search: String? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(.poolList, [], page.query + [("search", search), ("type", type?.rawValue)])
    }

    /// One pool, with how many of its contacts stand where. Answers ``Reply/pool(_:)``. Source: `pools/get-pool-details`.
    package static func pool(_ id: PoolID) -> Read {
        Read(.poolOne, [id.text])
    }

    /// The contacts of a pool, the last changed first.
    ///
    /// Answers ``Reply/poolContacts(_:)``. Source: `pools/list-contacts-in-a-pool`.
    package static func contacts(
        of id: PoolID, status: PoolItemStatus? = nil, search: String? = nil, page: PageRequest = PageRequest(of: 25)
    ) -> Read {
        Read(.poolContacts, [id.text], page.query + [("search", search), ("status", status?.rawValue)])
    }

    /// Tasks. Answers ``Reply/tasks(_:)``. Source: `tasks/get-paginated-list-of-tasks`.
    package static func tasks(
        type: TaskType? = nil, status: TaskStatus? = nil, contact: ContactID? = nil, campaign: CampaignID? = nil,
        agent: AgentID? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .taskList, [],
            page.query + [
                ("type", type?.rawValue), ("status", status?.rawValue), ("contact_uuid", contact?.text),
                ("campaign_uuid", campaign?.text), ("agent_uuid", agent?.text),
            ])
    }

    /// One task. Answers ``Reply/task(_:)``. Source: `tasks/get-a-specific-task`.
    package static func task(_ id: TaskID) -> Read {
        Read(.taskOne, [id.text])
    }
}
