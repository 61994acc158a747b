import MihuAPI
import Testing

@testable import Dashboard

// One verb at a time, mute, words, and what is allowed.

extension RulesTests {
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
}
