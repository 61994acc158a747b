import MihuAPI
import Testing

@testable import Dashboard

/// The contact of the selected call is put on the blacklist, with a reason, audited, shown by the contact's own record.
@Suite("Blacklist") struct BlacklistTests {
    private func desk() -> Desk {
        var desk = Desk()
        desk.serve(calls: [Replies.call("c1")])
        desk.press(.move(.down), .stepIn(.blacklist))
        return desk
    }

    @Test("Reason, kind and last day go out at the last Enter, to the contact that the prompt named")
    func goesOut() throws {
        var desk = desk()
        desk.type("asked us not to call")
        desk.press(.agree, .complete, .complete, .agree)
        desk.type("2026-04-01")
        desk.press(.agree)
        let sent = try #require(desk.dispatched.first)
        let until = try #require(PlainDate(year: 2026, month: 4, day: 1))
        #expect(
            sent.write
                == .blacklist(
                    ContactID("contact-c1"), Blacklisting(reason: "asked us not to call", kind: .both, until: until)))
        #expect(sent.line.contact == "Ayşe" && sent.line.text == "asked us not to call")
        #expect(AuditLine(sent.line.json) == sent.line)
    }

    @Test(
        "What the API would not take is refused here, with the reason",
        arguments: [
            ("no", "", "A reason has at least 3 characters."),
            ("rude", "2026-03-02", "The last day must lie after today"),
            ("rude", "next week", "Until which day?"),
        ])
    func refused(reason: String, until: String, words: String) {
        var desk = desk()
        desk.type(reason)
        desk.press(.agree, .agree)
        if !until.isEmpty { desk.type(until) }
        desk.press(.agree)
        #expect(desk.state.prompt?.complaint?.contains(words) == true)
        #expect(desk.dispatched.isEmpty)
    }

    @Test("The contact's own record confirms it")
    func confirmed() {
        var desk = desk()
        desk.type("asked us not to call")
        desk.press(.agree, .agree, .agree)
        desk.conclude(.accepted)
        #expect(desk.word == .dispatched)
        desk.pass(500)
        desk.serve { read in
            guard read.route.name == "contact.one" else { return nil }
            let body = "{\"data\": {\"uuid\": \"contact-c1\", \"status\": \"Blacklisted\"}}"
            return .success(Replies.reply(.contact, body))
        }
        #expect(desk.word == .confirmed)
    }

    @Test("A call that ends under the prompt does not keep its caller off the blacklist")
    func callEnds() {
        var desk = desk()
        desk.type("threatened the agent")
        desk.serve(calls: [Replies.call("c1", conversationStatus: "Closed", callStatus: "completed")])
        desk.press(.agree, .agree, .agree)
        #expect(desk.dispatched.count == 1)
    }

    @Test("A call without a contact has nobody to blacklist")
    func nobody() {
        var desk = Desk()
        let bare: Conversation = Replies.row(
            "{\"uuid\": \"c1\", \"status\": \"Active\", \"channel\": \"Call\", \"call\": {\"status\": \"in-progress\"}}"
        )
        desk.serve(calls: [bare])
        desk.press(.move(.down), .stepIn(.blacklist))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains("nobody to blacklist") == true)
    }
}
