import Canvas
import Testing

@testable import Terminal

@Suite("Terminal settings and palette")
struct SettingsTests {
    @Test(
        "the locale says which lines are drawn",
        arguments: [
            (["LANG": "en_GB.UTF-8"], true), (["LANG": "C.utf8"], true), ([:], true), (["LANG": ""], true),
            (["LANG": "C"], false), (["LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"], false),
            (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
        ])
    func linesFollowLocale(environment: [String: String], isUTF8: Bool) {
        #expect(TerminalSettings(environment: environment).lines == (isUTF8 ? .utf8 : .ascii))
    }

    @Test("NO_COLOR that is not empty takes the colours away")
    func noColor() {
        #expect(TerminalSettings(environment: ["NO_COLOR": "1"], theme: .light).theme == .mono)
        #expect(TerminalSettings(environment: ["NO_COLOR": ""], theme: .light).theme == .light)
    }

    @Test("the pairs fit into what the smallest colour terminals have", arguments: [Theme.dark, .light])
    func pairsAreFew(theme: Theme) {
        for depth in [ColourDepth.eight, .sixteen, .many] {
            let palette = Palette(theme: theme, depth: depth)
            #expect(palette.pairs.allSatisfy { (1..<64).contains($0.number) })
            let colours = palette.pairs.flatMap { [$0.colours.foreground, $0.colours.background] }
            let limit: Int16 = depth == .eight ? 8 : depth == .sixteen ? 16 : 256
            #expect(colours.allSatisfy { (-1..<limit).contains($0) })
        }
    }

    @Test("what needs a person stands out without colour")
    func monoStandsOut() {
        let palette = Palette(theme: .dark, depth: .none)
        let plain = palette.attributes(of: .plain)
        let distinct = [Style.alarm, .caution, .strong, .selection, .plain.selected].map(palette.attributes(of:))
        #expect(!distinct.contains(plain))
        #expect(palette.attributes(of: .alarm) != palette.attributes(of: .caution))
        #expect(palette.pairs.isEmpty)
    }
}
