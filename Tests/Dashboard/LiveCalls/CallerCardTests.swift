import MihuAPI
import Testing

@testable import Dashboard

@Suite("The caller's card") struct CallerCardTests {
    private let first = Replies.call("c1", startedAt: "2026-03-02T14:00:00Z")
    private let second = Replies.call("c2", startedAt: "2026-03-02T14:01:00Z")
    private static let questions: Set<String> = [
        "contact.one", "task.list", "conversation.sessions", "session.evaluation", "call.one",
    ]

    private func desk() -> Desk {
        var desk = Desk()
        desk.serve(calls: [first, second])
        return desk
    }

    /// The card of the selected call.
    private func selectedCard(_ desk: Desk) throws -> CallerCard {
        let call = try #require(desk.state.live.selected)
        return try #require(desk.state.live.card(of: call))
    }

    /// What is asked about callers and not answered yet.
    private func asked(_ desk: Desk) -> [String] {
        desk.pending.map(\.read).filter { read in
            Self.questions.contains(read.route.name) || read.request.query.contains { $0.name == "contact_uuid" }
        }.map(\.route.name)
    }

    @Test("is asked for once the selection has rested, not for each row that is passed over")
    func rests() {
        var desk = desk()
        desk.choose(.move(.down))
        desk.pass(500)
        #expect(asked(desk).isEmpty)
        desk.choose(.move(.down))
        desk.pass(500)
        #expect(asked(desk).isEmpty)
        desk.pass(200)
        #expect(Set(asked(desk)) == ["contact.one", "conversation.list", "task.list", "call.one"])
        #expect(desk.pending.contains { $0.read == .contact(ContactID("contact-c2")) })
        #expect(!desk.pending.contains { $0.read == .contact(ContactID("contact-c1")) })
    }

    @Test("fills from earlier answers: the last earlier conversation's sessions, then how the last one was judged")
    func follows() throws {
        var desk = desk()
        desk.choose(.move(.down))
        desk.pass(700)
        desk.serveWithCallers([first, second])
        let card = try selectedCard(desk)
        #expect(card.earlierCount(than: "c1") == 2)
        #expect(card.earlier(than: "c1")?.map(\.id) == ["contact-c1-e1", "contact-c1-e2"])
        #expect(card.isBlacklisted == false)
        #expect(card.record.value?.tags == ["vip"])
        #expect(card.sessionsOf == "contact-c1-e1")
        #expect(card.summarised?.summary == "It was settled.")
        #expect(card.evaluation.value??.worst.map(\.name) == [.success])
        #expect(asked(desk).isEmpty)
    }

    @Test("is read again only slowly, and not asked anew when the selection comes back to it")
    func slowly() {
        var desk = desk()
        desk.choose(.move(.down))
        for _ in 0..<100 {
            desk.pass(1_000)
            desk.serveWithCallers([first, second])
        }
        _ = desk.takeEffects()
        desk.press(.move(.down))
        desk.pass(700)
        desk.serveWithCallers([first, second])
        _ = desk.takeEffects()
        desk.press(.move(.up))
        desk.pass(700)
        #expect(asked(desk).isEmpty)
        desk.pass(90_000)
        #expect(asked(desk).contains("contact.one"))
    }

    @Test("another's history is no answer: a server that ignores the filter fills no card")
    func strangers() throws {
        var desk = desk()
        desk.choose(.move(.down))
        desk.pass(700)
        desk.serve { read in
            read.request.query.contains { $0.name == "contact_uuid" } && read.route.name == "conversation.list"
                ? .success(.conversations(Page([Replies.earlier("x", of: "somebody-else")]))) : nil
        }
        let card = try selectedCard(desk)
        #expect(card.conversations.value == nil)
        #expect(card.conversations.failure != nil)
        #expect(card.earlierCount(than: "c1") == nil)
        desk.serve { $0.route.name == "contact.one" ? .success(.contact(Replies.contact("somebody-else"))) : nil }
        #expect(try selectedCard(desk).record.value == nil)
    }

