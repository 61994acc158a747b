import MihuAPI

@testable import Dashboard

extension GoldenScene {
    /// Campaigns and listings, and an opened campaign's parts.
    static let campaigns = [
        GoldenScene("campaigns") { desk in
            desk.open("3")
            desk.press(.down)
            desk.settle()
        },
        GoldenScene("campaignOverview") { $0.openCampaign() },
        GoldenScene("campaignPools") { desk in
            desk.openCampaign()
            desk.press(.tab)
            desk.settle(3_000)
        },
        GoldenScene("campaignContacts") { desk in
            desk.openCampaign()
            desk.press(.tab, .tab)
            desk.settle(3_000)
        },
        GoldenScene("campaignTasks") { desk in
            desk.openCampaign()
            desk.press(.backtab)
            desk.settle(2_000)
            desk.press(.down, .character(" "), .character(" "))
            desk.settle()
        },
        GoldenScene("campaignFilter") { desk in
            desk.openCampaign()
            desk.press(.backtab)
            desk.settle(2_000)
            desk.press("v/")
            desk.settle()
            desk.type("now")
        },
        GoldenScene("campaignDeleted") { desk in
            desk.clocks()
            desk.open("3", for: 3_000)
            desk.press(.down, .down)
            desk.pass(40_000) { $0.route.name == "campaign.one" ? nil : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 404)))
            desk.settle()
        },
        GoldenScene("listingStop") { desk in
            desk.clocks()
            desk.press("3")
            desk.pass(3_000, serving: Acme.answerWithListings)
            desk.press(.down)
            desk.pass(1_000, serving: Acme.answerWithListings)
            desk.press("T")
        },
        GoldenScene("listingsRefused") { desk in
            desk.clocks()
            desk.press("3")
            desk.pass(3_000) { $0.route.name == "listing.list" ? nil : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 403)))
            desk.press(.down)
            desk.settle()
            desk.press("T")
        },
        GoldenScene("listingWithoutPool") { desk in
            desk.press("3")
            desk.pass(3_000, serving: Acme.answerWithListings)
            desk.press(.down, .down)
            desk.pass(2_000, serving: Acme.answerWithListings)
        },
        GoldenScene("tasksMany") { desk in
            desk.openTasks()
            desk.press("A")
            desk.settle()
            desk.press("X")
            desk.settle()
        },
        GoldenScene("tasksManySent") { desk in
            desk.openTasks()
            desk.press("  X")
            desk.settle()
            desk.press("2")
            desk.press(.enter)
            desk.settle(3_000)
            desk.outcome(.tooMany("Too many requests were made (429).", until: nil))
            desk.settle()
        },
        GoldenScene("tasksUnread") { desk in
            desk.openTasks()
            desk.press("A")
            desk.settle()
            desk.press("X")
            desk.fail(.refused(Failure.Refusal(status: 403, message: "Forbidden")))
            desk.pass(500)
        },
        GoldenScene("campaignsForbidden") { desk in
            desk.press("3")
            desk.fail(.refused(Failure.Refusal(status: 403, message: "Forbidden")))
            desk.pass(1_000)
        },
        GoldenScene("noCampaigns") { desk in
            desk.press("3")
            desk.serve { $0.route.name == "campaign.list" ? Acme.page([]) : nil }
            desk.pass(1_000)
        },
    ]
}

extension Desk {
    /// What the box knows of the clocks of those who are called.
    fileprivate mutating func clocks() { happen(.zonesRead(Zone.someOfTheCalled)) }

    fileprivate mutating func openTasks() {
        openCampaign()
        press(.backtab)
        settle(2_000)
        press(.down)
    }

    fileprivate mutating func openCampaign() {
        clocks()
        open("3", for: 3_000)
        press(.down, .enter)
        settle(2_000)
    }
}
