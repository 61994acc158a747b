import MihuAPI
import Testing

@testable import Dashboard

// Nothing is agreed to that could not be read, or that is not fresh.

extension RulesTests {
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
        desk.skip(700)
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

    // MARK: Fresh means asked lately

    @Test("A reply that was long under way makes nothing fresh")
    func slowReply() {
        var desk = Desk()
        desk.skip(14_000)
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
}
