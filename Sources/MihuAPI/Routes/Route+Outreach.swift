extension Route {
    static let campaignList = Route(
        "campaign.list", .get, "/campaigns", gives: .campaigns, .inferred,
        page: "campaigns/get-paginated-list-of-campaigns")
    static let campaignOne = Route(
        "campaign.one", .get, "/campaigns/{uuid}", gives: .campaign, .inferred, page: "campaigns/get-campaign-details")
    static let listingList = Route(
        "listing.list", .get, "/listings", gives: .listings, .documented,
        page: "listings/get-all-listings-campaigns-with-pools")
    static let listingOne = Route(
        "listing.one", .get, "/listings/{uuid}", gives: .listing, .documented,
        page: "listings/get-listing-details-with-contacts")
    static let poolList = Route(
        "pool.list", .get, "/pools", gives: .pools, .documented, page: "pools/list-contact-pools")
    static let poolOne = Route(
        "pool.one", .get, "/pools/{uuid}", gives: .pool, .documented, page: "pools/get-pool-details")
    static let poolContacts = Route(
        "pool.contacts", .get, "/pools/{uuid}/contacts", gives: .poolContacts, .documented,
        page: "pools/list-contacts-in-a-pool")
    static let taskList = Route(
        "task.list", .get, "/tasks", gives: .tasks, .documented, page: "tasks/get-paginated-list-of-tasks")

    /// Campaigns and what they work through.
    static let outreach = [
        campaignList, campaignOne, listingList, listingOne, poolList, poolOne, poolContacts, taskList,
    ]
}
