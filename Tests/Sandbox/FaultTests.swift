import Testing

@testable import Sandbox

/// What goes wrong on request, without a network and over one.
@Suite struct FaultTests {
    private func stage(_ faults: [SandboxFault], dialect: SandboxDialect = .usual) -> Stage {
        Stage(
            SandboxConfiguration(token: "secret", conversations: 60, faults: faults, dialect: dialect),
            clock: VirtualClock(start: noon, speed: 1) { 5 })
    }

    private func ask(
        _ stage: inout Stage, _ method: String = "GET", _ path: String = "/api/v1/agents", body: String = ""
    )
        -> Delivery
    {
        stage.answer(Request(method, path, authorization: "Bearer secret", body: Array(body.utf8)))
    }

    @Test(
        arguments: [
            (.rateLimited, 429), (.serverError, 500), (.badGateway, 502), (.unavailable, 503), (.forbidden, 403),
            (.tokenRevoked, 401), (.redirect, 302),
        ] as [(SandboxFault.Kind, Int)])
    func answersWithTheStatus(kind: SandboxFault.Kind, status: Int) {
        var stage = stage([SandboxFault(kind, times: 2)])
        #expect(ask(&stage).reply.status == status)
        #expect(ask(&stage, "POST", "/api/v1/call").reply.status == status)
        #expect(ask(&stage).reply.status == 200, "it happens twice and no more")
    }

    @Test func retryAfterIsSentWhenAsked() {
        var with = stage([SandboxFault(.rateLimited, seconds: 7)])
        #expect(ask(&with).reply.headers.contains { $0.name == "Retry-After" && $0.value == "7" })
        var without = stage([SandboxFault(.rateLimited)])
        #expect(!ask(&without).reply.headers.contains { $0.name == "Retry-After" })
    }

    @Test func befallsOnlyWhatItNames() {
        var stage = stage([SandboxFault(.serverError, method: "GET", path: "/calls")])
        #expect(ask(&stage).reply.status == 200)
        #expect(ask(&stage, "GET", "/api/v1/calls").reply.status == 500)
        #expect(ask(&stage, "GET", "/sandbox/state").reply.status == 200)
    }

    @Test(arguments: [SandboxFault.Kind.lostReply, .ignored])
    func readsAreSparedByFaultsOfWrites(kind: SandboxFault.Kind) {
        var stage = stage([SandboxFault(kind, times: 1)])
        let read = ask(&stage)
        #expect(read.manner == .whole && read.reply.status == 200)
        #expect(stage.faults.faults.count == 1, "it still waits for a write")
        _ = ask(&stage, "POST", "/api/v1/call")
        #expect(stage.faults.faults.isEmpty)
    }

    @Test func latencyAddsToOtherFaults() {
        var stage = stage([SandboxFault(.latency, seconds: 1, jitter: 0.5), SandboxFault(.unavailable)])
        for _ in 0..<20 {
            let delivery = ask(&stage)
            #expect((0.5...1.5).contains(delivery.delay))
            #expect(delivery.reply.status == 503)
        }
    }

    @Test func aLostReplyTookEffectAndAnIgnoredWriteDidNot() throws {
        for (kind, isSpoken) in [(SandboxFault.Kind.lostReply, true), (.ignored, false), (.reset, false)] {
            let configuration = SandboxConfiguration(
                token: "secret", conversations: 60, faults: [SandboxFault(kind, method: "POST")])
            var stage = Stage(configuration, clock: VirtualClock(start: noon, speed: 1) { 5 })
            stage.world.advance(to: noon + 5)
            let index = try #require(
                stage.world.runningCalls.first { index in
                    stage.world.conversations[index].call.map { $0.isTalking(at: noon) && $0.endsAt > noon + 90 }
                        ?? false
                })
            let uuid = stage.world.identity.uuid(.conversation, index)
            let delivery = ask(&stage, "POST", "/api/v1/calls/action/\(uuid)/say", body: #"{"message":"Just so."}"#)
            #expect(delivery.manner == (kind == .ignored ? .whole : .reset))
            let lines = stage.world.conversations[index].lines
            let spoken = lines.contains { if case .dictated("Just so.") = $0.words { true } else { false } }
            #expect(spoken == isSpoken, "\(kind)")
            #expect(stage.writes.count == 1)
        }
    }

