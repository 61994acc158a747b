import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("The caller's card on the screen") struct CallerTests {
    private func desk(
        _ columns: Int, _ rows: Int, moves: Int = 1, answer: @escaping (Read) -> String? = Acme.answer
    ) -> Desk {
        var desk = Desk(columns, rows)
        desk.pass(2_000, serving: answer)
        for _ in 0..<moves { desk.press(.down) }
        desk.pass(2_000, serving: answer)
        return desk
    }

    @Test(
        "stands below the transcript where there is room, and takes its place on a key",
        arguments: [(120, 40), (80, 50)])
    func bothAreVisible(columns: Int, rows: Int) {
        var desk = desk(columns, rows)
        for words in ["I want a manager, now.", "Earlier  11 conversations", "Summary  She was charged twice"] {
            #expect(desk.frame.canvas.text.contains(words), "\(words)")
        }
        desk.press(.character("i"))
        #expect(!desk.frame.canvas.text.contains("caller  I want a manager, now."))
        #expect(desk.frame.canvas.text.contains("The refund was promised, not made."))
        desk.press(.character("i"))
        #expect(desk.frame.canvas.text.contains("caller  I want a manager, now."))
    }

    @Test("on a small screen the pane turns from transcript to card, and Esc turns it back")
    func small() {
        var desk = desk(80, 24)
        #expect(!desk.frame.canvas.text.contains("Earlier  "))
        #expect(desk.frame.canvas.text.contains("11 earlier"))
        desk.press(.character("i"))
        #expect(desk.frame.canvas.text.contains("Earlier  11 conversations"))
        #expect(desk.frame.painted.paneOf == nil)
        desk.press(.character("J"))
        #expect(!desk.frame.canvas.text.contains("Contact  "), "scrolled down by a line")
        desk.press(.escape)
        #expect(desk.frame.painted.paneOf == ConversationID("c1"))
    }

    @Test("where there is no pane the key opens one")
    func noPane() {
        var desk = desk(60, 12)
        #expect(desk.frame.painted.paneHeight == 0)
        desk.press(.character("i"))
        #expect(desk.frame.canvas.text.contains("Contact  "))
        #expect(desk.frame.painted.selected == .call(ConversationID("c1")))
    }

    @Test("says who is blacklisted and who is not, and what was never before")
    func blacklisted() {
        #expect(desk(120, 40).frame.canvas.text.contains("not blacklisted"))
        let other = desk(120, 40, moves: 2).frame.canvas.text
        #expect(other.contains("Contact  blacklisted"))
        #expect(other.contains("Earlier  none"))
        #expect(!other.contains("Summary"))
    }

    @Test("what is not known says why, and what was read long ago says when")
    func unknown() {
        var desk = desk(120, 40) { read in
            read.route.name == "task.list" ? #"{"success": false, "message": "no"}"# : Acme.answer(read)
        }
        #expect(desk.frame.canvas.text.contains("Attempts not known: refused 200"))
        desk.pass(330_000) { read in
            read.route.name.hasPrefix("contact") ? nil : Acme.answer(read)
        }
        let contact = desk.frame.canvas.rowOf("Contact  ").map { desk.frame.canvas.text(row: $0 + 1) } ?? ""
        #expect(
            desk.frame.canvas.text.contains("read 14:0") || contact.contains("read 14:0"), "\(desk.frame.canvas.text)")
    }

    @Test("a call without a contact says so")
    func nobody() {
        let call = Acme.call("c7", name: nil, number: "+1", start: "14:00:00").replacing(#""uuid": "p-c7", "#, with: "")
        let desk = desk(120, 40) { read in
            read.route.name == "conversation.list" && read.request.query.contains { $0.value == "call" }
                ? Acme.page([call]) : Acme.answer(read)
        }
        #expect(desk.frame.canvas.text.contains("names no contact"))
    }

    @Test("the copy menu has a line for each thing, and the reason where there is nothing to copy")
    func copyMenu() {
        var desk = desk(80, 24)
        desk.press(.character("y"))
        #expect(KeyContext(desk.state) == .copying)
        let text = desk.frame.canvas.text
        #expect(text.contains("─ Copy of Ayşe Yılmaz ─"))
        #expect(text.contains(" l listen URL      wss://media.acme.example/listen/v-c1"))
        #expect(text.contains(" r recording URL   the API gives none"))
        #expect(text.contains(" n number          +90 532 555 01 17"))
        #expect(KeyTable.action(for: .character("s"), in: desk.state) == nil)
        desk.press(.character("n"))
        #expect(KeyContext(desk.state) == .liveCalls)
        #expect(desk.frame.canvas.text.contains("Sent the number; whether the terminal's clipboard took it"))
    }

    @Test("above the first line stands that it is the first, or what reads those before")
    func top() {
        var desk = desk(120, 40)
        #expect(desk.frame.canvas.text.contains("the beginning"))
        let many = (1...60).map { Acme.message("x\($0)", "AI", "14:04:07", "line \($0)") }
        func serve(_ read: Read) -> String? {
            read.route.name == "conversation.messages"
                ? Acme.page(many.reversed(), total: 90, last: 2) : Acme.answer(read)
        }
        desk = self.desk(120, 40, answer: serve)
        for _ in 0..<4 { desk.press(.control("b")) }
        #expect(desk.frame.canvas.text.contains("older lines: "))
        desk.press(.character("K"))
        #expect(desk.frame.canvas.text.contains("older lines: asking…"))
    }
}
