import FoundationEssentials
import Testing

/// Whole screens, compared with the ones that are kept in `Tests/GoldenScreens`. `MIHUTOP_GOLDEN=write swift test`
/// writes them anew: look at each difference before it is kept.
@Suite("Golden screens") struct GoldenTests {
    /// From a pane of tmux to a wall.
    static let sizes = [Size(40, 10), Size(80, 24), Size(120, 40), Size(200, 50)]

    struct Size: CustomTestStringConvertible {
        let columns: Int
        let rows: Int

        init(_ columns: Int, _ rows: Int) {
            self.columns = columns
            self.rows = rows
        }

        var testDescription: String { "\(columns)x\(rows)" }
    }

    @Test("live calls", arguments: GoldenScene.liveCalls, sizes)
    func liveCalls(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("stepping in", arguments: GoldenScene.steppingIn + GoldenScene.many, sizes)
    func steppingIn(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("conversations", arguments: GoldenScene.conversations + GoldenScene.conversation, sizes)
    func conversations(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("campaigns", arguments: GoldenScene.campaigns, sizes)
    func campaigns(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("analytics", arguments: GoldenScene.analytics, sizes)
    func analytics(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("everywhere", arguments: GoldenScene.everywhere, sizes)
    func everywhere(scene: GoldenScene, size: Size) throws { try compare(scene, size) }

    @Test("no sheet is kept that no scene draws")
    func noneIsLeftOver() throws {
        let drawn = GoldenScene.all.flatMap { scene in Self.sizes.map { Self.name(scene, $0) + ".txt" } }
        let kept = try FileManager.default.contentsOfDirectory(atPath: GoldenSheet.folder.path)
        #expect(Set(kept) == Set(drawn))
        #expect(drawn.count == Set(drawn).count, "two scenes have one name")
    }

    private static func name(_ scene: GoldenScene, _ size: Size) -> String {
        "\(scene.name)-\(size.columns)x\(size.rows)"
    }

    private func compare(_ scene: GoldenScene, _ size: Size) throws {
        let sheet = GoldenSheet(scene.desk(size.columns, size.rows))
        let name = Self.name(scene, size)
        let file = GoldenSheet.file(name)
        if ProcessInfo.processInfo.environment["MIHUTOP_GOLDEN"] == "write" {
            try Data(sheet.text.utf8).write(to: file)
        }
        let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(kept == sheet.text, "\(name) is drawn otherwise:\n\(sheet.text)")
    }
}
