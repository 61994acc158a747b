import MihuAPI
import Testing

@testable import Dashboard

/// A muted call never stays muted unnoticed.
struct MuteLeashTests {
    private let call = Replies.call("c1")

    private func desk(muted: Bool = true, unmutesOnLoss: Bool = false, audit: [AuditLine] = []) -> Desk {
        var desk = Desk(unmutesOnLoss: unmutesOnLoss, audit: audit)
        desk.serve(calls: [call])
        desk.press(.move(.down))
        guard muted else { return desk }
        desk.press(.stepIn(.mute))
        desk.conclude(.accepted)
        desk.serve(calls: [call])
        return desk
    }

    private func hasQuit(_ desk: inout Desk) -> Bool { desk.takeEffects().contains(.quit(code: 0)) }

    @Test("Without muted calls quitting asks nothing")
    func nothingMuted() {
        var desk = desk(muted: false)
        desk.press(.quit)
        let quit = hasQuit(&desk)
        #expect(quit)
    }

    @Test("Quitting with a muted call asks; Enter leaves it muted and writes that down")
    func leaving() {
        var desk = desk()
        desk.press(.quit)
        var quit = hasQuit(&desk)
        #expect(!quit)
        #expect(desk.state.prompt?.step == .leaving([call.target]))
        desk.press(.agree)
        quit = hasQuit(&desk)
        #expect(quit)
        #expect(desk.recorded.last?.kind == .leftMuted)
        #expect(desk.dispatched.map(\.line.verb) == [.mute])
    }

    @Test("u unmutes them and the program stays; Esc stays")
    func unmuting() {
        var desk = desk()
        desk.press(.quit, .answer(.unmute))
        #expect(desk.dispatched.map(\.write) == [.mute("c1"), .unmute("c1")])
        #expect(desk.state.prompt == nil)
        var staying = self.desk()
        staying.press(.quit, .withdraw)
        let quit = hasQuit(&staying)
        #expect(!quit)
        #expect(staying.dispatched.count == 1)
    }

    @Test("An exit that can't ask writes each muted call down, or unmutes it where that is configured")
    func lost() {
        var desk = desk()
        desk.happen(.ending("the terminal was lost"))
        #expect(desk.recorded.last?.kind == .leftMuted)
        #expect(desk.dispatched.count == 1)
        var unmuting = self.desk(unmutesOnLoss: true)
        unmuting.happen(.ending("the terminal was lost"))
        #expect(unmuting.dispatched.map(\.write) == [.mute("c1"), .unmute("c1")])
        #expect(unmuting.dispatched.last?.line.kind == .decided)
    }

    @Test("Leaving them muted leaves them muted, whatever is configured for exits that can't ask")
    func leavingMeansLeaving() {
        var desk = desk(unmutesOnLoss: true)
        desk.press(.quit, .agree)
        #expect(desk.dispatched.count == 1)
        #expect(desk.recorded.last?.kind == .leftMuted)
    }

    @Test("A mute that is on its way or may have arrived is on the leash too")
    func unclearMute() {
        for outcome in [Outcome?.none, .unknown("reset")] {
            var desk = self.desk(muted: false)
            desk.press(.stepIn(.mute))
            if let outcome { desk.conclude(outcome) }
            desk.press(.quit)
            let quit = hasQuit(&desk)
            #expect(!quit)
        }
    }

    @Test("A frozen screen does not keep the leash from unmuting")
    func frozen() {
        var desk = desk(unmutesOnLoss: true)
        desk.press(.freeze)
        desk.happen(.ending("the terminal was lost"))
        #expect(desk.dispatched.last?.write == .unmute("c1"))
    }

    @Test("Suspending leaves the voice alone")
    func suspending() {
        var desk = desk(unmutesOnLoss: true)
        desk.happen(.leaving("the program was suspended"))
        #expect(desk.dispatched.count == 1)
        #expect(!desk.recorded.contains { $0.kind == .leftMuted })
    }

    @Test("The next start names the calls that are still muted, and m unmutes them")
    func nextStart() {
        let before = desk()
        let lines = before.dispatched.map(\.line) + before.recorded
        var desk = desk(muted: false, audit: lines)
        #expect(desk.state.voice(on: "c1") == .leftMuted)
        desk.press(.stepIn(.mute))
        #expect(desk.dispatched.map(\.write) == [.unmute("c1")])
        desk.conclude(.accepted)
        #expect(desk.state.voice(on: "c1") == .unmuted)
    }

    @Test("Calls that were unmuted, muted by others, refused or a day old are not still muted")
    func notStillMuted() {
        func line(_ verb: Verb, _ word: Word, by person: String = "ada", at: Int64 = 0) -> AuditLine {
            let workspace = Workspace(name: "acme", person: person, host: "ops1", run: "run")
            let verb = Intervention(
                id: Intervention.ID(1), verb: verb, write: verb == .mute ? .mute("c1") : .unmute("c1"),
                target: call.target,
                hold: 0, now: 0)
            return AuditLine(
                verb, kind: .known(word, why: nil), in: workspace,
                at: Timestamp(milliseconds: Desk.noon.milliseconds + at))
        }
        func leftMuted(_ lines: [AuditLine]) -> Int {
            AuditLine.leftMuted(lines, by: "ada", at: Timestamp(milliseconds: Desk.noon.milliseconds + 60_000)).count
        }
        #expect(leftMuted([line(.mute, .dispatched)]) == 1)
        #expect(leftMuted([line(.mute, .dispatched), line(.unmute, .dispatched)]) == 0)
        #expect(leftMuted([line(.mute, .dispatched), line(.unmute, .refused)]) == 1)
        #expect(leftMuted([line(.mute, .dispatched, by: "bob")]) == 0)
        #expect(leftMuted([line(.mute, .refused)]) == 0)
        #expect(leftMuted([line(.mute, .dispatched, at: -86_400_000)]) == 0)
    }
}

extension Conversation {
    /// The conversation as a prompt names it.
    fileprivate var target: Target {
        Target(conversation: id, call: call?.id, name: contact?.fullName, number: contact?.phoneNumber)
    }
}
