import MihuAPI
import Testing

@testable import Dashboard

// The countdown before what can't be taken back.

extension RulesTests {
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
        desk.skip(370)
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
        desk.press(.turnSwitch, .agree)
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
        desk.skip(60_000)
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
}
