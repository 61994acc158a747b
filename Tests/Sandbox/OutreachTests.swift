import Testing

@testable import Sandbox

/// Campaigns, tasks, approvals and appointments, and what a person can do about them.
@Suite struct OutreachTests {
    private func uuid(_ workspace: inout Workspace, _ path: String, named name: String) throws -> String {
        try #require(try workspace.all(path).first { $0["name"] == .text(name) }?["uuid"]?.text)
    }

    @Test func aRunningCampaignWorksOffItsPool() throws {
        var workspace = Workspace()
        let pool = try uuid(&workspace, "/pools", named: "Contracts ending in spring")
        func counts() throws -> (pending: Int, done: Int) {
            let counts = try workspace.get("/pools/\(pool)")["data"]?["status_counts"]
            return (counts?["Pending"]?.integer ?? 0, counts?["Completed"]?.integer ?? 0)
        }
        let before = try counts()
        workspace.pass(3600)
        let after = try counts()
        #expect(after.pending < before.pending)
        #expect(after.done > before.done)
    }

    @Test func nobodyIsCalledOutsideTheWindow() {
        let world = World(seed: 7, start: noon, calls: 14, conversations: 1500)
        for conversation in world.conversations {
            guard let outreach = conversation.outreach else { continue }
            let country = world.contacts[conversation.contact].country
            #expect(world.campaigns[outreach.campaign].rule.isOpen(at: conversation.createdAt, for: country))
        }
    }

    @Test func retriesKeepTheirDistance() {
        let world = World(seed: 7, start: noon, calls: 14, conversations: 3000)
        var retried = 0
        for campaign in world.campaigns {
            for item in campaign.pools.flatMap({ world.pools[$0].items }) where item.attempts.count > 1 {
                retried += 1
                #expect(item.attempts.count <= campaign.rule.maxTotalCalls)
                for (first, second) in zip(item.attempts, item.attempts.dropFirst()) {
                    let gap = world.conversations[second].createdAt.seconds(since: world.conversations[first].createdAt)
                    #expect(gap >= Double(campaign.rule.retryIntervalMinutes) * 60)
                }
            }
        }
        #expect(retried > 0)
    }

    @Test func stoppingAListingStopsItsCalls() throws {
        var workspace = Workspace()
        let listing = try uuid(&workspace, "/campaigns", named: "Spring renewals")
        #expect(try workspace.post("/listings/\(listing)/start").status == 409)
        #expect(try workspace.post("/listings/\(listing)/stop").json["data"]?["status"] == "Paused")
        #expect(try workspace.post("/listings/\(listing)/stop").status == 409)
        let count = try workspace.all("/conversations", ["campaign_uuid": listing]).count
        #expect(try workspace.all("/tasks", ["campaign_uuid": listing, "status": "scheduled"]).isEmpty)
        workspace.pass(1800)
        #expect(try workspace.all("/conversations", ["campaign_uuid": listing]).count == count)
        #expect(try workspace.post("/listings/\(listing)/start").json["data"]?["status"] == "In Process")
        workspace.pass(1800)
        #expect(try workspace.all("/conversations", ["campaign_uuid": listing]).count > count)
    }

    @Test func publishingADraftBeginsToCall() throws {
        var workspace = Workspace()
        let draft = try uuid(&workspace, "/campaigns", named: "Summer trial")
        #expect(try workspace.all("/tasks", ["campaign_uuid": draft]).isEmpty)
        #expect(try workspace.post("/campaigns/\(draft)/publish").status == 200)
        #expect(try workspace.all("/tasks", ["campaign_uuid": draft]).count == 60)
        workspace.pass(1800)
        #expect(try !workspace.all("/conversations", ["campaign_uuid": draft]).isEmpty)
        #expect(try workspace.post("/campaigns/\(draft)/publish").status == 409)
    }

    @Test func aDeletedCampaignIsGoneAndItsTasksAreNot() throws {
        var workspace = Workspace()
        let campaign = try uuid(&workspace, "/campaigns", named: "Autumn survey")
        let tasks = try workspace.all("/tasks", ["campaign_uuid": campaign]).count
        #expect(workspace.reply("DELETE", "/api/v1/campaigns/\(campaign)").status == 200)
        #expect(workspace.reply("GET", "/api/v1/campaigns/\(campaign)").status == 404)
        #expect(workspace.reply("DELETE", "/api/v1/campaigns/\(campaign)").status == 404)
        #expect(try !workspace.all("/campaigns").contains { $0["uuid"] == .text(campaign) })
        #expect(try workspace.all("/tasks", ["campaign_uuid": campaign]).count == tasks && tasks > 0)
    }

    @Test func tasksCanBeQueuedAndCancelled() throws {
        var workspace = Workspace()
        let waiting = try workspace.all("/tasks", ["status": "scheduled"])
        let queued = try #require(waiting.first?["uuid"]?.text)
        #expect(try workspace.post("/tasks/\(queued)/queue").json["data"]?["status"] == "in_progress")
        #expect(try workspace.post("/tasks/\(queued)/queue").status == 409)
        let calls = try workspace.all("/conversations", ["task_uuid": queued])
        #expect(calls.count == 1 && calls.first?["status"] == "Active")
        let cancelled = try #require(waiting.last { $0["attempts"] == 0 }?["uuid"]?.text)
        #expect(try workspace.post("/tasks/\(cancelled)/cancel").json["data"]?["status"] == "cancelled")
        #expect(try workspace.post("/tasks/\(cancelled)/retry").status == 409)
    }

