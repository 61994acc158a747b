import PseudoTerminal
import Testing

@Suite("When the server's word can't be trusted", .serialized)
struct LostRepliesTests {
    @Test("the reply is lost: unknown, never repeated, and the next verb asks first")
    func lostReply() throws {
        let (workspace, call, desk) = try Desk.atWork()
        try workspace.fault("lost_reply", of: "mute")
        desk.press("m")
        try desk.see("mute → \(call.contact): unknown")
        #expect(try workspace.call(call.id)?.isMuted == true)
        desk.press("s")
        try desk.see("Say")
        try desk.type("Hello.")
        try desk.agree()
        try desk.see("Whether the last mute got through is unknown.")
        desk.press(Keystrokes.escape)
        try desk.see("the question is closed") { !$0.shows("Whether the last mute") }
        // What it did is not known, so the same key does not guess.
        desk.press("m")
        try desk.see("Mute or unmute?")
        try desk.readScreen()
        desk.press("u")
        try desk.see("unmute → \(call.contact): dispatched")
        #expect(try workspace.call(call.id)?.isMuted == false)
        #expect(try workspace.writes().map(\.action) == ["mute", "unmute"])
        #expect(try desk.quit() == .code(0))
    }

    @Test("evidence confirms a say whose reply was lost, and it is heard once")
    func lateEvidence() throws {
        let (workspace, call, desk) = try Desk.atWork()
        try workspace.fault("lost_reply", of: "say")
        desk.press("s")
        try desk.see("Say")
        try desk.type("One moment please.")
        try desk.agree()
        try desk.see("say → \(call.contact): confirmed")
        #expect(try workspace.writes().map(\.action) == ["say"])
        let words = desk.audit.map { line in ["decided", "unknown", "confirmed"].first { line.contains("\"\($0)\"") } }
        #expect(words == ["decided", "unknown", "confirmed"])
        #expect(try desk.quit() == .code(0))
    }

    @Test("the connection breaks before anything is done: unknown, once, and it stays so")
    func reset() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "0")
        try workspace.fault("reset", of: "hangup")
        desk.press("X")
        try desk.see("Hang up")
        try desk.agree()
        try desk.see("hang up → \(call.contact): unknown")
        #expect(try workspace.writes().count == 1)
        #expect(try workspace.call(call.id) != nil)
        // Hanging up again is a decision of its own, and asks nothing: it ends the call all the same.
        desk.press("X")
        try desk.see("Hang up")
        try desk.agree()
        try desk.see("hang up → \(call.contact): confirmed")
        #expect(try workspace.writes().count == 2)
    }

    @Test("accepted, and nothing happens: not confirmed")
    func ignored() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "0")
        try workspace.fault("ignored", of: "say")
        try workspace.fault("ignored", of: "hangup")
        desk.press("s")
        try desk.see("Say")
        try desk.type("Hello.")
        try desk.agree()
        try desk.see("say → \(call.contact): dispatched")
        desk.press("X")
        try desk.see("Hang up")
        try desk.agree()
        try desk.see("hang up → \(call.contact): dispatched")
        try desk.see("say → \(call.contact): not confirmed")
        try desk.see("hang up → \(call.contact): not confirmed")
        #expect(try workspace.call(call.id) != nil)
        #expect(try workspace.writes().map(\.action) == ["say", "hangup"])
        #expect(desk.audit.filter { $0.contains(#""word":"not confirmed""#) }.count == 2)
    }

    @Test("say, then hang up: held, spoken, and the call is over")
    func sayAndHangUp() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "2")
        desk.press("s")
        try desk.see("Say")
        try desk.type("We call you back. Goodbye.")
        desk.press(Keystrokes.control("t"))
        try desk.see("Say, then hang up")
        try desk.agree()
        try desk.see("say and hang up in")
        #expect(try workspace.writes() == [])
        try desk.see("say → \(call.contact): confirmed")
        try desk.see("the call is over") { $0.showsEnded(call) }
        #expect(try workspace.call(call.id) == nil)
        let write = try #require(try workspace.writes().first)
        #expect(write.body.contains(#""end_call_after_spoken":true"#))
        #expect(try workspace.writes().count == 1)
    }
}
