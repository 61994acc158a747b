extension Read {
    /// Contacts. All filters are joined by *and*. Source: `contacts/get-paginated-list-of-contacts`.
    ///
    /// - Parameters:
    ///   - search: A part of a name, an email address or a number.
    ///   - status: Only active, or only inactive ones.
    ///   - campaign: Only those in a pool that is attached to this campaign.
    ///   - pool: Only those in this pool.
    ///   - page: Which page.
    /// - Returns: A read that is answered with ``Reply/contacts(_:)``.
    package static func contacts(
        search: String? = nil, status: ContactStatus? = nil, campaign: CampaignID? = nil, pool: PoolID? = nil,
        page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .contactList, [],
            page.query + [
                ("search", search), ("status", status?.rawValue), ("campaign_uuid", campaign?.text),
                ("pool_uuid", pool?.text),
            ])
    }

    /// One contact. Answers ``Reply/contact(_:)``. Source: `contacts/get-contact-details`.
    package static func contact(_ id: ContactID) -> Read {
        Read(.contactOne, [id.text])
    }
}
