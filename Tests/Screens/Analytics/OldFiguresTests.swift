import MihuAPI
import Testing

@testable import Dashboard
@testable import Screens

@Suite("Figures that are older than they should be")
struct OldFiguresTests {
    private func text(_ lines: [[Piece]]) -> [String] { lines.map { $0.map(\.0).joined() } }

    /// A board all parts of which have just been read, but for the sessions.
    private func scene(sessionsReadAgo age: Milliseconds) throws -> Scene {
        var desk = Desk(120, 40)
        desk.press("4")
        desk.pass(3_000, serving: Acme.answer)
        var state = desk.state
        let sessions = try #require(state.analytics.shown.sessions)
        state.analytics.take(.sessionMetrics(sessions), as: .sessions, of: .shown, at: desk.now.uptime - age)
        return Scene(state, at: desk.now, lines: .utf8)
    }

    @Test("say so on their tiles and beside the titles of their blocks, and nowhere else")
    func marks() throws {
        let scene = try scene(sessionsReadAgo: 185_001)
        let tiles = text(KPITiles(scene).lines(width: 40, isRoomy: false))
        for (name, isOld) in [("Latency p50", true), ("Sessions", true), ("Calls", false), ("Answer rate", false)] {
            let line = try #require(tiles.first { $0.hasPrefix(name + " ") })
            #expect(line.contains("old 3 min") == isOld, "\(line)")
        }
        let blocks = text(FigureBlocks(scene).lines(width: 60))
        #expect(blocks.contains { $0.contains("Latency  old 3 min") })
        #expect(!blocks.contains { $0.contains("Calls  old") })
        #expect(scene.boardIsStale, "the board is as old as its oldest part")
    }

    @Test("say nothing while all is well")
    func fresh() throws {
        let scene = try scene(sessionsReadAgo: 180_000)
        #expect(!scene.boardIsStale)
        #expect(!text(KPITiles(scene).lines(width: 40, isRoomy: false)).contains { $0.contains("old ") })
        #expect(!text(FigureBlocks(scene).lines(width: 60)).contains { $0.contains("  old ") })
    }
}
