import MihuAPI
import Testing

@testable import Dashboard

/// One decision for many calls: fixed at the preview, its count typed back, held once, paced, stopped by Esc.
@Suite("Bulk") struct BulkTests {
    static let calls = [
        Replies.call("c1", name: "Ayşe"), Replies.call("c2", name: "Marek", number: "+48225550118"),
        Replies.call("c3", name: "Jane", number: "+442079460018"),
    ]

    /// A desk with marked calls and the choice of a verb open.
    private func desk(marking marked: Int = 3) -> Desk {
        var desk = Desk()
        desk.serve(calls: Self.calls)
        desk.press(.move(.first))
        for _ in 0..<marked { desk.press(.mark) }
        desk.press(.bulk)
        return desk
    }

    private func preview(_ desk: inout Desk, verb: Verb = .say, words: String = "We ring you back.") {
        desk.press(.answer(verb))
        if !words.isEmpty { desk.type(words) }
        desk.press(.agree)
    }

    /// Lets time pass while the calls are read again and again, as on a real board.
    private func pass(_ desk: inout Desk, seconds: Int, calls: [Conversation] = BulkTests.calls) {
        for _ in 0..<seconds {
            desk.pass(1_000)
            desk.serve(calls: calls)
        }
    }

    @Test("Each marked call gets it once, one after the other, after the count, the hold and a pause each")
    func paced() {
        var desk = desk()
        preview(&desk)
        desk.type("3")
        desk.press(.agree)
        #expect(desk.dispatched.isEmpty, "the countdown runs")
        pass(&desk, seconds: 3)
        #expect(desk.dispatched.count == 1, "not all at once")
        pass(&desk, seconds: 5)
        #expect(
            desk.dispatched.map(\.write.conversation).sorted { $0?.text ?? "" < $1?.text ?? "" } == ["c1", "c2", "c3"])
        #expect(desk.dispatched.allSatisfy { $0.line.text == "We ring you back." })
        #expect(desk.state.bulk?.step == .over(nil))
        pass(&desk, seconds: 5)
        #expect(desk.dispatched.count == 3)
    }

    @Test("Anything but the count goes nowhere", arguments: ["", "2", "33"])
    func wrongCount(typed: String) {
        var desk = desk()
        preview(&desk)
        if !typed.isEmpty { desk.type(typed) }
        desk.press(.agree)
        pass(&desk, seconds: 8)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.bulk?.step == .counting)
        #expect(desk.state.bulk?.complaint?.hasPrefix("Type 3") == true)
    }

    @Test("Esc during the countdown withdraws all, later the rest")
    func stopped() {
        var early = desk()
        preview(&early)
        early.type("3")
        early.press(.agree, .withdraw)
        pass(&early, seconds: 8)
        #expect(early.dispatched.isEmpty)

        var late = desk()
        preview(&late)
        late.type("3")
        late.press(.agree)
        pass(&late, seconds: 3)
        late.press(.withdraw)
        pass(&late, seconds: 8)
        #expect(late.dispatched.count == 1)
        #expect(late.state.bulk?.step == .over("stopped by Esc"))
        #expect(late.state.bulk?.skipped == 2)
    }

    @Test("A call that comes after the preview gets nothing; one that ends before its turn is skipped and listed")
    func frozenTargets() {
        var desk = desk()
        preview(&desk)
        desk.type("3")
        desk.press(.agree)
        let later =
            Self.calls.dropLast() + [
                Replies.call(
                    "c3", name: "Jane", number: "+442079460018", conversationStatus: "Closed", callStatus: "completed"),
                Replies.call("c4"),
            ]
        desk.serve(calls: Array(later))
        pass(&desk, seconds: 10, calls: Array(later))
        #expect(!desk.dispatched.contains { $0.write.conversation == "c4" || $0.write.conversation == "c3" })
        #expect(desk.dispatched.count == 2)
        #expect(
            desk.state.bulk?.items.contains {
                $0.target.conversation == "c3" && $0.fate == .skipped("That call has ended.")
            } == true)
    }

    @Test("Rows that are stale when the preview opens are skipped, and do not count")
    func stale() {
        var desk = desk()
        desk.press(.answer(.hangUp))
        desk.pass(11_000)
        desk.press(.agree)
        #expect(desk.state.bulk?.waiting == 0)
        #expect(desk.state.bulk?.skipped == 3)
    }

    @Test("Places of the text are filled call by call; where one stays open the call is skipped")
    func places() {
        var desk = desk()
        preview(&desk, words: "{contact.name}, {agent.name} rings you back.")
        #expect(desk.state.bulk?.skipped == 3, "no agent is known")
        desk.press(.withdraw, .bulk)
        preview(&desk, words: "{contact.name}, we ring you back.")
        #expect(desk.state.bulk?.items.compactMap(\.write.text).contains("Marek, we ring you back.") == true)
    }

    @Test("A countdown that is not on screen does not begin, and a run that is no longer shown stops")
    func unseen() {
        var desk = desk()
        preview(&desk)
        desk.type("3")
        desk.press(.agree)
        desk.screenIsOn = false
        pass(&desk, seconds: 8)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.bulk?.step == .over("the countdown was not on screen"))
    }

    @Test(
        "Leaving the screen stops it",
        arguments: [Event.Happening.leaving("suspended"), .ending("the terminal was lost")])
    func leaving(how: Event.Happening) {
        var desk = desk()
        preview(&desk)
        desk.type("3")
        desk.press(.agree)
        pass(&desk, seconds: 3)
        desk.happen(how)
        pass(&desk, seconds: 8)
        #expect(desk.dispatched.count == 1)
    }

    @Test("What became of each stands in its line")
    func results() throws {
        var desk = desk(marking: 1)
        preview(&desk)
        desk.type("1")
        desk.press(.agree)
        pass(&desk, seconds: 3)
        desk.conclude(.refused("no such call"))
        let item = try #require(desk.state.bulk?.items.first)
        let id = try #require(desk.dispatched.first?.id)
        #expect(item.fate == .decided(id, .refused, why: "no such call"))
    }

    @Test("Without marks or a filter it says what to do; read-only and forbidden verbs have no bulk either")
    func unavailable() {
        var desk = Desk()
        desk.serve(calls: Self.calls)
        desk.press(.bulk)
        #expect(desk.state.bulk == nil)
        #expect(desk.state.notice?.text.contains("Mark calls with Space") == true)
        var watcher = Desk(isReadOnly: true)
        watcher.press(.brake)
        #expect(watcher.state.bulk == nil)
        var forbidden = Desk(forbidden: [.hangUp])
        forbidden.serve(calls: Self.calls)
        forbidden.press(.move(.first), .mark, .bulk, .answer(.hangUp))
        #expect(forbidden.state.bulk?.step == .choosing)
    }

    @Test("A pattern that is none keeps all calls, so it chooses none")
    func brokenPattern() {
        var desk = Desk()
        desk.serve(calls: [Replies.call("c1"), Replies.call("c2")])
        desk.press(.type(.filter), .edit(.insert("~(a")), .agree, .bulk)
        #expect(desk.state.bulk == nil)
        #expect(desk.state.notice?.text.contains("is no pattern") == true)
    }
}
