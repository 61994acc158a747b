import MihuAPI
import Testing

@testable import Dashboard

/// The rules of stepping in, each by the keys that an operator would press.
struct RulesTests {
    let first = Replies.call("c1", name: "Ayşe", startedAt: "2026-03-02T14:00:00Z")
    let second = Replies.call("c2", name: "Marek", number: "+48225550118", startedAt: "2026-03-02T14:01:00Z")

    /// A desk with two running calls, the second one selected.
    func desk(hold: Milliseconds = 3_000, isReadOnly: Bool = false, forbidden: Set<Verb> = []) -> Desk {
        var desk = Desk(hold: hold, isReadOnly: isReadOnly, forbidden: forbidden)
        desk.serve(calls: [first, second])
        desk.press(.move(.down), .move(.down))
        desk.serve(calls: [first, second])
        return desk
    }

    func say(_ text: String, on desk: inout Desk) {
        desk.press(.stepIn(.say))
        desk.type(text)
        desk.press(.agree)
    }

    // MARK: Target

    @Test("The prompt keeps its call while the list re-sorts under it")
    func targetStays() {
        var desk = desk()
        desk.press(.stepIn(.say))
        #expect(
            desk.state.prompt?.target
                == Target(conversation: "c2", call: CallID("call-c2"), name: "Marek", number: "+48225550118"))
        let earlier = Replies.call("c0", startedAt: "2026-03-02T13:00:00Z")
        desk.serve(calls: [earlier, first, second])
        desk.type("Hello")
        desk.press(.agree)
        #expect(desk.dispatched.map(\.write) == [.say("c2", text: "Hello", endAfter: false)])
        #expect(desk.state.live.list.selected == "c2")
    }

    @Test("A row that now shows somebody else gets no verb")
    func targetChanged() {
        var desk = desk()
        desk.press(.stepIn(.say))
        desk.type("Hello")
        desk.serve(calls: [first, Replies.call("c2", name: "Tom", number: "+15550100")])
        desk.pass(2_000)
        desk.serve(calls: [first, Replies.call("c2", name: "Tom", number: "+15550100")])
        desk.press(.agree)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test(
        "A caller who rings back in the same conversation is another call: no countdown reaches it, no mute carries over"
    )
    func anotherCall() {
        var desk = desk()
        desk.press(.stepIn(.mute))
        desk.conclude(.accepted)
        desk.press(.stepIn(.hangUp), .agree)
        let back = Replies.call("c2", name: "Marek", number: "+48225550118", call: "call-again")
        desk.pass(2_000)
        desk.serve(calls: [first, back])
        #expect(desk.word == .withdrawn)
        #expect(desk.state.voice(on: "c2") == .untouched)
        desk.pass(4_000)
        #expect(desk.dispatched.map(\.line.verb) == [.mute])
    }

    @Test("A call that ended and goes on as another is running again")
    func ringsBack() {
        var desk = desk()
        let ended = Replies.call("c2", name: "Marek", number: "+48225550118", callStatus: "completed")
        desk.pass(2_000)
        desk.serve(calls: [first, ended])
        #expect(desk.state.live.list["c2"]?.hasEnded == true)
        desk.pass(2_000)
        desk.serve(calls: [first, Replies.call("c2", name: "Marek", number: "+48225550118", call: "call-again")])
        #expect(desk.state.live.list["c2"]?.presence == .running)
    }

    @Test("A verb key in one drain with a move is dropped, and the footer says so")
    func moveAndVerb() {
        var desk = desk()
        desk.choose(.move(.up))
        desk.choose(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains("dropped") == true)
        desk.paint()
        desk.press(.stepIn(.hangUp))
        #expect(desk.state.prompt?.target.conversation == "c1")
    }

    // MARK: Selection

    @Test("When the selected row goes, nothing is selected and verbs say so")
    func selectionGoes() {
        var desk = desk()
        let ended = Replies.call("c2", conversationStatus: "Closed", callStatus: "completed")
        for _ in 0..<35 {
            desk.pass(2_000)
            desk.serve(calls: [first, ended])
        }
        #expect(desk.state.live.list.selected == nil)
        desk.press(.stepIn(.mute))
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.notice?.text.contains("No call is selected") == true)
    }

    func number(_ text: String) -> PhoneNumber {
        guard let number = PhoneNumber(typed: text) else { preconditionFailure("\(text) is a number") }
        return number
    }
}

extension ConversationID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