    @Test("what is refused is not known, and is no trouble of the board's")
    func refused() throws {
        var desk = desk()
        desk.choose(.move(.down))
        desk.pass(700)
        desk.serve { $0.route.name == "task.list" ? .failure(.refused(Failure.Refusal(status: 403))) : nil }
        let card = try selectedCard(desk)
        #expect(card.tasks.failure != nil)
        #expect(card.isBlacklisted == nil)
        #expect(desk.state.troubles.isEmpty)
        #expect(desk.state.link.trouble == nil)
    }

    @Test("a session without a judgement answers 404, which is an answer")
    func notJudged() throws {
        var desk = desk()
        desk.choose(.move(.down))
        desk.pass(700)
        for _ in 0..<3 {
            desk.serve { [first] read in
                read.route.name == "session.evaluation"
                    ? .failure(.refused(Failure.Refusal(status: 404))) : Desk.answerAboutCaller(read, among: [first])
            }
        }
        let card = try selectedCard(desk)
        #expect(card.evaluation.at != nil)
        #expect(card.evaluation.failure == nil)
        #expect(card.evaluation.value == .some(nil))
    }

    @Test("cards of long ago are let go of")
    func bounded() {
        var cards = CallerCards()
        for number in 0...CallerCards.kept {
            let id = ContactID("p\(number)")
            cards.take(.contact(Replies.contact("p\(number)")), to: .contact(id), at: 0)
        }
        #expect(cards[ContactID("p0")] == nil)
        #expect(cards[ContactID("p1")] != nil)
        #expect(cards[ContactID("p\(CallerCards.kept)")] != nil)
    }

    @Test("stays within the budget with a supervisor who looks at one call after the other", arguments: [10, 50, 500])
    func budget(calls: Int) {
        var desk = Desk()
        let rows = (0..<calls).map { Replies.call("c\($0)") }
        desk.serveWithCallers(rows)
        func minute(_ desk: inout Desk, each second: (inout Desk, Int) -> Void) -> [Read] {
            _ = desk.takeEffects()
            for tenth in 0..<600 {
                if tenth % 10 == 0 { second(&desk, tenth / 10) }
                desk.pass(100)
                desk.serveWithCallers(rows)
            }
            return desk.takeEffects().compactMap { if case .request(_, let read) = $0 { read } else { nil } }
        }
        func aboutCallers(_ reads: [Read]) -> Int { reads.count { $0.route.name == "call.one" } }

        desk.choose(.move(.down))
        _ = minute(&desk) { _, _ in }
        let still = minute(&desk) { _, _ in }
        #expect(still.count <= 120)
        #expect(aboutCallers(still) <= 1)
        let walking = minute(&desk) { desk, second in desk.choose(.move(second / 9 % 2 == 0 ? .down : .up)) }
        #expect(walking.count <= 120)
        #expect(aboutCallers(walking) >= 3)
        #expect(
            walking.contains {
                $0.route.name == "conversation.list" && $0.request.query.contains { $0.value == "Active" }
            })
    }
}

@Suite("Findings and judgements") struct JudgementTests {
    private func evaluation(_ dimensions: String) -> Evaluation { Replies.row("{\"uuid\": \"e\", \(dimensions)}") }

    @Test("the worst come first, and only what is known to be bad is called so")
    func worst() {
        let judged = evaluation(
            """
            "sentiment": {"value": "negative"}, "success": {"value": false}, "human_escalation": {"value": "Yes"},
            "knowledge_gap": {"value": "maybe"}, "satisfaction": {"value": 2}, "emotion": {"value": "Anger"}
            """)
        #expect(judged.worst.map(\.name) == [.success, .humanEscalation, .satisfaction, .sentiment])
        let fine = evaluation(
            """
            "sentiment": {"value": "Positive"}, "success": {"value": "true"}, "human_escalation": {"value": "false"},
            "satisfaction": {"value": "4"}
            """)
        #expect(fine.worst.isEmpty)
    }

    @Test("a failed reading keeps what was known, with its age")
    func finding() {
        var finding = Finding<Int>()
        finding.take(.timedOut(.waiting))
        #expect(finding.value == nil && finding.at == nil && finding.failure != nil)
        finding.take(7, at: 10)
        #expect(finding.value == 7 && finding.at == 10 && finding.failure == nil)
        finding.take(.timedOut(.waiting))
        #expect(finding.value == 7 && finding.at == 10 && finding.failure != nil)
    }
}
