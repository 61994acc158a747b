import Testing

@testable import Sandbox

/// Tokens, errors, pages and filters.
@Suite struct RoutingTests {
    @Test(arguments: [(nil, "MISSING_AUTH_TOKEN"), ("wrong", "INVALID_AUTH_TOKEN")] as [(String?, String)])
    func aTokenIsNeeded(token: String?, code: String) throws {
        var workspace = Workspace()
        let reply = workspace.reply("GET", "/api/v1/conversations", token: token)
        #expect(reply.status == 401)
        let json = try JSON(reading: reply.body)
        #expect(json["success"] == false)
        #expect(json["error"]?["code"] == .text(code))
    }

    @Test(arguments: ["/nothing", "/conversations/nothing", "/calls/3c90c3cc-0d44-4b50-8888-8dd25736052a", "/flows"])
    func whatDoesNotExistIsNotFound(path: String) throws {
        var workspace = Workspace()
        let reply = workspace.reply("GET", "/api/v1" + path)
        #expect(reply.status == 404)
        #expect(try JSON(reading: reply.body)["error"]?["code"] == "NOT_FOUND")
    }

    @Test(arguments: [
        ("per_page", "101"), ("per_page", "0"), ("page", "x"), ("status", "active"), ("sort_by", "name"),
        ("sort_dir", "up"),
    ])
    func aBadParameterIsNamed(name: String, value: String) throws {
        var workspace = Workspace()
        let reply = workspace.reply("GET", "/api/v1/conversations", [(name, value)])
        #expect(reply.status == 422)
        #expect(try JSON(reading: reply.body)["error"]?["field"] == .text(name))
    }

    @Test func aBodyThatIsNotJSONIsMalformed() {
        var workspace = Workspace()
        let request = Request("POST", "/api/v1/call", authorization: "Bearer secret", body: Array("{".utf8))
        #expect(workspace.router.answer(request, in: &workspace.world).status == 400)
    }

    @Test func pagesCutTheListIntoPieces() throws {
        var workspace = Workspace(conversations: 250)
        let whole = try workspace.all("/conversations")
        #expect(whole.count == workspace.world.conversations.count)
        let data = try workspace.get("/conversations")["data"]
        #expect(data?["data"]?.list == Array(whole.prefix(15)))
        #expect(data?["total"]?.integer == whole.count)
        #expect(data?["last_page"]?.integer == (whole.count + 14) / 15)
        let beyond = try workspace.get("/conversations", ["page": "999"])["data"]
        #expect(beyond?["data"] == [])
        #expect(beyond?["current_page"] == 999)
    }

    @Test func filtersChoose() throws {
        var workspace = Workspace(conversations: 600)
        let whole = try workspace.all("/conversations")
        let places = [
            ("agent_uuid", ["agent_uuid"]), ("contact_uuid", ["contact", "uuid"]), ("campaign_uuid", ["campaign_uuid"]),
        ]
        for (name, path) in places {
            func value(_ row: JSON) -> JSON? { path.reduce(Optional(row)) { $0?[$1] } }
            let values = whole.compactMap { value($0)?.text }
            let wanted = try #require(values.first)
            let found = try workspace.all("/conversations", [name: wanted])
            #expect(found == whole.filter { value($0) == .text(wanted) }, "\(name)")
        }
        for status in ["Active", "Closed"] {
            let found = try workspace.all("/conversations", ["status": status])
            #expect(found == whole.filter { $0["status"] == .text(status) })
        }
        for channel in Channel.allCases {
            let found = try workspace.all("/conversations", ["channel": channel.rawValue])
            #expect(found == whole.filter { $0["channel"] == .text(channel.label) })
            #expect(!found.isEmpty)
        }
        let phone = try workspace.all("/conversations", ["phone": "+90532"])
        #expect(
            !phone.isEmpty && phone.allSatisfy { $0["contact"]?["phone_number"]?.text?.hasPrefix("+90532") == true })
    }

    @Test func aTaskLeadsToItsConversation() throws {
        var workspace = Workspace(conversations: 600)
        let done = try workspace.all("/tasks", ["status": "completed"])
        let task = try #require(done.first)
        let found = try workspace.all("/conversations", ["task_uuid": try #require(task["uuid"]?.text)])
        #expect(found.count == 1)
        #expect(found.first?["call"]?["uuid"] == task["third_party_id"])
    }

    @Test func listsAreSorted() throws {
        var workspace = Workspace(conversations: 300)
        for key in ["created_at", "updated_at"] {
            let up = try workspace.all("/conversations", ["sort_by": key, "sort_dir": "asc"]).compactMap {
                $0[key]?.text
            }
            #expect(up == up.sorted())
        }
    }

    @Test func everyListHasItsDocumentedEnvelope() throws {
        var workspace = Workspace(conversations: 300)
        #expect(try workspace.get("/agents")["data"]?["items"]?.list?.first?["agent_uuid"] != nil)
        #expect(try workspace.get("/agents")["data"]?["pagination"]?["has_more"] == false)
        #expect(try workspace.get("/listings")["data"]?.list?.isEmpty == false)
        #expect(try workspace.get("/sessions")["data"]?["per_page"] == 15)
        #expect(try workspace.get("/conversations")["data"]?["per_page"] == nil)
        let window: KeyValuePairs = ["from": "2026-03-04T00:00:00+00:00", "to": "2026-03-05T00:00:00Z"]
        let calls = try workspace.get("/analytics/calls", window)
        #expect(calls["success"] == nil && calls["data"] == nil && calls["totals"] != nil && calls["previous"] == nil)
    }

    @Test func analyticsNeedAnOffset() throws {
        var workspace = Workspace()
        let reply = workspace.reply(
            "GET", "/api/v1/analytics/calls", [("from", "2026-03-04T00:00:00 00:00"), ("to", "2026-03-05T00:00:00Z")])
        #expect(reply.status == 422)
        #expect(try JSON(reading: reply.body)["error"]?["field"] == "from")
    }
}
