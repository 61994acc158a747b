import Glibc
import PseudoTerminal
import Testing

@Suite("Calls that were muted here", .serialized)
struct MutedCallTests {
    /// A desk whose second call is muted.
    private func withMutedCall() throws -> (SimulatedWorkspace, SimulatedWorkspace.RunningCall, Desk) {
        let (workspace, call, desk) = try Desk.atWork()
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
        return (workspace, call, desk)
    }

    @Test(
        "the terminal goes away: it is written down, named at the next start, and m unmutes it",
        arguments: [true, false])
    func leftMuted(bySignal: Bool) throws {
        let (workspace, call, desk) = try withMutedCall()
        if bySignal { desk.terminal.signal(SIGHUP) } else { desk.terminal.hangUp() }
        #expect(try desk.terminal.waitForExit(takingOutput: bySignal) == .code(128 + SIGHUP))
        #expect(desk.audit.last?.contains(#""line":"left muted""#) == true)
        #expect(try workspace.call(call.id)?.isMuted == true)
        let next = try Desk(at: workspace, after: desk)
        try next.see("1 call muted by you, never unmuted.")
        try next.select(call)
        next.press("m")
        try next.see("unmute → \(call.contact): dispatched")
        #expect(try workspace.writes().map(\.action) == ["mute", "unmute"])
        #expect(try workspace.call(call.id)?.isMuted == false)
        #expect(try next.quit() == .code(0))
        #expect(next.audit.count == 5)
    }

    @Test("quitting asks; Esc stays, u unmutes and stays, and then nothing is asked")
    func quitting() throws {
        let (workspace, call, desk) = try withMutedCall()
        desk.press("q")
        try desk.see("Quit and leave a call muted?")
        desk.press(Keystrokes.escape)
        try desk.see("the question is closed") { !$0.shows("Quit and leave a call muted?") }
        #expect(try workspace.call(call.id)?.isMuted == true)
        desk.press("q")
        try desk.see("Quit and leave a call muted?")
        try desk.readScreen()
        desk.press("u")
        try desk.see("unmute → \(call.contact): dispatched")
        #expect(try workspace.call(call.id)?.isMuted == false)
        #expect(try desk.quit() == .code(0))
        #expect(try workspace.writes().map(\.action) == ["mute", "unmute"])
        #expect(!desk.audit.contains { $0.contains("left muted") })
    }

    @Test("quitting and leaving it so is agreed to, and written down")
    func leaving() throws {
        let (workspace, call, desk) = try withMutedCall()
        #expect(try desk.quitLeavingMuted() == .code(0))
        #expect(try workspace.call(call.id)?.isMuted == true)
        #expect(desk.audit.last?.contains(#""line":"left muted""#) == true)
        #expect(try workspace.writes().map(\.action) == ["mute"])
    }
}