    @Test func aTaskThatWasTriedIsCancelledToo() throws {
        var workspace = Workspace()
        func find(_ status: String, _ isWanted: (JSON) -> Bool) throws -> String {
            try #require(try workspace.all("/tasks", ["status": status]).first(where: isWanted)?["uuid"]?.text)
        }
        let tried = try find("scheduled") { $0["attempts"] != 0 }
        let calling = try find("in_progress") { _ in true }
        for task in [tried, calling] {
            #expect(try workspace.post("/tasks/\(task)/cancel").json["data"]?["status"] == "cancelled")
            #expect(try workspace.post("/tasks/\(task)/cancel").status == 409)
        }
        func attempts(_ task: String) throws -> Int { try workspace.all("/conversations", ["task_uuid": task]).count }
        let before = (try attempts(tried), try attempts(calling))
        #expect(try workspace.all("/conversations", ["task_uuid": calling]).contains { $0["status"] == "Active" })
        workspace.pass(4 * 3600)
        #expect(try (attempts(tried), attempts(calling)) == before)
        for task in [tried, calling] {
            #expect(try workspace.get("/tasks/\(task)")["data"]?["status"] == "cancelled")
        }
    }

    @Test func aCompletedTaskStaysAsItIs() throws {
        var workspace = Workspace()
        let done = try #require(try workspace.all("/tasks", ["status": "completed"]).first?["uuid"]?.text)
        let reply = try workspace.post("/tasks/\(done)/cancel")
        #expect(reply.status == 200 && reply.json["data"]?["status"] == "completed")
    }

    @Test func aBlacklistedContactIsNotCalledAgain() throws {
        var workspace = Workspace()
        let task = try #require(try workspace.all("/tasks", ["status": "scheduled"]).first { $0["attempts"] == 0 })
        let contact = try #require(task["contact_uuid"]?.text)
        #expect(try workspace.post("/contacts/\(contact)/blacklist", ["reason": "x"]).status == 422)
        let reply = try workspace.post("/contacts/\(contact)/blacklist", ["reason": "asked for it"])
        #expect(reply.json["data"]?["status"] == "Blacklisted")
        #expect(try workspace.all("/contacts/blacklist").map { $0["uuid"] } == [.text(contact)])
        #expect(try workspace.get("/tasks/\(task["uuid"]?.text ?? "")")["data"]?["status"] == "cancelled")
        _ = workspace.reply("DELETE", "/api/v1/contacts/\(contact)/blacklist")
        #expect(try workspace.get("/contacts/\(contact)")["data"]?["status"] == "Active")
    }

    @Test func anApprovalChangesTheContact() throws {
        var workspace = Workspace(conversations: 1500)
        let approvals = try workspace.all("/contacts/approvals")
        let approval = try #require(approvals.first { $0["suggested_value"] != $0["current_value"] } ?? approvals.first)
        let uuid = try #require(approval["uuid"]?.text)
        let contact = try #require(approval["contact_uuid"]?.text)
        #expect(try workspace.post("/contacts/approvals/\(uuid)/approve", ["reviewer_notes": "ok"]).status == 200)
        #expect(try workspace.get("/contacts/\(contact)")["data"]?["email"] == approval["suggested_value"])
        #expect(try workspace.post("/contacts/approvals/\(uuid)/reject").status == 409)
        #expect(try workspace.all("/contacts/approvals/\(uuid)/history").count == 1)
        #expect(try workspace.all("/contacts/approvals").count == approvals.count - 1)
    }

    @Test func anAppointmentCanBeRejected() throws {
        var workspace = Workspace(conversations: 800)
        let list = try #require(try workspace.get("/appointments", ["status": "pending"])["data"]?.list)
        let uuid = try #require(list.first?["uuid"]?.text)
        #expect(
            try workspace.post("/appointments/\(uuid)/status", ["status": "rejected"]).json["data"]?["status"]
                == "rejected")
        #expect(try workspace.post("/appointments/\(uuid)/status", ["status": "cancelled"]).status == 422)
    }

    @Test func aTextMessageBeginsAConversation() throws {
        var workspace = Workspace()
        let agent = workspace.world.identity.uuid(.agent, Agent.frontDesk)
        let reply = try workspace.post(
            "/sms/send", ["agentId": .text(agent), "phoneNumber": "+442079460018", "message": "See you at {time}."])
        let uuid = try #require(reply.json["data"]?["conversationId"]?.text)
        #expect(try workspace.get("/conversations/\(uuid)")["data"]?["channel"] == "Sms")
        let messages = try workspace.all("/conversations/\(uuid)/messages")
        #expect(messages.map { $0["content"] } == ["See you at {time}."])
        #expect(messages.first?["message_uuid"] == reply.json["data"]?["messageId"])
    }

    @Test func everyAttemptIsInTheLog() throws {
        var workspace = Workspace(conversations: 400)
        let log = try workspace.all("/logs/actions")
        let attempts = try workspace.all("/conversations").filter { $0["task_uuids"] != [] }
        #expect(log.count { $0["type"] == "task" } == attempts.count)
        let one = try #require(log.first)
        let detail = try workspace.get("/logs/actions/\(one["type"]?.text ?? "")/\(one["uuid"]?.text ?? "")")["data"]
        #expect(detail?["name"] == one["name"])
    }
}

@Suite struct PageTests {
    @Test(arguments: [true, false])
    func aPageOfTheWholeIsThatOfTheOrderedWhole(descending: Bool) {
        var chance = Chance(seed: 3)
        let keys = (0..<500).map { _ in Moment(milliseconds: Int64(chance.integer(in: 0...90))) }
        let ordered = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        let whole = descending ? Array(ordered.reversed()) : ordered
        for rows in [0..<0, 0..<1, 0..<15, 30..<45, 100..<124, 120..<180, 450..<500] {
            let page = Array(keys.indices).page(rows, by: { keys[$0] }, descending: descending)
            #expect(page == Array(whole[rows]))
        }
    }
}
