import MihuAPI
import Testing

@testable import Dashboard

/// What the call must show before a verb counts as confirmed.
struct EvidenceTests {
    private let call = Replies.call("c1")

    /// A desk whose selected call has one line in its transcript, and a say on its way.
    private func desk(saying text: String = "One moment, please") -> Desk {
        var desk = Desk()
        desk.serve(calls: [call])
        desk.press(.move(.down))
        desk.serve(calls: [call], messages: ["c1": before])
        desk.press(.stepIn(.say))
        desk.type(text)
        desk.press(.agree)
        desk.conclude(.accepted)
        return desk
    }

    private let before = [
        Replies.message("m1", "One moment, please", at: Timestamp(milliseconds: Desk.noon.milliseconds - 60_000))
    ]

    private func line(_ id: String, _ text: String, by sender: String = "AI", after milliseconds: Int64 = 4_000)
        -> Message
    {
        Replies.message(id, text, by: sender, at: Timestamp(milliseconds: Desk.noon.milliseconds + milliseconds))
    }

    /// Serves the transcript once more, newest first as the API does.
    private func show(_ messages: [Message], to desk: inout Desk) {
        desk.pass(2_100)
        desk.serve(calls: [call], messages: ["c1": Array(messages.reversed())])
    }

    @Test("The words by the agent with a new id confirm, white space folded")
    func spoken() {
        var desk = desk(saying: "One  moment,  please")
        #expect(desk.word == .dispatched)
        show(before + [line("m2", "One moment, please")], to: &desk)
        #expect(desk.word == .confirmed)
        #expect(desk.recorded.map(\.kind) == [.known(.dispatched, why: nil), .known(.confirmed, why: nil)])
    }

    @Test("Neither the same words from before, nor the caller's, nor other words confirm")
    func notSpoken() {
        var desk = desk()
        show(
            before + [line("m2", "One moment, please", by: "Contact"), line("m3", "One moment")], to: &desk)
        #expect(desk.word == .dispatched)
        desk.pass(20_000)
        #expect(desk.word == .notConfirmed)
    }

    @Test("Words that come too late still turn not confirmed into confirmed")
    func late() {
        var desk = desk()
        desk.pass(30_000)
        #expect(desk.word == .notConfirmed)
        show(before + [line("m2", "One moment, please", after: 29_000)], to: &desk)
        #expect(desk.word == .confirmed)
    }

    @Test("One spoken line confirms one of two equal verbs")
    func oneLineForOne() {
        var desk = desk()
        desk.pass(6_000)
        desk.serve(calls: [call], messages: ["c1": before])
        desk.press(.stepIn(.say))
        desk.type("One moment, please")
        desk.press(.agree)
        desk.conclude(.accepted)
        show(before + [line("m2", "One moment, please", after: 9_000)], to: &desk)
        #expect(desk.state.interventions.all.map(\.word) == [.confirmed, .dispatched])
        show(
            before + [
                line("m2", "One moment, please", after: 9_000), line("m3", "One moment, please", after: 11_000),
            ], to: &desk)
        #expect(desk.state.interventions.all.map(\.word) == [.confirmed, .confirmed])
    }

    @Test("A spoken line stands for the verb that the server took, not for one that may never have arrived")
    func likelierFirst() {
        var desk = Desk()
        desk.serve(calls: [call], messages: ["c1": before])
        desk.press(.move(.down))
        desk.serve(calls: [call], messages: ["c1": before])
        for outcome in [Outcome.unknown("reset"), .accepted] {
            desk.press(.stepIn(.say))
            desk.type("Hello there")
            desk.press(.agree)
            if desk.state.prompt != nil { desk.press(.agree) }
            desk.conclude(outcome)
            desk.pass(2_000)
            desk.serve(calls: [call], messages: ["c1": before])
        }
        show(before + [line("m2", "Hello there", after: 8_000)], to: &desk)
        #expect(desk.state.interventions.all.map(\.word) == [.unknown, .confirmed])
    }

    @Test("A transcript that was never read before takes no older line for evidence")
    func unreadBefore() {
        var desk = Desk()
        desk.serve(calls: [call])
        desk.press(.move(.down), .stepIn(.say))
        desk.type("One moment, please")
        desk.press(.agree)
        desk.conclude(.accepted)
        show(before, to: &desk)
        #expect(desk.word == .dispatched)
        show(before + [line("m2", "One moment, please", after: 6_000)], to: &desk)
        #expect(desk.word == .confirmed)
    }

    @Test("A person who takes over confirms a forward, unless one had before")
    func forwarded() {
        for wasHuman in [false, true] {
            var desk = Desk(hold: 0)
            let mine = Replies.call("c1", handledBy: wasHuman ? "Human" : "AI")
            desk.serve(calls: [mine])
            desk.press(.move(.down), .stepIn(.forward))
            desk.type("+442079460018")
            desk.press(.agree)
            desk.conclude(.accepted)
            desk.pass(2_100)
            desk.serve(calls: [Replies.call("c1", handledBy: "Human")])
            #expect(desk.word == (wasHuman ? .dispatched : .confirmed))
        }
    }

    @Test("The call's own record confirms a hang up, even one whose outcome was unknown")
    func hungUp() {
        for outcome in [Outcome.accepted, .unknown("the connection broke")] {
            var desk = Desk(hold: 0)
            desk.serve(calls: [call])
            desk.press(.move(.down), .stepIn(.hangUp), .agree)
            desk.conclude(outcome)
            desk.pass(2_100)
            desk.serve(calls: [Replies.call("c1", conversationStatus: "Closed", callStatus: "completed")])
            #expect(desk.word == .confirmed)
        }
    }

    @Test("Evidence may come before the outcome")
    func evidenceFirst() {
        var desk = Desk()
        desk.serve(calls: [call], messages: ["c1": before])
        desk.press(.move(.down))
        desk.serve(calls: [call], messages: ["c1": before])
        desk.press(.stepIn(.say))
        desk.type("Hello")
        desk.press(.agree)
        show(before + [line("m2", "Hello", after: 3_000)], to: &desk)
        #expect(desk.word == nil)
        desk.conclude(.accepted)
        #expect(desk.word == .confirmed)
    }
}
