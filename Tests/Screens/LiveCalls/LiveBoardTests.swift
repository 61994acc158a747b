import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("The live board") struct LiveBoardTests {
    private func desk(_ columns: Int = 120, _ rows: Int = 40) -> Desk {
        var desk = Desk(columns, rows)
        desk.pass(2_000, serving: Acme.answer)
        return desk
    }

    @Test("before any reply it asks, and shows no zero")
    func asks() {
        let text = Desk(80, 24).frame.canvas.text
        #expect(text.contains("asking…"))
        #expect(text.contains("Live calls –"))
        #expect(!text.contains("Live calls 0"))
        #expect(!text.contains("No call runs"))
    }

    @Test("nothing is selected by itself, and the verbs say so")
    func nothingSelected() {
        let frame = desk().frame
        #expect(frame.painted.selected == nil)
        #expect(frame.canvas.text(row: 39).contains("No call is selected"))
    }

    @Test("a walk through the list leaves the transcript alone until it rests")
    func paneRests() {
        var desk = desk()
        desk.press(.down)
        #expect(desk.frame.painted.paneOf == ConversationID("c1"))
        desk.happen(.chosen(.move(.down), inBurst: false))
        #expect(desk.frame.painted.selected == .call(ConversationID("c2")))
        #expect(desk.frame.painted.paneOf == ConversationID("c1"))
        desk.pass(200)
        #expect(desk.frame.painted.paneOf == ConversationID("c2"))
    }

    @Test("who reads back goes on reading the same lines while new ones come in")
    func paneHolds() throws {
        var desk = desk(80, 24)
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        desk.press(.character("K"), .character("K"))
        let first = try #require(desk.frame.canvas.rowOf("You charged me twice."))
        let more = Acme.messages + [Acme.message("m9", "AI", "14:05:03", "One moment, please.")]
        desk.pass(2_000) { read in
            read.route.name == "conversation.messages" ? Acme.page(more.reversed()) : Acme.answer(read)
        }
        #expect(desk.frame.canvas.rowOf("You charged me twice.") == first)
        #expect(desk.frame.canvas.text.contains("paused, 3 lines below · G follows"))
        desk.press(.character("G"))
        #expect(desk.frame.canvas.text.contains("One moment, please."))
        #expect(!desk.frame.canvas.text.contains("paused"))
    }

    @Test("silence is not told where nobody listened")
    func silence() {
        var desk = desk()
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        #expect(desk.frame.canvas.text.contains("of silence"))
        desk.pass(12_000)
        #expect(!desk.frame.canvas.text.contains("of silence"))
        #expect(desk.frame.canvas.text.contains("read 12 s ago"))
    }

    @Test("a mute that lasts changes its mark each second, in letters too")
    func muteBlinks() {
        var desk = desk()
        desk.press(.down, .character("m"))
        desk.outcome(.accepted)
        func mark() -> String { String(desk.frame.canvas.text(row: 3).prefix(3).last ?? " ") }
        #expect(mark() == "M")
        desk.pass(31_000, serving: Acme.answer)
        let one = mark()
        desk.pass(1_000, serving: Acme.answer)
        #expect(Set([one, mark()]) == ["M", "m"])
    }

    @Test("a row that went missing is being checked, an ended one says how and when")
    func goneRows() {
        var desk = desk(120, 40)
        let left = Acme.calls.filter { !$0.contains("\"c2\"") }
        func serve(record: String?) -> (Read) -> String? {
            { read in
                switch read.route.name {
                case "conversation.list" where read.request.query.contains { $0.value == "call" }: Acme.page(left)
                case "conversation.one": record.map(Acme.single)
                default: Acme.answer(read)
                }
            }
        }
        desk.pass(3_000, serving: serve(record: nil))
        #expect(desk.frame.canvas.text.contains("checking 0:0"))
        let over = Acme.calls[1].replacing("\"in-progress\"", with: "\"completed\"")
        desk.pass(4_000, serving: serve(record: over))
        let row = desk.frame.canvas.rowOf("Marek Nowak").map { desk.frame.canvas.text(row: $0) } ?? ""
        #expect(row.contains("0:0") && row.contains(" ago") && row.contains("ended: completed"))
        #expect(desk.frame.canvas.text(row: 0).contains("Live calls 5"))
    }

    @Test("only a call that has just begun is new")
    func newRows() throws {
        let begun = Acme.call("c9", name: "Nova Ray", number: "+1 202 555 0111", start: "14:05:03")
        var desk = desk()
        let old = try #require(desk.frame.canvas.rowOf("Jane Roe"))
        #expect(desk.frame.canvas.text(row: old).hasPrefix("        2:13"))
        desk.pass(3_000) { read in
            read.route.name == "conversation.list" && read.request.query.contains { $0.value == "call" }
                ? Acme.page(Acme.calls + [begun]) : Acme.answer(read)
        }
        let new = try #require(desk.frame.canvas.rowOf("Nova Ray"))
        #expect(desk.frame.canvas.text(row: new).hasPrefix(" +      0:0"))
    }

    @Test("what fails is said, and the board keeps what it knew")
    func trouble() {
        var desk = desk(160, 40)
        desk.pass(12_000)
        desk.fail(.refused(Failure.Refusal(status: 401, code: "INVALID_AUTH_TOKEN")))
        let text = desk.frame.canvas.text
        #expect(text.contains("○ refused 401"))
        #expect(text.contains("The token was not accepted (401)"))
        #expect(text.contains("Ayşe Yılmaz"))
        #expect(text.contains("data 1"))
    }

    @Test("a slowed down link says so")
    func slowed() {
        var desk = desk(160, 40)
        desk.pass(3_000)
        desk.fail(.rateLimited(until: nil, message: nil))
        desk.pass(1_000, serving: Acme.answer)
        #expect(desk.frame.canvas.text(row: 0).contains("slowed down (429)"))
    }

    @Test("drawing the same twice gives the same, and a second changes few cells")
    func calm() {
        var desk = desk()
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        let before = desk.frame.canvas
        #expect(before == desk.frame.canvas)
        desk.pass(1_000)
        let after = desk.frame.canvas
        let changed = (0..<40).reduce(0) { count, row in
            count + zip(before[row: row], after[row: row]).filter { $0 != $1 }.count
        }
        #expect(changed > 0 && changed < 40, "\(changed) cells")
    }
}
