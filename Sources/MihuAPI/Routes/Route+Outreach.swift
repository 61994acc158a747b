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
        "pool.one", .get, "/pools/{uuid}", gives: .pool, .documented,
        page: "pools/get-pool-details-including-attached-campaigns-and-pool-item-status-counts")
    static let poolContacts = Route(
        "pool.contacts", .get, "/pools/{uuid}/contacts", gives: .poolContacts, .documented,
        page: "pools/list-contacts-in-a-pool")
    static let taskList = Route(
        "task.list", .get, "/tasks", gives: .tasks, .documented, page: "tasks/get-paginated-list-of-tasks")

    static let campaignPublish = Route(
        "campaign.publish", .post, "/campaigns/{uuid}/publish", gives: .done, .inferred,
        page: "campaigns/publish-activate-a-campaign-")
    static let listingStart = Route(
        "listing.start", .post, "/listings/{uuid}/start", gives: .done, .inferred,
        page: "listings/startresume-a-listing-campaign")
    static let listingStop = Route(
        "listing.stop", .post, "/listings/{uuid}/stop", gives: .done, .inferred,
        page: "listings/stoppause-a-running-listing-campaign")
    static let taskOne = Route(
        "task.one", .get, "/tasks/{uuid}", gives: .task, .inferred, page: "tasks/get-a-specific-task")
    static let taskQueue = Route(
        "task.queue", .post, "/tasks/{uuid}/queue", gives: .changedTask, .inferred,
        page: "tasks/queue-a-task-for-execution")
    static let taskRetry = Route(
        "task.retry", .post, "/tasks/{uuid}/retry", gives: .changedTask, .inferred,
        page: "tasks/retry-a-failed-task")
    static let taskCancel = Route(
        "task.cancel", .post, "/tasks/{uuid}/cancel", gives: .changedTask, .inferred,
        page: "tasks/cancel-a-task")

    /// Campaigns and listings.
    static let campaigns: [Route] = [
        campaignList, campaignOne, campaignPublish, listingList, listingOne, listingStart, listingStop,
        Route("campaign.create", .post, "/campaigns", .inferred, page: "campaigns/create-a-new-campaign"),
        Route("campaign.update", .put, "/campaigns/{uuid}", .documented, page: "campaigns/update-a-campaign"),
        Route("campaign.delete", .delete, "/campaigns/{uuid}", .inferred, page: "campaigns/delete-a-campaign"),
        Route(
            "campaign.attachPools", .post, "/campaigns/{uuid}/pools", .documented,
            fields: [BodyField("pools", "pool_uuids", .inferred)],
            page: "campaigns/attach-one-or-more-pools-to-a-campaign"),
        Route(
            "campaign.detachPool", .delete, "/campaigns/{uuid}/pools/{pool}", .inferred,
            page: "campaigns/detach-a-pool-from-a-campaign"),
        Route(
            "campaign.attachRule", .put, "/campaigns/{uuid}/rule", .documented,
            page: "campaigns/assign-or-replace-the-rule-attached-to-a-campaign"),
        Route(
            "campaign.detachRule", .delete, "/campaigns/{uuid}/rule", .inferred,
            page: "campaigns/detach-the-rule-from-a-campaign"),
        Route(
            "listing.create", .post, "/listings", .documented,
            page: "listings/create-a-new-listing-with-rule-and-bulk-contacts"),
        Route(
            "listing.addContacts", .post, "/listings/{uuid}/contacts", .inferred,
            page: "listings/add-contacts-to-an-existing-listing"),
        Route(
            "listing.removeContact", .delete, "/listings/{uuid}/contacts/{contact}", .inferred,
            page: "listings/remove-a-contact-from-a-listing-and-cancel-their-tasks"),
        Route("listing.delete", .delete, "/listings/{uuid}", .inferred, page: "listings/delete-a-listing"),
    ]

    /// What campaigns work through, and how often: pools and rules.
    static let pools: [Route] = [
        poolList, poolOne, poolContacts,
        Route("pool.create", .post, "/pools", .documented, page: "pools/create-a-contact-pool"),
        Route("pool.update", .put, "/pools/{uuid}", .documented, page: "pools/update-a-pool"),
        Route("pool.delete", .delete, "/pools/{uuid}", .inferred, page: "pools/delete-a-pool"),
        Route(
            "pool.duplicate", .post, "/pools/{uuid}/duplicate", .documented,
            page: "pools/duplicate-a-pool-optionally-copying-its-contacts"),
        Route(
            "pool.addContacts", .post, "/pools/{uuid}/contacts", .documented,
            page: "pools/add-existing-contacts-to-a-pool"),
        Route(
            "pool.removeContact", .delete, "/pools/{uuid}/contacts/{contact}", .inferred,
            page: "pools/remove-a-contact-from-a-pool"),
        Route("rule.list", .get, "/rules", .documented, page: "rules/list-campaign-contact-rules"),
        Route("rule.one", .get, "/rules/{uuid}", .documented, page: "rules/get-a-single-rule-by-uuid"),
        Route("rule.create", .post, "/rules", .documented, page: "rules/create-a-new-campaign-contact-rule"),
        Route("rule.update", .put, "/rules/{uuid}", .documented, page: "rules/update-an-existing-rule"),
        Route("rule.delete", .delete, "/rules/{uuid}", .inferred, page: "rules/delete-a-rule"),
    ]

    /// Planned calls and messages.
    static let tasks: [Route] = [
        taskList, taskOne, taskQueue, taskRetry, taskCancel,
        Route(
            "task.create", .post, "/tasks", .documented, page: "tasks/create-a-new-task-call-or-whatsapp-template"),
        Route("task.update", .put, "/tasks/{uuid}", .inferred, page: "tasks/update-a-task"),
        Route("task.delete", .delete, "/tasks/{uuid}", .inferred, page: "tasks/delete-a-task"),
    ]
}
