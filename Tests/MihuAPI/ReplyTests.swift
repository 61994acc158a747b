import Testing

@testable import MihuAPI

private func read(_ shape: ReplyShape, _ text: String) throws -> Reply { try shape.read(Array(text.utf8)) }

@Suite struct EnvelopeTests {
    @Test(arguments: [
        #"{"success":true,"message":"ok","data":{"uuid":"c"}}"#, #"{"success":true,"data":{"uuid":"c"}}"#,
        #"{"data":{"uuid":"c"}}"#, #"{"uuid":"c"}"#, #"{"success":true,"data":[{"uuid":"c"}]}"#,
        #"{"success":1,"message":"","data":{"uuid":"c"}}"#,
    ])
    func allFiveFormsCarryTheSame(_ body: String) throws {
        guard case .conversation(let conversation) = try read(.conversation, body) else {
            Issue.record("no conversation")
            return
        }
        #expect(conversation.id == ConversationID("c"))
    }

    @Test(arguments: [
        (#"{"success":true,"data":{"current_page":2,"data":[{"uuid":"c"}],"total":31,"last_page":3}}"#, 2, 31, true),
        (
            #"{"data":{"items":[{"uuid":"c"}],"pagination":{"current_page":3,"total":31,"last_page":3,"has_more":false}}}"#,
            3, 31, false
        ),
        (#"{"success":true,"data":[{"uuid":"c"}]}"#, nil, nil, false), (#"[{"uuid":"c"}]"#, nil, nil, false),
        (#"{"current_page":"1","data":[{"uuid":"c"}],"total":"2","last_page":"2"}"#, 1, 2, true),
        (#"{"success":true,"data":{"conversations":[{"uuid":"c"}],"total":1,"filters":{}}}"#, nil, 1, false),
        (#"{"success":true,"data":{"current_page":1,"data":{"0":{"uuid":"c"}}}}"#, 1, nil, false),
    ])
    func allFormsOfPages(_ body: String, _ number: Int?, _ total: Int?, _ hasMore: Bool) throws {
        guard case .conversations(let page) = try read(.conversations, body) else {
            Issue.record("no page")
            return
        }
        #expect(page.rows.map(\.id) == [ConversationID("c")])
        #expect(page.number == number)
        #expect(page.total == total)
        #expect(page.hasMore == hasMore)
    }

    @Test func theExportHasACursor() throws {
        let body = #"""
            {"meta":{},"messages":[{"message_uuid":"m","sender":"AI","content":"Hi","created_at":"2025-01-15T10:30:00Z"}],
             "pagination":{"next_cursor":"abc","has_more":true,"limit":500}}
            """#
        guard case .messages(let page) = try read(.messages, body) else {
            Issue.record("no messages")
            return
        }
        #expect(page.nextCursor == "abc")
        #expect(page.hasMore)
        #expect(page.rows.first?.content == "Hi")
    }

    @Test func aRowThatCannotBeReadIsNamed() throws {
        let body = #"{"data":{"current_page":1,"data":[{"uuid":"c"},{"status":"Active"},7]}}"#
        guard case .conversations(let page) = try read(.conversations, body) else {
            Issue.record("no page")
            return
        }
        #expect(page.rows.count == 1)
        #expect(page.unreadable == ["data.data[1]", "data.data[2]"])
    }

    @Test func aVerdictAgainstIsARefusal() throws {
        #expect(throws: Failure.refused(.init(status: 200, message: "No such call"))) {
            try read(.done, #"{"success":false,"message":"No such call"}"#)
        }
    }

    @Test(arguments: ["null", "\"ok\"", "[]", #"{"success":"failed"}"#, #"{"success":{}}"#, "", "<html>"])
    func theAnswerToAVerbIsBeyondDoubtOrNotUnderstood(_ body: String) {
        #expect {
            try read(.done, body)
        } throws: { error in
            if case .notUnderstood? = error as? Failure { true } else { false }
        }
    }

    @Test(arguments: ["{}", #"{"success":true}"#, #"{"success":null,"data":[]}"#, #"{"data":{}}"#])
    func aReadableAnswerToAVerbIsOne(_ body: String) throws {
        #expect(try read(.done, body) == .done(message: nil))
    }

    @Test func noContentIsAnAnswerOnlyToAVerb() throws {
        #expect(try ReplyShape.done.read([], status: 204) == .done(message: nil))
        #expect(throws: Failure.self) { try ReplyShape.agents.read([], status: 204) }
    }

    @Test(arguments: [#"{"data":null}"#, #"{"success":true,"data":{}}"#, #"{"data":{"a":[],"b":[]}}"#, "7", "[7"])
    func noListIsNeverTakenForAnEmptyOne(_ body: String) {
        #expect(throws: Failure.self) { try read(.conversations, body) }
    }

    @Test func theWrongShapeIsNamedWithItsPlace() throws {
        #expect(throws: Failure.notUnderstood(path: "data", expected: "a list", found: #"a text "none""#)) {
            try read(.agents, #"{"success":true,"data":"none"}"#)
        }
        #expect(throws: Failure.notUnderstood(path: "the reply", expected: "JSON", found: "nothing")) {
            try read(.agents, "")
        }
    }
}

@Suite struct FailureTests {
    private func refusal(_ status: Int, _ body: String) -> Failure.Refusal? {
        if case .refused(let refusal) = Failure(status: status, body: Array(body.utf8)) { refusal } else { nil }
    }

    @Test func everyCarrierOfACodeIsRead() {
        let documented =
            #"{"success":false,"message":"Invalid","error":{"code":"INVALID_AUTH_TOKEN","details":"expired"}}"#
        #expect(refusal(401, documented)?.code == "INVALID_AUTH_TOKEN")
        #expect(refusal(401, documented)?.message == "Invalid (expired)")
        #expect(
            refusal(403, #"{"success":false,"data":{"error":"purchase_limit_reached"}}"#)?.code
                == "purchase_limit_reached")
        #expect(refusal(409, #"{"error":"webhook_limit_reached"}"#)?.message == "webhook_limit_reached")
        #expect(refusal(401, #"{"message":"Unauthenticated."}"#)?.message == "Unauthenticated.")
        #expect(refusal(502, "<html><h1>502 Bad Gateway</h1>\n</html>")?.message == "502 Bad Gateway")
        #expect(refusal(503, "") == .init(status: 503))
    }

    @Test func fieldsOfA422AreNamed() {
        let plain = refusal(422, #"{"message":"Invalid","errors":{"to":["The to field is required."]}}"#)
        #expect(plain?.fields == [.init(name: "to", message: "The to field is required.")])
        let documented = refusal(422, #"{"error":{"code":"VALIDATION","details":"missing","field":"number"}}"#)
        #expect(documented?.field == "number")
    }

    @Test func aRedirectShowsOnlyTheHost() {
        let failure = Failure(status: 302, body: [], location: "https://user:secret@elsewhere.example/path?token=abc")
        #expect(failure == .redirected(status: 302, to: "https://elsewhere.example"))
    }

    @Test func sentencesAreOneCleanLine() {
        let failures = [
            Failure(status: 401, body: Array(#"{"message":"bad\u001b[31m\ntoken"}"#.utf8)),
            Failure(status: 500, body: Array(String(repeating: "x\n", count: 5000).utf8)),
            .rateLimited(until: Timestamp(seconds: 0), message: nil), .busy(until: Timestamp(seconds: 0)),
            .timedOut(.waiting), .cancelled,
        ]
        for failure in failures {
            #expect(!failure.sentence.contains { $0.isNewline || $0 == "\u{1B}" })
            #expect(failure.sentence.count < 400)
            #expect(failure.sentence.hasSuffix("."))
        }
    }
}
