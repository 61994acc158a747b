import MihuAPI
import Testing

@testable import Dashboard

/// The rules of stepping in, each by the keys that an operator would press.
struct RulesTests {
    private let first = Replies.call("c1", name: "Ayşe", startedAt: "2026-03-02T14:00:00Z")
    private let second = Replies.call("c2", name: "Marek", number: "+48225550118", startedAt: "2026-03-02T14:01:00Z")

    /// A desk with two running calls, the second one selected.
    private func desk(hold: Milliseconds = 3_000, isReadOnly: Bool = false, forbidden: Set<Verb> = []) -> Desk {
        var desk = Desk(hold: hold, isReadOnly: isReadOnly, forbidden: forbidden)
        desk.serve(calls: [first, second])
        desk.press(.move(.down), .move(.down))
        desk.serve(calls: [first, second])
        return desk
    }

    private func say(_ text: String, on desk: inout Desk) {
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

    // MARK: Hold

    @Test("Hang up and forward wait for their countdown, in which Esc withdraws")
    func holdAndWithdraw() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        #expect(desk.dispatched.isEmpty)
        desk.press(.withdraw)
        desk.pass(5_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
        #expect(desk.recorded.map(\.kind) == [.known(.withdrawn, why: "by Esc")])
    }

    @Test("A countdown comes back at the moment at which each of its seconds is over")
    func countdownSteps() {
        var desk = desk()
        desk.press(.stepIn(.hangUp))
        desk.sleep(370)
        desk.choose(.agree)
        let ends = desk.now.uptime + 3_000
        for step in [ends - 2_000, ends - 1_000, ends] {
            while let wake = desk.state.wakeAt, wake < step { desk.pass(wake - desk.now.uptime) }
            #expect(desk.state.wakeAt == step)
            desk.pass(step - desk.now.uptime)
        }
    }

    @Test("A countdown that ends sends once")
    func holdEnds() {
        var desk = desk()
        desk.press(.stepIn(.forward))
        desk.type("+44 20 7946 0018")
        desk.press(.agree)
        desk.pass(4_000)
        #expect(desk.dispatched.map(\.write) == [.forward("c2", to: number("+442079460018"))])
        desk.pass(4_000)
        #expect(desk.dispatched.count == 1)
    }

    @Test("Enter again sends at once")
    func enterTwice() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree, .agree)
        #expect(desk.dispatched.map(\.write) == [.hangUp("c2", closing: nil)])
    }

    @Test("Say goes on Enter; with hang up afterwards it is held")
    func sayHeld() {
        var desk = desk()
        say("One moment", on: &desk)
        #expect(desk.dispatched.count == 1)
        desk.conclude(.accepted)
        desk.press(.stepIn(.say))
        desk.type("Good bye")
        desk.press(.switchHangUpAfterwards, .agree)
        #expect(desk.dispatched.count == 1)
        desk.pass(3_000)
        #expect(desk.dispatched.last?.write == .say("c2", text: "Good bye", endAfter: true))
    }

    @Test("Suspend, quit, a signal and a lost terminal withdraw every countdown")
    func leavingWithdraws() {
        for leave in [
            Event.Happening.chosen(.suspend, inBurst: false), .chosen(.quit, inBurst: false), .leaving("suspended"),
            .ending("signal"),
        ] {
            var desk = desk()
            desk.press(.stepIn(.hangUp), .agree)
            desk.happen(leave)
            #expect(desk.word == .withdrawn)
            desk.pass(5_000)
            #expect(desk.dispatched.isEmpty)
        }
    }

    @Test("A terminal that takes no frames during the countdown withdraws it")
    func blockedScreen() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        desk.screenIsOn = false
        desk.pass(4_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("A screen that was made too small for the countdown withdraws it, even at the last moment")
    func tooSmall() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        desk.pass(2_000)
        desk.happen(
            .painted(
                Painted(
                    board: .liveCalls, selected: nil, hasPrompt: false, listHeight: 1, paneHeight: 0, paneRange: 0)))
        desk.screenIsOn = false
        desk.pass(1_500)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("A machine that slept through the deadline does not send")
    func sleptThrough() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        desk.sleep(60_000)
        desk.happen(.tick)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("A call that ends during the countdown withdraws it")
    func callEnds() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        desk.pass(1_000)
        desk.serve(calls: [first, Replies.call("c2", name: "Marek", number: "+48225550118", callStatus: "completed")])
        desk.pass(1_500)
        desk.serve(calls: [first, Replies.call("c2", name: "Marek", number: "+48225550118", callStatus: "completed")])
        desk.pass(3_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    // MARK: One at a time

    @Test("No second verb before the first has its outcome; hang up does not wait for evidence")
    func oneInFlight() {
        var desk = desk()
        say("One moment", on: &desk)
        desk.press(.stepIn(.forward))
        #expect(desk.state.prompt == nil)
        desk.conclude(.accepted)
        desk.press(.stepIn(.forward))
        #expect(desk.state.prompt?.verb == .forward)
    }

    @Test("Hang up takes the place of another verb's countdown")
    func hangUpReplaces() {
        var desk = desk()
        desk.press(.stepIn(.forward))
        desk.type("+442079460018")
        desk.press(.agree, .stepIn(.hangUp))
        #expect(desk.word == .withdrawn)
        #expect(desk.state.prompt?.verb == .hangUp)
        desk.press(.agree)
        desk.pass(3_500)
        #expect(desk.dispatched.map(\.write) == [.hangUp("c2", closing: nil)])
    }

    @Test("The same text to the same call within 5 s asks first")
    func sameTwice() {
        var desk = desk()
        say("One moment", on: &desk)
        desk.conclude(.accepted)
        say("One moment", on: &desk)
        #expect(desk.dispatched.count == 1)
        guard case .doubting(_, .sameAgain) = desk.state.prompt?.step else {
            Issue.record("no question was asked")
            return
        }
        desk.press(.agree)
        #expect(desk.dispatched.count == 2)
    }

    // MARK: Fresh data only

    @Test("A verb key on a stale row reads the row first, then opens")
    func staleRow() {
        var desk = desk()
        desk.pass(11_000)
        desk.press(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        #expect(desk.pending.contains { $0.read == .conversation("c2") })
        desk.serve(calls: [first, second])
        #expect(desk.state.prompt?.verb == .hangUp)
    }

    @Test("Stale data at the end of a countdown withdraws")
    func staleAtTheEnd() {
        var desk = desk()
        desk.pass(8_000)
        desk.press(.stepIn(.hangUp), .agree)
        desk.pass(4_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("Mute acts at once, so a stale row wants a second key")
    func staleMute() {
        var desk = desk()
        desk.pass(11_000)
        desk.press(.stepIn(.mute))
        desk.serve(calls: [first, second])
        #expect(desk.dispatched.isEmpty)
        desk.press(.stepIn(.mute))
        #expect(desk.dispatched.map(\.write) == [.mute("c2")])
    }

    // MARK: Mute

    @Test("Mute undoes what this program did, and asks when it does not know")
    func muteToggles() {
        var desk = desk()
        desk.press(.stepIn(.mute))
        desk.conclude(.accepted)
        #expect(desk.word == .dispatched)
        desk.press(.stepIn(.mute))
        desk.conclude(.accepted)
        #expect(desk.dispatched.map(\.write) == [.mute("c2"), .unmute("c2")])
        desk.press(.stepIn(.mute))
        desk.conclude(.unknown("the connection broke"))
        desk.press(.stepIn(.mute))
        #expect(desk.state.prompt?.step == .muteOrUnmute)
        desk.press(.answer(.unmute))
        #expect(desk.dispatched.last?.write == .unmute("c2"))
    }

    // MARK: Words

    @Test("While an outcome is unknown, any further verb but hang up asks first")
    func unknownAsks() {
        var desk = desk()
        say("One moment", on: &desk)
        desk.conclude(.unknown("reset"))
        say("Something else", on: &desk)
        #expect(desk.dispatched.count == 1)
        desk.press(.withdraw)
        desk.press(.stepIn(.hangUp), .agree)
        guard case .holding = desk.state.prompt?.step else {
            Issue.record("hang up asked a question")
            return
        }
    }

    @Test("A verb of an earlier run without an outcome counts as unknown")
    func unsettledAsks() {
        var before = desk()
        say("One moment", on: &before)
        var desk = Desk(audit: before.dispatched.map(\.line))
        #expect(desk.state.notice?.text.contains("unknown") == true)
        let ended = desk.recorded.map(\.kind)
        #expect(ended == [.known(.unknown, why: "the program ended before the outcome was known")])
        #expect(
            AuditLine.unsettled(before.dispatched.map(\.line) + desk.recorded).isEmpty, "the next start need not ask")
        desk.serve(calls: [second])
        desk.press(.move(.down), .stepIn(.mute))
        guard case .doubting(.mute("c2"), .unknownBefore(.say)) = desk.state.prompt?.step else {
            Issue.record("no question was asked")
            return
        }
    }

    @Test("A body field that the server names is offered as a new decision, held again, and kept for the run")
    func otherField() throws {
        var desk = desk()
        desk.press(.stepIn(.forward))
        desk.type("+442079460018")
        desk.press(.agree, .agree)
        desk.conclude(.refused("The to field is required.", naming: FieldCandidate(meaning: "number", name: "to")))
        #expect(desk.word == .refused)
        #expect(desk.state.notice?.text.hasSuffix("Enter: send again as \u{201C}to\u{201D}.") == true)
        desk.press(.open)
        guard case .doubting(_, .otherField) = desk.state.prompt?.step else {
            Issue.record("nothing was offered")
            return
        }
        desk.press(.agree)
        #expect(desk.dispatched.count == 1, "the countdown comes first")
        desk.press(.agree)
        let bodies = desk.dispatched.map { $0.write.request(with: $0.overrides).body?.description }
        #expect(bodies == [#"{"phone_number":"+442079460018"}"#, #"{"to":"+442079460018"}"#])
        #expect(Set(desk.dispatched.map(\.line.verbID)).count == 2)
        desk.conclude(.accepted)
        desk.pass(2_000)
        desk.serve(calls: [first, second])
        desk.press(.stepIn(.forward))
        desk.type("+442079460019")
        desk.press(.agree, .agree)
        #expect(desk.dispatched.last.map { $0.write.request(with: $0.overrides).body?["to"]?.line } == "+442079460019")
    }

    // MARK: Read-only and permissions

    @Test("Read-only has no way to a verb", arguments: Verb.allCases)
    func readOnly(verb: Verb) {
        var desk = desk(isReadOnly: true)
        desk.press(.stepIn(verb), .agree, .agree)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.prompt == nil)
    }

    @Test("A forbidden verb is refused, the others are not")
    func forbidden() {
        var desk = desk(forbidden: [.hangUp])
        desk.press(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        desk.press(.stepIn(.say))
        #expect(desk.state.prompt != nil)
    }

    // MARK: Consent follows paint

    @Test("Enter counts only when the prompt was painted 300 ms ago")
    func typeAhead() {
        var desk = desk()
        desk.choose(.stepIn(.hangUp))
        desk.choose(.agree)
        #expect(desk.state.interventions.all.isEmpty)
        desk.paint()
        desk.pass(299)
        desk.choose(.agree)
        #expect(desk.state.interventions.all.isEmpty)
        desk.pass(1)
        desk.choose(.agree)
        #expect(desk.state.interventions.all.count == 1)
    }

    @Test("Enter that comes together with text never submits; a verb key among others never opens")
    func burst() {
        var desk = desk()
        desk.choose(.stepIn(.say), inBurst: true)
        #expect(desk.state.prompt == nil)
        desk.press(.stepIn(.say))
        desk.choose(.edit(.insert("Hello")), inBurst: true)
        desk.choose(.agree, inBurst: true)
        #expect(desk.dispatched.isEmpty)
        desk.paint()
        desk.pass(300)
        desk.press(.agree)
        #expect(desk.dispatched.count == 1)
    }

    @Test("The line break of a paste that comes in a drain of its own does not submit it")
    func splitPaste() {
        var desk = desk()
        desk.press(.stepIn(.say))
        desk.choose(.edit(.insert("Read this")), inBurst: true)
        desk.choose(.agree)
        desk.paint()
        desk.choose(.agree)
        #expect(desk.dispatched.isEmpty)
        desk.pass(300)
        desk.choose(.agree)
        #expect(desk.dispatched.count == 1)
    }

    @Test("An Esc that was typed before the countdown was over comes first, whatever is painted or answered meanwhile")
    func escInTime() {
        var desk = desk()
        desk.press(.stepIn(.hangUp), .agree)
        desk.pass(2_000)
        desk.sleep(700)
        desk.paint()
        desk.serve(calls: [first, second])
        #expect(desk.dispatched.isEmpty)
        desk.choose(.withdraw)
        desk.happen(.tick)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("A forbidden hang up does not cost another verb its countdown")
    func forbiddenReplacement() {
        var desk = desk(forbidden: [.hangUp])
        desk.press(.stepIn(.forward))
        desk.type("+442079460018")
        desk.press(.agree, .stepIn(.hangUp))
        #expect(desk.word == nil)
        desk.pass(3_000)
        #expect(desk.dispatched.count == 1)
    }

    @Test("Words that were meant for a prompt that did not open do nothing, least of all mute")
    func strayWords() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.choose(.stepIn(.say))
        #expect(desk.state.expectsStrayWords)
        for _ in 0..<8 {
            desk.paint()
            desk.pass(900)
            desk.choose(.typedOn(.move(.down)))
            desk.choose(.typedOn(.stepIn(.mute)))
        }
        #expect(desk.state.live.list.selected == nil)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.notice?.text.contains("did not open") == true)
        desk.pass(1_000)
        desk.choose(.typedOn(.move(.down)))
        #expect(desk.state.live.list.selected == "c1", "after a pause keys are keys again")
        #expect(!desk.state.expectsStrayWords)
    }

    @Test("An arrow or Esc after a refused verb key is heard at once")
    func arrowsAreNoWords() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.press(.stepIn(.say))
        desk.choose(.move(.down))
        #expect(desk.state.live.list.selected == "c1")
        #expect(!desk.state.expectsStrayWords)
    }

    @Test("A pasted q does not end the program")
    func pastedQuit() {
        var desk = desk()
        desk.choose(.quit, inBurst: true)
        let quit = desk.takeEffects().contains(.quit(code: 0))
        #expect(!quit)
    }

    // MARK: Fresh means asked lately

    @Test("A reply that was long under way makes nothing fresh")
    func slowReply() {
        var desk = Desk()
        desk.sleep(14_000)
        desk.serve(calls: [first, second])
        #expect(desk.state.live.list["c1"]?.dataAge(at: desk.now.uptime) == 14_000)
        desk.press(.move(.down))
        #expect(desk.state.availability(of: .say, on: "c1", at: desk.now.uptime) == .afterReading)
    }

    @Test("One channel that answers does not make another one fresh, nor the trouble go")
    func oneChannelFails() {
        var desk = desk()
        let asked = desk.state.live.heardAt
        for _ in 0..<10 {
            desk.pass(2_000)
            desk.serve { read in
                read.request.query.contains(Request.QueryItem("channel", "call"))
                    ? .failure(.timedOut(.waiting))
                    : read.route.name == "conversation.list" ? .success(.conversations(Page([]))) : nil
            }
        }
        #expect(desk.state.live.heardAt == asked)
        #expect(desk.state.link.trouble == .timedOut(.waiting))
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

    private func number(_ text: String) -> PhoneNumber {
        guard let number = PhoneNumber(typed: text) else { preconditionFailure("\(text) is a number") }
        return number
    }
}

extension ConversationID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
