import Canvas
import Testing

@testable import Terminal

@Suite("Lines for terminals that cannot place the cursor") struct LinePainterTests {
    private func canvas(_ rows: [String], lines: Lines = .utf8) -> Canvas {
        var canvas = Canvas(size: Size(columns: 40, rows: rows.count), lines: lines)
        for (row, text) in rows.enumerated() { canvas.write(text, at: Position(row: row, column: 0)) }
        return canvas
    }

    /// A list and a text pane with a line between them, under a header.
    private func panes(_ list: [String], _ text: [String]) -> Canvas {
        var canvas = canvas(["acme"] + Array(repeating: "", count: 3) + ["q quit"])
        canvas.verticalLine(column: 18, rows: 1..<4)
        for (row, line) in list.enumerated() { canvas.write(line, at: Position(row: row + 1, column: 0)) }
        for (row, line) in text.enumerated() { canvas.write(line, at: Position(row: row + 1, column: 20)) }
        return canvas
    }

    @Test("the first frame is said as a whole, without empty lines and with blanks folded")
    func first() {
        var painter = LinePainter()
        #expect(painter.lines(of: canvas([" acme     live", "", "  row"])) == "acme  live\r\nrow\r\n")
        #expect(painter.lines(of: canvas([" acme     live", "", "  row"])) == "")
    }

    @Test("panes are said one after the other, and frames not at all")
    func besideEachOther() {
        var painter = LinePainter()
        let said = painter.lines(of: panes(["Ada", "Bob"], ["agent Hello", "caller Hi"]))
        #expect(said == "acme\r\nAda\r\nBob\r\nagent Hello\r\ncaller Hi\r\nq quit\r\n")
        #expect(!said.contains("│"))
    }

    @Test("what moves is not said again: a transcript that scrolls says its new line alone")
    func scrolled() {
        var painter = LinePainter()
        _ = painter.lines(of: panes(["Ada"], ["agent Hello", "caller Hi", "agent How are you?"]))
        let said = painter.lines(of: panes(["Ada"], ["caller Hi", "agent How are you?", "caller Fine"]))
        #expect(said == "caller Fine\r\n")
    }

    @Test("who says the same twice is heard twice")
    func repeated() {
        var painter = LinePainter()
        _ = painter.lines(of: canvas(["caller Yes", ""]))
        #expect(painter.lines(of: canvas(["caller Yes", "caller Yes"])) == "caller Yes\r\n")
    }

    @Test("a time that ticks says nothing, another number does")
    func ticks() {
        var painter = LinePainter()
        _ = painter.lines(of: canvas(["live 0.6 s  14:05:31", "7:46 Ada", "hang up in 3 s", "calls 14"]))
        #expect(painter.lines(of: canvas(["live 1.2 s  14:05:32", "7:47 Ada", "hang up in 2 s", "calls 14"])) == "")
        #expect(painter.lines(of: canvas(["live 1.2 s  14:05:32", "7:47 Ada", "", "calls 15"])) == "calls 15\r\n")
    }

    @Test("the row that the selection goes to is said, the one it leaves is not")
    func selection() {
        var painter = LinePainter()
        _ = painter.lines(of: canvas(["> Ada", "  Bob"]))
        #expect(painter.lines(of: canvas(["  Ada", "> Bob"])) == "> Bob\r\n")
    }

    @Test("after forgetting all is said again; another size says what is new")
    func forgets() {
        var painter = LinePainter()
        _ = painter.lines(of: canvas(["Ada"]))
        #expect(painter.lines(of: canvas(["Ada", "Bob"])) == "Bob\r\n")
        painter.forget()
        #expect(painter.lines(of: canvas(["Ada", "Bob"])) == "Ada\r\nBob\r\n")
    }

    @Test("without UTF-8 other characters are question marks, marks left out")
    func ascii() {
        var painter = LinePainter()
        #expect(painter.lines(of: canvas(["王 e\u{301} Ay\u{15F}e"], lines: .ascii)) == "? e Ay?e\r\n")
    }
}
