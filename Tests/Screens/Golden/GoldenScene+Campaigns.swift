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

    fileprivate mutating func openCampaign() {
        clocks()
        open("3", for: 3_000)
        press(.down, .enter)
        settle(2_000)
    }
}
