import MihuAPI
import Testing

@testable import Dashboard

struct OpenedConversationTests {
    /// A conversation of many messages, with two sessions, one of them evaluated.
    private struct Server {
        var messages = 350
        var isKnown = true

        func answer(_ read: Read) -> Result<Reply, Failure>? {
            func page(_ name: String) -> Int {
                read.request.query.first { $0.name == name }.flatMap { Int($0.value) } ?? 1
            }
            switch read.route.name {
            case "conversation.list":
                return read.request.query.contains { $0.name == "channel" }
                    ? nil : .success(.conversations(Page([Replies.call("c1"), Replies.call("c2")], total: 2)))
            case "conversation.one" where !isKnown: return .failure(.refused(Failure.Refusal(status: 404)))
            case "conversation.messages":
                let newestFirst = (0..<messages).reversed().map { number in
                    Replies.message(
                        "m\(number)", "line \(number)",
                        at: Timestamp(milliseconds: Desk.noon.milliseconds + Int64(number) * 1000))
                }
                let rows = newestFirst.dropFirst((page("page") - 1) * page("per_page")).prefix(page("per_page"))
                return .success(.messages(Page(Array(rows), number: page("page"), total: messages)))
            case "conversation.sessions":
                let evaluated = #"{"uuid": "s2", "evaluated_at": "2026-03-02T14:00:00Z"}"#
                return .success(.sessions(Page([Replies.row(evaluated) as Session, Replies.row(#"{"uuid": "s1"}"#)])))
            case "session.evaluation":
                return .success(
                    .evaluation(Replies.row(#"{"uuid": "e2", "session_uuid": "s2", "success": {"value": "false"}}"#)))
            default: return nil
            }
        }

        func serve(_ desk: inout Desk, for milliseconds: Milliseconds = 0) {
            desk.serve(answer)
            for _ in 0..<milliseconds / 500 {
                desk.pass(500)
                desk.serve(answer)
            }
        }
    }

    private func desk(_ server: Server) -> Desk {
        var desk = Desk()
        desk.press(.show(.conversations))
        server.serve(&desk)
        desk.press(.move(.down), .open)
        server.serve(&desk, for: 1_000)
        return desk
    }

    @Test("The evaluation of each evaluated session is read, and of no other")
    func evaluations() throws {
        var desk = desk(Server())
        guard case .found(let evaluation)? = desk.state.conversations.opened?.evaluations["s2"] else {
            Issue.record("it was not read")
            return
        }
        #expect(Verdict(evaluation).findings.map(\.fault) == [.failed])
        #expect(desk.state.conversations.opened?.evaluations.count == 1)
        desk.press(.turnSection(by: 1), .turnSection(by: 1))
        #expect(desk.state.conversations.opened?.section == .evaluation)
        desk.press(.turnSection(by: 1))
        #expect(desk.state.conversations.opened?.section == .messages)
    }

    @Test("A conversation that the workspace no longer knows is said to be gone, and is asked for no more")
    func gone() {
        var server = Server()
        server.isKnown = false
        var desk = desk(server)
        #expect(desk.state.conversations.opened?.isGone == true)
        desk.pass(20_000)
        #expect(!desk.pending.contains { $0.read.request.path.contains("/conversations/c1") })
        desk.press(.back)
        #expect(desk.state.conversations.opened == nil)
    }

    @Test("The next conversation of the list opens in place of this one")
    func next() {
        var desk = desk(Server())
        desk.press(.turnSection(by: 1), .openNext(by: 1))
        #expect(desk.state.conversations.opened?.id == "c2")
        #expect(desk.state.conversations.opened?.section == .sessions, "the part that is looked at stays")
        desk.press(.openNext(by: -1))
        #expect(desk.state.conversations.opened?.id == "c1")
    }
}

struct VerdictTests {
    private func faults(_ json: String) -> [Verdict.Fault] {
        Verdict(Replies.row("{\"uuid\": \"e\", \(json)}")).findings.map(\.fault)
    }

    @Test(
        "What is held against a session is read from its words, however they are written",
        arguments: [
            (#""success": {"value": false}"#, [Verdict.Fault.failed]), (#""success": {"value": "No"}"#, [.failed]),
            (#""success": {"value": "true"}"#, []), (#""human_escalation": {"value": "Yes"}"#, [.escalated]),
            (#""sentiment": {"value": "Very negative"}"#, [.negative]), (#""sentiment": {"value": "Neutral"}"#, []),
            (#""satisfaction": {"value": 2}"#, [.dissatisfied]), (#""satisfaction": {"value": "4"}"#, []),
            (#""satisfaction": {"value": "35"}"#, [.dissatisfied]), (#""satisfaction": {"value": "unheard of"}"#, []),
            (
                #""satisfaction": {"value": 1}, "success": {"value": "failed"}, "sentiment": {"value": "negative"}"#,
                [.failed, .negative, .dissatisfied]
            ),
        ])
    func words(json: String, expected: [Verdict.Fault]) {
        #expect(faults(json) == expected)
    }

    @Test("A graver fault weighs more than all lesser ones together")
    func weights() {
        let weights = Verdict.Fault.allCases.map(\.weight)
        for place in weights.indices.dropLast() {
            #expect(weights[place] > weights[(place + 1)...].reduce(0, +))
        }
    }
}

extension SessionID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
