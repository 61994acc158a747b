import Glibc
import PseudoTerminal
import Testing

@Suite("What is written down", .serialized)
struct AuditTests {
    @Test("where no line can be written nothing is sent, and the board says so")
    func unwritable() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace, keepingIn: "/proc/nowhere")
        try desk.select(call)
        desk.press("m")
        try desk.see("The audit file can't be written: the folder /proc/nowhere can't be made")
        try desk.see("mute not sent")
        #expect(try workspace.writes() == [])
        #expect(try desk.quit() == .code(0))
    }

    @Test("a program that is killed at any moment has sent nothing that is not written down", arguments: 0..<6)
    func killed(moment: Int) throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace)
        try desk.select(call)
        desk.press("m")
        switch moment {
        case 0: break
        case 1: try desk.see("the verb is decided") { _ in !desk.audit.isEmpty }
        case 2: try desk.see("the workspace has received it") { _ in (try? workspace.writes().isEmpty) == false }
        case 3: try desk.see("mute")
        default: for _ in 0..<moment { _ = desk.terminal.screen() }
        }
        desk.terminal.signal(SIGKILL)
        #expect(try desk.terminal.waitForExit() == .signal(SIGKILL))
        let decided = desk.audit.filter { $0.contains(#""line":"decided""#) && $0.contains(call.id) }
        #expect(try workspace.writes().count <= decided.count)
        #expect(decided.count <= 1)
    }

    @Test("the next start tells of a verb whose outcome was never written down")
    func unsettled() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace)
        try desk.see(call.shortContact)
        try desk.leave(
            in: "audit.jsonl",
            """
            {"at":"2026-03-04T11:59:00Z","id":"run-1","line":"decided","operator":"ayse","host":"ops",\
            "workspace":"127.0.0.1","conversation":"\(call.id)","contact":"\(call.contact)","verb":"say","text":"Hi"}
            {"at":"2026-03-04T11:59:01Z","id":"run-2","line":"deci
            """)
        #expect(try desk.quit() == .code(0))
        let next = try Desk(at: workspace, after: desk)
        try next.see("whether say reached \(call.contact) is unknown")
        // A further verb on that call asks first, and its line is whole although the one before it is torn.
        try next.select(call)
        next.press("m")
        try next.see("Whether the last say reached this call is unknown.")
        try next.agree()
        try next.see("mute → \(call.contact): dispatched")
        #expect(next.audit.count == 5, "both lines from before, that it stays unknown, decided, dispatched")
    }
}