    @Test func dialectsKeepTheFacts() throws {
        var usual = stage([])
        let rows = try #require(try page(&usual, "/api/v1/conversations")["data"]?.list)
        var framework = stage([], dialect: .framework)
        let translated = try page(&framework, "/api/v1/conversations")
        #expect(translated["links"] != nil && translated["first_page_url"] != nil)
        #expect(translated["data"]?.list?.map { $0["uuid"] } == rows.map { $0["uuid"] })
        #expect(translated["data"]?.list?.first?["created_at"]?.text?.hasSuffix(".000000Z") == true)
        var sparse = stage([], dialect: .sparse)
        let lean = try #require(try page(&sparse, "/api/v1/conversations")["data"]?.list)
        #expect(lean.map { $0["uuid"] } == rows.map { $0["uuid"] })
        #expect(lean.allSatisfy { $0["call"]?["status"] == nil })
        var renamed = stage([], dialect: .renamed)
        let uuid = try #require(rows.first { $0["call"] == .null || $0["session_uuids"] != [] }?["uuid"]?.text)
        let messages = try page(&renamed, "/api/v1/conversations/\(uuid)/messages")["data"]?.list
        #expect(messages?.first?["message"]?.text?.isEmpty == false)
        #expect(messages?.first?["content"] == nil)
    }

    @Test func anotherNameForTheNumberIsNamedInTheRefusal() throws {
        var stage = stage([], dialect: .renamed)
        stage.world.advance(to: noon + 5)
        let index = try #require(
            stage.world.runningCalls.first {
                stage.world.conversations[$0].call.map { $0.isTalking(at: noon) && $0.endsAt > noon + 60 } ?? false
            })
        let path = "/api/v1/calls/action/\(stage.world.identity.uuid(.conversation, index))/forward"
        let refused = ask(&stage, "POST", path, body: #"{"phone_number":"+442079460018"}"#).reply
        #expect(refused.status == 422)
        #expect(try JSON(reading: refused.body)["error"]?["field"] == "number")
        #expect(ask(&stage, "POST", path, body: #"{"number":"+442079460018"}"#).reply.status == 200)
    }

    @Test func aMaskedExportHidesWhatWasSaid() throws {
        var stage = stage([], dialect: .masked)
        let reply = stage.answer(
            Request(
                "GET", "/api/v1/analytics/messages", query: [("from", (noon - 600).iso), ("to", noon.iso)],
                authorization: "Bearer secret"))
        let rows = try #require(try JSON(reading: reply.reply.body)["messages"]?.list)
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0["content"] == "***" && $0["content_disclosure"] == "masked" })
    }

    private func page(_ stage: inout Stage, _ path: String) throws -> JSON {
        try #require(try JSON(reading: ask(&stage, "GET", path).reply.body)["data"])
    }

    @Test func readsTheCommandLineForm() {
        #expect(
            SandboxFault.list("latency:0.3,rate_limited") == [
                SandboxFault(.latency, seconds: 0.3), SandboxFault(.rateLimited),
            ])
        #expect(SandboxFault.list("") == [])
        #expect(SandboxFault.list("latency:x") == nil)
        #expect(SandboxFault.list("earthquake") == nil)
    }

    @Test func faultsShowOnTheWire() throws {
        let sandbox = SandboxServer(
            SandboxConfiguration(
                token: "secret", conversations: 60,
                faults: [
                    SandboxFault(.reset, path: "/agents"), SandboxFault(.truncated, path: "/calls"),
                    SandboxFault(.drip, path: "/rules", bytesPerSecond: 40_000), SandboxFault(.hang, path: "/pools"),
                ]), clock: VirtualClock(start: noon, speed: 1) { 5 })
        let url = try sandbox.start()
        defer { sandbox.stop() }
        let http = PlainHTTP(try #require(url.split(separator: ":").last.flatMap { UInt16($0) }))
        #expect(throws: PlainHTTP.Failure.self) { try http.send("GET", "/api/v1/agents", token: "secret") }
        let cut = try http.send("GET", "/api/v1/calls", token: "secret")
        #expect(throws: JSON.Malformed.self) { try JSON(reading: cut.body) }
        let slow = try http.send("GET", "/api/v1/rules", token: "secret")
        #expect(try JSON(reading: slow.body)["success"] == true)
        let down = try http.send(
            "POST", "/sandbox/faults", token: "secret", body: #"{"faults":[{"kind":"down","seconds":60}]}"#)
        #expect(down.status == 200)
        #expect(throws: (any Error).self) { try http.send("GET", "/api/v1/tasks", token: "secret") }
    }
}
