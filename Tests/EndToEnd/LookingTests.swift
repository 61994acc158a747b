import FoundationEssentials
import PseudoTerminal
import Testing

@Suite("Finding a call among many", .serialized)
struct LookingTests {
    @Test("a verb after a filter reaches the row that the filter kept, and nobody else")
    func filterAndVerb() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace)
        try desk.see(call.shortContact)
        desk.press("/")
        try desk.see("Enter keep")
        try desk.type(String(call.number.dropFirst()))
        try desk.see("1 of ")
        desk.press(Keystrokes.enter)
        try desk.see("the filter stays") { !$0.shows("Enter keep") && $0.shows("1 of ") }
        desk.press(Keystrokes.down)
        try desk.see("the row is selected") { $0.selects(call) }
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
        #expect(try workspace.writes().count == 1)
        #expect(try workspace.call(call.id)?.isMuted == true)
    }

    @Test("a frozen screen stands still, says so, and locks the verbs until it is thawed")
    func freeze() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[0]
        let desk = try Desk(at: workspace)
        try desk.select(call)
        desk.press("Z")
        let before = try desk.see("FROZEN 0:00").rows
        try desk.see("FROZEN 0:02")
        desk.press("m")
        let after = try desk.see("The screen is frozen; Z thaws it.").rows
        #expect(before.dropFirst().dropLast() == after.dropFirst().dropLast())
        #expect(try workspace.writes() == [])
        desk.press("Z")
        try desk.see("the screen lives again") { !$0.shows("FROZEN") }
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
    }

    @Test("a word that was said is found and shown")
    func search() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[0]
        let line = try #require(call.lastLines.last)
        let word = try #require(line.split(separator: " ").map(String.init).max { $0.count < $1.count })
        let desk = try Desk(at: workspace)
        try desk.select(call)
        try desk.see(word)
        desk.press("\\")
        try desk.see("Esc leave")
        desk.press(word.uppercased() + Keystrokes.enter)
        try desk.see("hit ")
        desk.press("N")
        try desk.see("is nowhere below")
    }

    @Test("the caller's card says who calls, and the number goes to the terminal's clipboard")
    func callerAndCopy() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[0]
        let desk = try Desk(at: workspace)
        try desk.select(call)
        try desk.see("Earlier  ")
        try desk.see("blacklisted")
        desk.press("y")
        try desk.see("wss://media.sandbox.invalid/listen/")
        desk.press("n")
        try desk.see("Sent the number; whether")
        let output = String(decoding: desk.terminal.output, as: UTF8.self)
        #expect(output.contains("\u{1B}]52;c;\(Data(call.number.utf8).base64EncodedString())\u{07}"))
        #expect(try workspace.writes() == [])
    }
}
