import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("Finding rows and words") struct LookingTests {
    private func desk(_ columns: Int = 120, _ rows: Int = 40) -> Desk {
        var desk = Desk(columns, rows)
        desk.pass(2_000, serving: Acme.answer)
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        return desk
    }

    private func press(_ mark: Character, _ text: String, _ desk: inout Desk) {
        desk.press(.character(mark))
        desk.type(text)
    }

    @Test("the heading says what is kept of the list, on wide and on small screens", arguments: [(120, 40), (80, 24)])
    func filterHeading(columns: Int, rows: Int) {
        var desk = desk(columns, rows)
        press("/", "nowak", &desk)
        #expect(desk.frame.canvas.text(row: 1).contains("filter nowak · 1 of 6, the selected call is not among them"))
        desk.press(.enter)
        #expect(desk.frame.canvas.text.contains("Marek Nowak"))
        #expect(!desk.frame.canvas.text.contains("Jane Roe"))
        desk.press(.escape)
        #expect(desk.frame.canvas.text.contains("Jane Roe"))
        #expect(!desk.frame.canvas.text.contains("filter nowak"))
    }

    @Test("a pattern that is none is said in words, and hides nobody")
    func mistake() {
        var desk = desk()
        press("/", "~(", &desk)
        #expect(desk.frame.canvas.text(row: 1).contains("“(” is no pattern; nothing is filtered."))
        #expect(desk.frame.canvas.text.contains("Jane Roe"))
    }

    @Test("a filter that keeps nobody does not say that no call runs")
    func nobody() {
        var desk = desk()
        press("/", "xyz", &desk)
        #expect(desk.frame.canvas.text.contains("No call passes the filter."))
        #expect(!desk.frame.canvas.text.contains("No call runs."))
    }

    @Test("the sorted column says so and which way round, and stays in sight")
    func order() {
        var desk = desk(80, 24)
        func head() -> String { desk.frame.canvas.text(row: 1) }
        #expect(head().contains("AGE▼") && !head().contains("TURNS"))
        desk.press(.character("r"))
        #expect(head().contains("AGE▲"))
        desk.press(.character("<"))
        #expect(head().contains("TURNS▼") && !head().contains("AGE▼"))
        desk.press(.character(">"), .character(">"))
        #expect(head().contains("DIR▲"))
    }

    @Test("a marked row carries a mark, and the heading counts them")
    func marks() throws {
        var desk = desk()
        desk.press(.character(" "), .character(" "))
        let row = try #require(desk.frame.canvas.rowOf("Ayşe Yılmaz"))
        #expect(desk.frame.canvas.text(row: row).prefix(5).contains("▪"))
        #expect(desk.frame.canvas.text(row: 1).contains("2 marked"))
        press("/", "jane", &desk)
        #expect(desk.frame.canvas.text(row: 1).contains("2 marked, 2 not shown"))
    }

    @Test("the pane goes to the hit, says which it is, and scrolls on from there")
    func search() throws {
        var desk = desk(80, 16)
        #expect(!desk.frame.canvas.text.contains("It is 4711."))
        press("\\", "IS 4711", &desk)
        desk.press(.enter)
        var frame = desk.frame
        let row = try #require(frame.canvas.rowOf("It is 4711."))
        #expect(frame.canvas.text.contains("hit 1 of 1"))
        let found = frame.canvas[row: row].filter { $0.style == .selection }.map(\.base)
        #expect(String(String.UnicodeScalarView(found)) == "is 4711")
        #expect(desk.state.live.scrolledUp > 0)
        desk.press(.character("K"))
        frame = desk.frame
        #expect(frame.canvas.rowOf("It is 4711.") == row + 1)
        desk.press(.character("n"))
        #expect(desk.frame.canvas.text.contains("is nowhere above"))
    }

    @Test("what goes on in the next line is found in both", arguments: ["are two words", "TWO WORDS", "wo wo"])
    func acrossLines(text: String) {
        let found = FoundWords(text, in: ["here are two", "words", "and no more"])
        let place = text.lowercased().firstIndex(of: "w").map { _ in 0 } ?? 0
        #expect(found.lines[place].last?.upperBound == 12)
        #expect(found.lines[1].first?.lowerBound == 0)
        #expect(found.lines[2].isEmpty)
    }

    @Test("what stands in no line is found nowhere, nor is nothing")
    func notFound() {
        #expect(FoundWords("xyz", in: ["here", "there"]).lines == [[], []])
        #expect(FoundWords("", in: ["here", "there"]).lines == [[], []])
        #expect(FoundWords("ab", in: ["ababab"]).lines == [[0..<6]])
    }
}
