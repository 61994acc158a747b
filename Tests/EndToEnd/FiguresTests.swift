import MihuAPI
import PseudoTerminal
import Testing

@Suite("Figures that can't be had", .serialized)
struct FiguresTests {
    @Test("each is said on the board in words, which stays usable")
    func badInput() throws {
        let workspace = try SimulatedWorkspace(seed: 7)
        let desk = try Desk(at: workspace)
        func command(_ line: String) throws {
            desk.press(":")
            try desk.see("Enter go")
            try desk.type(line)
            desk.press(Keystrokes.enter)
        }
        try desk.see(try #require(try workspace.runningCalls().first).shortContact)
        desk.press("4")
        try desk.see("Answer rate")

        try command("analytics from=2026-03-03 to=2026-03-02")
        try desk.see("The window ends before it starts: to= must be later than from=.")
        try command("analytics channel=fax")
        try desk.see("There is no channel \u{201C}fax\u{201D}")

        try workspace.fault("forbidden", of: "analytics/intents", method: "GET", times: 1_000)
        desk.press("]")
        try desk.see("[last 24 h]")
        try desk.see("The token may not read this (403).")
        try desk.see("the other figures are there") { $0.shows("Channels") && $0.shows("whatsapp_call") }

        try command("analytics from=2026-01-01 to=2026-01-02")
        try desk.see("There was no call and no session in this window.")

        let campaigns = try workspace.api("/api/v1/campaigns?per_page=100")
        let record = try #require(campaigns["data"]?["data"]?.rows.first)
        let campaign = try #require(record["name"]?.line)
        try command("analytics campaign=\(campaign)")
        try desk.see("with campaign \(campaign)")
        try workspace.delete("campaigns/\(record["uuid"]?.line ?? "")")
        desk.press(Keystrokes.control("r"))
        try desk.see("\(campaign) no longer exists: its own record reads 404")
        try desk.see("no figures are shown") { !$0.shows("Answer rate") }

        try command("analytics campaign=all window=7d")
        try desk.see("the board goes on") { $0.shows("[last 7 days]") && $0.shows("Answer rate") }
        #expect(try desk.quit() == .code(0))
    }
}
