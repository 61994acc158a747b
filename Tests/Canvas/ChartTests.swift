import Testing

@testable import Canvas

@Suite("Charts")
struct ChartTests {
    @Test(
        "a bar fills its share with partial blocks",
        arguments: [
            (0.0, "    "), (1.0, "████"), (0.5, "██  "), (0.28125, "█▏  "), (0.96875, "███▉"), (-1, "    "),
            (2, "████"),
            (Double.nan, "    "),
        ])
    func bars(fraction: Double, expected: String) {
        #expect(Charts.bar(fraction, width: 4) == expected)
    }

    @Test("a bar without UTF-8")
    func asciiBar() {
        #expect(Charts.bar(0.5, width: 4, glyphs: .ascii) == "##--")
    }

    @Test(
        "a sparkline shows the latest values at the right",
        arguments: [(ChartGlyphs.block, "▂▄█"), (.ascii, "..#"), (.braille, " ⡀⣾")])
    func sparklines(glyphs: ChartGlyphs, expected: String) {
        let values: [Double?] = glyphs == .braille ? [nil, nil, 1, 0, 3, 4] : [9, 1, 2, 4]
        let top: Double? = 4
        #expect(Charts.sparkline(values, width: 3, top: top, glyphs: glyphs) == expected)
    }

    @Test("a gap stays a gap and a little is more than nothing")
    func gaps() {
        #expect(Charts.sparkline([100, nil, 0, 0.1], width: 4, glyphs: .block) == "█  ▁")
    }

    @Test("columns stack rows")
    func columns() {
        let rows = Charts.columns([1, 2, 3, 4], size: Size(columns: 4, rows: 2), glyphs: .block)
        #expect(rows == ["  ▄█", "▄███"])
    }

    @Test(
        "values that are not finite fill or leave, and never crash", arguments: [ChartGlyphs.braille, .block, .ascii])
    func notFinite(glyphs: ChartGlyphs) {
        let rows = Charts.columns([.infinity, .nan, -.infinity, 1], size: Size(columns: 4, rows: 1), glyphs: glyphs)
        #expect(rows.map(\.columns) == [4])
        #expect(Charts.columns([], size: Size(columns: 0, rows: 3), glyphs: glyphs) == ["", "", ""])
    }
}
