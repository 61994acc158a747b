import Testing

@testable import MihuAPI

/// Every field of every model, against the replies written down from the pages.
@Suite struct ModelTests {
    private func model<Item: Row>(_ text: String) throws -> Item { try #require(Item(row: parsed(text))) }

    @Test func everyTypedRouteHasARecordedReplyThatReadsWhole() throws {
        let recorded = Set(RecordedReply.all.map(\.route))
        let missing = Route.table.filter { $0.reply != .json && !recorded.contains($0.name) }.map(\.name)
        #expect(missing.isEmpty)
        for reply in RecordedReply.all {
            let text = String(describing: try reply.read())
            #expect(!text.contains("unreadable: [\""), "\(reply.route)")
        }
    }

    @Test func aConversation() throws {
        let conversation: Conversation = try model(RecordedReply.conversation)
        #expect(conversation.id.text == "bfb5a86b-83df-4602-b046-c26c5b216df5")
        #expect(conversation.type?.known == .real)
        #expect(conversation.status?.known == .active)
        #expect(conversation.respondedBy?.known == .ai)
        #expect(conversation.isSimulation == false)
        #expect(!conversation.isRehearsal)
        #expect(conversation.channel?.known == .call)
        #expect(conversation.channel?.text == "Call")
        #expect(conversation.contact?.fullName == "Ayşe Yılmaz")
        #expect(conversation.contact?.phoneNumber == "+905325550117")
        #expect(conversation.agent?.text == "32d8fc98-be1e-4d32-a12e-146f397fb1cb2")
        #expect(conversation.sessions.count == 1)
        #expect(conversation.campaign != nil)
        #expect(conversation.listing == nil)
        #expect(conversation.tasks.count == 1)
        #expect(conversation.timestamp == Timestamp("2025-01-15T10:30:00Z"))
        #expect(conversation.createdAt == Timestamp("2025-01-15T10:29:58Z"))
        #expect(conversation.updatedAt == Timestamp("2025-01-15T10:34:12Z"))
        let call = try #require(conversation.call)
        #expect(call.id?.text == "5d5b8c7e-0000-4000-8000-000000000001")
        #expect(call.direction?.known == .inbound)
        #expect(call.status?.known == .inProgress)
        #expect(call.isOver == false)
        #expect(call.duration == 252)
        #expect(call.recordingURL == "https://media.example/r.mp3")
        #expect(call.handledBy?.known == .ai)
        #expect(call.summary == "Asked about two charges.")
    }

    @Test func aConversationOfNothingButAnID() throws {
        let conversation: Conversation = try model(#"{"uuid":"c"}"#)
        #expect(conversation.status == nil)
        #expect(conversation.call == nil)
        #expect(!conversation.isRehearsal)
        #expect(Conversation(["status": "Active"]) == nil)
        #expect(Conversation(["uuid": "c", "type": "Test"])?.isRehearsal == true)
    }

    @Test func aCallBlockMayLackItsID() throws {
        let conversation: Conversation = try model(#"{"uuid":"c","call":{"status":"ringing","duration":"3"}}"#)
        #expect(conversation.call?.id == nil)
        #expect(conversation.call?.duration == 3)
        #expect(Call(row: ["status": "ringing"]) == nil)
    }

    @Test func aStoredCall() throws {
        let call: Call = try model(RecordedReply.call)
        #expect(call.direction?.known == .outbound)
        #expect(call.isOver == true)
        #expect(call.handledBy?.known == .human)
        #expect(call.duration == 252)
        #expect(call.agent?.name == "Billing")
        #expect(call.summary == "Asked about two charges.")
        #expect(Call(["uuid": "c", "status": "teleporting"])?.isOver == nil)
    }

    @Test func messagesOfBothKinds() throws {
        let reply = try #require(RecordedReply.all.first { $0.route == "conversation.messages" }).read()
        guard case .messages(let page) = reply else {
            Issue.record("no messages")
            return
        }
        #expect(page.rows.map(\.id.text) == ["m-1", "8812"])
        #expect(page.rows[0].content == "I can see two charges.\nWhich one is wrong?")
        #expect(page.rows[0].sender?.known == .ai)
        #expect(page.rows[0].direction?.known == .outbound)
        #expect(page.rows[0].createdAt == Timestamp("2025-01-15T10:30:31.250Z"))
        #expect(page.rows[1].content == "Both!")
        #expect(page.rows[1].sender?.known == .contact)
        #expect(page.rows[1].createdAt == Timestamp("2025-01-15T10:30:44Z"))
    }

    @Test func aMessageWithoutAnIDIsTheSameOnEveryPoll() throws {
        let first: Message = try model(#"{"sender":"AI","content":"Hi","created_at":"2025-01-15T10:30:44Z"}"#)
        let again: Message = try model(#"{"created_at":"2025-01-15 10:30:44","text":"Hi","sender":"AI","x":1}"#)
        let other: Message = try model(#"{"sender":"AI","content":"Hi","created_at":"2025-01-15T10:30:45Z"}"#)
        #expect(first.id == again.id)
        #expect(first.id != other.id)
        #expect(!first.hasOwnID)
        #expect(Message(["sender": "AI"]) == nil)
    }

    @Test func aSession() throws {
        let session: Session = try model(RecordedReply.session)
        #expect(session.isVoice)
        #expect(session.endedAt == nil)
        #expect(session.summary == "Two charges.\nWants a manager.")
        #expect(session.contact?.email == nil)
        #expect(session.startedAt == Timestamp("2025-01-15T10:30:00Z"))
        #expect(Session(["uuid": "s", "type": "text", "call_uuid": "c"])?.isVoice == false)
    }

    @Test func anEvaluationReadsEveryKindOfValue() throws {
        let evaluation: Evaluation = try model(RecordedReply.evaluation)
        #expect(evaluation[.sentiment]?.value == "Negative")
        #expect(evaluation[.sentiment]?.confidence == 87)
        #expect(evaluation[.emotion]?.confidence == 64)
        #expect(evaluation[.intentLabels]?.value == "billing, refund")
        #expect(evaluation[.humanEscalation]?.value == "true")
        #expect(evaluation[.satisfaction]?.value == "2")
        #expect(evaluation[.success]?.value == "No")
        #expect(evaluation[.knowledgeGap] == nil)
        #expect(evaluation.dimensions.count == 6)
    }

    @Test func aContactKeepsItsCustomFields() throws {
        let contact: Contact = try model(RecordedReply.contact)
        #expect(contact.tags == ["VIP", "Renewal"])
        #expect(contact.status?.known == .active)
        #expect(contact.timeZone == "Europe/Istanbul")
        #expect(contact.customFields == [JSON.Member(key: "order_number", value: "12345")])
    }

    @Test func anAgentsLimitsAreFoundWhereverTheyStand() throws {
        let agent: Agent = try model(RecordedReply.agent)
        #expect(agent.longestCall == 600)
        #expect(agent.longestSilence == 20)
        #expect(agent.status?.known == .ready)
    }

    @Test func aCampaignWithRuleAndPools() throws {
        let campaign: Campaign = try model(RecordedReply.campaign)
        #expect(campaign.status?.known == .inProcess)
        #expect(campaign.start?.description == "2026-03-01")
        #expect(campaign.end?.description == "2025-06-01T00:00:00Z")
        #expect(campaign.agent?.name == "Renewals")
        #expect(campaign.rule?.callsInAll == 10)
        #expect(campaign.rule?.opens?.description == "09:00")
        #expect(campaign.rule?.checksDoNotCall == true)
        #expect(campaign.rule?.removesOnOptOut == true)
        #expect(campaign.pools.first?.statusCounts == [Open(.pending): 412, Open(.inCall): 3, Open("odd"): 1])
        let listing: Listing = try model(RecordedReply.campaign)
        #expect(listing.id.text == campaign.id.text)
        #expect(listing.pool?.name == "Customers")
    }

    @Test func aPool() throws {
        let pool: Pool = try model(RecordedReply.pool)
        #expect(pool.contactCount == 1204)
        #expect(pool.statusCounts?.values.reduce(0, +) == 1204)
        #expect(pool.type?.known == .parallel)
    }

    @Test func callMetricsAndTheWindowBefore() throws {
        let metrics = CallMetrics(try parsed(RecordedReply.figures[0].body))
        #expect(metrics.totals.calls == 120)
        #expect(metrics.totals.inbound == 80)
        #expect(metrics.callSeconds == 25_200)
        #expect(metrics.totalCost == 31.5)
        #expect(metrics.currency == "EUR")
        #expect(metrics.before?.totals.answered == 70)
        #expect(metrics.buckets?.members.map(\.key) == ["short", "long"])
        let empty = CallMetrics(try parsed(RecordedReply.figures[1].body))
        #expect(empty.totals.calls == nil)
        #expect(empty.before == nil)
    }

    @Test func sessionMetrics() throws {
        let metrics = SessionMetrics(try parsed(RecordedReply.figures[2].body))
        #expect(metrics.sessions == 200)
        #expect(metrics.latencyMedian == 820)
        #expect(metrics.latency95 == 1900.5)
        #expect(metrics.before?.sessions == 180)
        #expect(SessionMetrics(try parsed(RecordedReply.figures[3].body)).latencyMedian == nil)
    }

    @Test func aStartedCallOfEitherAge() throws {
        let replies = try RecordedReply.all.filter { $0.route == "call.start" }.map { try $0.read() }
        guard case .startedCall(let newer) = replies[0], case .startedCall(let older) = replies[1] else {
            Issue.record("no started calls")
            return
        }
        #expect(newer.conversation?.text == "bfb5a86b-83df-4602-b046-c26c5b216df5")
        #expect(newer.listenURL == "wss://listen.example/1")
        #expect(older.conversation == nil)
        #expect(older.id?.text == "77")
    }
}
