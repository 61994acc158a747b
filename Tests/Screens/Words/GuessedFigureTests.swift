import MihuAPI
import Testing

@testable import Screens

@Suite("Figures whose names are not documented")
struct GuessedFigureTests {
    @Test(
        "get the unit that their names suggest, the innermost first",
        arguments: [
            (["duration_sec", "p95"], "402.5", "6:42"), (["latency_ms", "p50"], "820", "820 ms"),
            (["rates", "completion"], "0.9123", "91.2 %"), (["rates", "completion"], "91", "91"),
            (["talk_pct"], "61.5", "61.5 %"), (["cost", "total"], "61.2", "61.20 EUR"),
            (["duration_sec", "count"], "402", "402"), (["moods"], "1234", "1 234"), (["score"], "0.123", "0.12"),
            (["silence_sec"], "-5", "-5"), (["first_response_ms"], "12.4", "12 ms"),
        ])
    func units(names: [String], number: String, text: String) {
        #expect(GuessedFigure.text(.number(number), names: names, currency: "EUR") == text)
    }

    @Test("that are no numbers stand as they are; every value inside a block has its names")
    func leaves() {
        let block: JSON = ["busy": ["first": 3, "again": [1, 2]], "note": "late", "none": .null, "empty": [:]]
        #expect(
            block.leaves.map(\.names) == [
                ["busy", "first"], ["busy", "again", "1"], ["busy", "again", "2"], ["note"], ["none"], ["empty"],
            ])
        #expect(GuessedFigure.text("late", names: ["note"]) == "late")
        #expect(GuessedFigure.text(.null, names: ["none"]) == nil)
    }
}
