import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("What was done to a call, on its row and in its transcript") struct SteppedInTests {
    private func desk(
        texts: [CannedText] = [], phonebook: [PhonebookEntry] = []
    ) -> Desk {
        var desk = Desk(120, 40, texts: texts, phonebook: phonebook)
        desk.pass(2_000, serving: Acme.answer)
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        return desk
    }

    private func say(_ text: String, _ desk: inout Desk) {
        desk.press(.character("s"))
        desk.type(text)
        desk.press(.enter)
    }

    @Test("a line that the agent spoke because it was asked to is marked as one's own")
    func byYou() throws {
        var desk = desk()
        say("Hello there", &desk)
        desk.outcome(.accepted)
        let more = Acme.messages + [Acme.message("m9", "AI", "14:05:10", "Hello there")]
        desk.pass(3_000) { read in
            read.route.name == "conversation.messages" ? Acme.page(more.reversed()) : Acme.answer(read)
        }
        let rows = (0..<40).map { desk.frame.canvas.text(row: $0) }
        #expect(rows.contains { $0.contains("by you  Hello there") })
        #expect(rows.contains { $0.contains("agent   I understand.") })
    }

    @Test("a refusal that names another body field offers it, on the row and in the footer")
    func otherField() {
        var desk = desk()
        say("Hello there", &desk)
        desk.outcome(.refused("no", naming: FieldCandidate(meaning: "text", name: "message")))
        desk.pass(9_000, serving: Acme.answer)
        let text = desk.frame.canvas.text
        #expect(text.contains("say refused; Enter: send again as “message”"))
        #expect(desk.frame.canvas.text(row: 39).contains("Enter send again as “message”"))
    }

    @Test("an ended row says how it ended and what the caller has heard last")
    func ended() throws {
        var desk = desk()
        let over = Acme.calls[0].replacing("\"in-progress\"", with: "\"completed\"")
        desk.pass(5_000) { read in
            switch read.route.name {
            case "conversation.list": Acme.page(Array(Acme.calls.dropFirst()))
            case "conversation.one": Acme.single(over)
            default: Acme.answer(read)
            }
        }
        desk.size = Size(columns: 300, rows: 40)
        let row = try #require(desk.frame.canvas.rowOf("ended: completed · "))
        #expect(desk.frame.canvas.text(row: row).contains("ended: completed · last heard: I understand. Let me"))
        #expect(desk.frame.canvas.text.contains("ended: completed"))
    }

    @Test("what Tab puts into the prompt is named under it, and in words when it is doubtful")
    func offers() throws {
        let number = try #require(PhoneNumber(typed: "+442079460018"))
        let night = PhonebookEntry.Hours(opens: 22 * 60, closes: 6 * 60)
        var desk = desk(
            texts: [CannedText(name: "wait", text: "One moment, {contact.name}.")],
            phonebook: [PhonebookEntry(name: "Night desk", number: number, hours: night)])
        desk.press(.character("s"), .tab)
        #expect(desk.frame.canvas.text.contains("One moment, Ayşe."))
        #expect(desk.frame.canvas.rowOf(" wait", from: 30) != nil)
        desk.press(.escape, .character("f"), .tab)
        let row = try #require(desk.frame.canvas.rowOf("Night desk: nobody is there now (22:00 to 06:00)"))
        #expect(desk.frame.canvas[row: row].contains { $0.style.ink == .caution })
    }

    @Test("a line break in a prompt is drawn as one, with the cursor behind it")
    func lineBreak() throws {
        var desk = desk()
        desk.press(.character("s"))
        desk.type("One")
        desk.press(.control("j"))
        desk.type("two")
        let frame = desk.frame
        let row = try #require(frame.canvas.rowOf(" One", from: 30))
        #expect(frame.canvas.text(row: row + 1) == " two")
        #expect(frame.cursor == Position(row: row + 1, column: 4))
        desk.press(.enter)
        #expect(desk.dispatched.last?.write.text == "One\ntwo")
    }

    @Test("the question before leaving counts the calls that it has no room to name")
    func leaving() throws {
        var desk = desk()
        for _ in 0..<5 {
            desk.press(.character("m"))
            desk.outcome(.accepted)
            desk.press(.down)
        }
        desk.press(.character("q"))
        desk.size = Size(columns: 34, rows: 12)
        #expect(desk.frame.painted.hasPrompt)
        #expect(desk.frame.canvas.text.contains("more."))
    }
}
