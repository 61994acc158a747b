import MihuAPI
import Testing

@testable import Dashboard

struct ConversationFilterTests {
    private let names = FilterNames(
        agents: ["a1": "Billing", "a2": "Renewals", "a3": "Front desk"],
        campaigns: ["k1": "Spring", "k2": "Spring sale"])

    private func filter(_ text: String) throws -> ConversationFilter {
        try ConversationFilter.typed(CommandWords(text), names) { $0 == "Jane Roe" ? ["p1"] : [] }
    }

    private func complaint(_ text: String) -> String? {
        do {
            _ = try ConversationFilter.typed(CommandWords(text), names, contacts: { _ in ["p1", "p2"] })
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test("Every filter and order of the API is asked for by its own name")
    func query() throws {
        let all =
            "channel=whatsapp status=active agent=front desk campaign=k2 phone=+49 contact=p7 task=t1 sort=updated dir=asc"
        let asked = try filter(all).read(PageRequest(2, of: 100)).request.query.map { "\($0.name)=\($0.value)" }
        #expect(
            Set(asked) == [
                "page=2", "per_page=100", "channel=whatsapp", "status=Active", "agent_uuid=a3", "campaign_uuid=k2",
                "phone=+49", "contact_uuid=p7", "task_uuid=t1", "sort_by=updated_at", "sort_dir=asc",
            ])
        #expect(try filter("").read(PageRequest(1, of: 100)).request.query.count == 2)
    }

    @Test(
        "Names are found whole, by their beginning or by a part, and ids are taken as they are",
        arguments: [
            ("agent=billing", "a1"), ("agent=REN", "a2"), ("agent=desk", "a3"), ("agent=\"Front desk\"", "a3"),
            ("agent=a2", "a2"), ("agent=0b0e8e5c-77aa-4a55-9d52-000000000001", "0b0e8e5c-77aa-4a55-9d52-000000000001"),
        ])
    func agents(text: String, id: String) throws {
        #expect(try filter(text).agent?.text == id)
    }

    @Test("A contact is found by the name of a loaded row, or taken as an id")
    func contacts() throws {
        #expect(try filter("contact=Jane Roe").contact == ContactID("p1"))
        #expect(try filter("contact=p9").contact == ContactID("p9"))
        #expect(complaint("contact=Jane Roe") == "2 contacts are called “Jane Roe”; give the contact's id.")
    }

    @Test(
        "What is not understood is named, with what there is",
        arguments: [
            (
                "channel=fax",
                "There is no channel “fax”; there are call, whatsapp_call, whatsapp, sms, instagram, messenger."
            ),
            ("status=open", "There is no status “open”; there are Active, Closed."),
            ("agent=nobody", "There is no agent “nobody”; there are Billing, Front desk, Renewals."),
            ("campaign=spr", "“spr” may be Spring, Spring sale."),
            ("sort=name", "There is no order “name”; there are created, updated."),
            ("dir=up", "There is no direction “up”; there are asc, desc."),
            (
                "colour=red",
                "There is no filter “colour”; there are channel, status, agent, campaign, phone, contact, task, sort, dir."
            ),
            (
                "red",
                "Filters are written like channel=sms; there are channel, status, agent, campaign, phone, contact, task, sort, dir."
            ),
        ])
    func complaints(text: String, sentence: String) {
        #expect(complaint(text) == sentence)
    }

    @Test("Tab goes on with commands, keys and values as far as there is but one way")
    func completion() {
        var desk = Desk()
        func completed(_ line: String) -> String {
            desk.press(.type(.command))
            desk.type(line)
            desk.press(.complete)
            defer { desk.press(.withdraw) }
            return desk.state.entry?.text.text ?? ""
        }
        #expect(completed("conv") == "conversations ")
        #expect(completed("conversations ch") == "conversations channel=")
        #expect(completed("conversations channel=w") == "conversations channel=whatsapp")
        #expect(completed("conversations channel=sms s") == "conversations channel=sms s")
        #expect(completed("conversations status=a") == "conversations status=Active ")
    }

    @Test("A line asks the workspace for what it says; Esc takes it back, one step at a time")
    func line() {
        var desk = Desk()
        desk.press(.type(.command))
        desk.type("conversations channel=sms dir=asc")
        desk.press(.agree)
        #expect(desk.state.board == .conversations)
        #expect(desk.pending.contains { $0.read.request.query.contains(Request.QueryItem("channel", "sms")) })
        desk.press(.back)
        #expect(desk.state.conversations.filter.channel == nil)
        #expect(desk.state.conversations.filter.direction == .ascending)
    }

    @Test("A reply to what was asked before is not taken for an answer to this")
    func lateReply() {
        var desk = Desk()
        desk.press(.show(.conversations))
        let before = desk.pending
        desk.press(
            .filter(
                {
                    var filter = ConversationFilter(); filter.status = .closed; return filter
                }()))
        for (ticket, read) in before where read.route.name == "conversation.list" {
            desk.happen(.answered(ticket, .success(.conversations(Page([Replies.call("old")]))), date: nil))
        }
        #expect(desk.state.conversations.loaded == 0)
    }

    @Test("The list of filters turns through what there is, and types the rest")
    func picker() {
        var desk = Desk()
        desk.press(.show(.conversations), .pick(.open), .pick(.turn(by: 1)))
        #expect(desk.state.conversations.filter.channel == .call)
        desk.press(.pick(.turn(by: -1)), .pick(.turn(by: -1)))
        #expect(desk.state.conversations.filter.channel == .messenger)
        desk.press(.pick(.clear), .pick(.move(by: 1)), .pick(.turn(by: 1)))
        #expect(desk.state.conversations.filter.channel == nil)
        #expect(desk.state.conversations.filter.status == .active)
        desk.press(.pick(.move(by: 3)), .pick(.agree))
        #expect(desk.state.entry?.text.text == "conversations status=Active phone=")
    }
}

extension AgentID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}

extension ContactID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
