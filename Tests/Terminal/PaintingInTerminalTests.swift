import Glibc
import PseudoTerminal
import Testing

@Suite("Painting in a terminal")
struct PaintingInTerminalTests {
    @Test("wide characters, marks and colours arrive")
    func arrives() throws {
        let terminal = try startProbe()
        let screen = try terminal.waitUntil(shows: "alarm 王小明 e\u{301}.")
        #expect(screen.isAlternate)
        #expect(!screen.isCursorVisible)
        let alarm = try #require(screen.cell(showing: "alarm"))
        #expect(alarm.isBold)
        #expect(alarm.foreground == 203)
        #expect(screen.cell(showing: "王")?.columns == 2)
        #expect(screen.cell(showing: "selection")?.background == 25)
        #expect(screen.cell(showing: "row 10 ")?.background == 237)
    }

    @Test("without colours attributes tell the same", arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
    func mono(environment: [String: String]) throws {
        let terminal = try startProbe(environment: environment)
        let screen = try terminal.waitUntil(shows: "row 10 ")
        #expect(screen.cells.joined().allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(screen.cell(showing: "alarm")?.isReversed == true)
        #expect(screen.cell(showing: "row 10 ")?.isReversed == true)
        #expect(screen.cell(showing: "row 11 ")?.isReversed == false)
    }

    @Test(
        "terminals of many types are painted",
        arguments: ["xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100"])
    func types(type: String) throws {
        let terminal = try startProbe(environment: ["TERM": type])
        try terminal.waitUntil(shows: "alarm 王小明 e\u{301}.")
        terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.hasModesAsBefore)
    }

    @Test("a terminal that cannot place the cursor gets lines")
    func dumb() throws {
        let terminal = try PseudoTerminal(
            BuiltProgram.path("TerminalProbe"), environment: ["TERM": "dumb"])
        try terminal.waitUntil(shows: "alarm 王小明 e\u{301}.")
        terminal.send("x")
        try terminal.waitUntil(errorsSay: "frame 2\n")
        try terminal.waitUntil("the key is a line of its own") { $0.rows.contains("x") }
        #expect(!terminal.output.contains(0x1B))
    }

    @Test("a terminal without UTF-8 gets ASCII only")
    func ascii() throws {
        let terminal = try startProbe(environment: ["LANG": "C"])
        try terminal.waitUntil(shows: "|alarm ?????? e.")
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
    }

    @Test("a frame that looks the same costs no byte")
    func unchangedFrame() throws {
        let terminal = try startProbe()
        terminal.send("C")
        try terminal.waitUntil(errorsSay: "frame 2\n")
        let before = terminal.outputTaken()
        terminal.send("C")
        try terminal.waitUntil(errorsSay: "frame 3\n")
        #expect(terminal.outputTaken() == before)
    }

    @Test("moving the selection by a row of a large screen costs little")
    func cursorKey() throws {
        let terminal = try startProbe(columns: 200, rows: 50)
        terminal.send("C")
        try terminal.waitUntil(errorsSay: "frame 2\n")
        let before = terminal.outputTaken()
        terminal.send(Keystrokes.down)
        try terminal.waitUntil(errorsSay: "frame 3\n")
        #expect(terminal.outputTaken() - before <= 600)
    }

    @Test("each of a series of random frames reads as it was drawn")
    func randomFrames() throws {
        let terminal = try startProbe(columns: 40, rows: 8)
        for count in 1...150 {
            terminal.send("R")
            try terminal.waitUntil(errorsSay: "\nend \(count)\n")
            let start = try #require(terminal.errors.firstRange(of: "\nrandom \(count) painted\n"))
            let end = try #require(terminal.errors.firstRange(of: "\nend \(count)\n"))
            let expected = terminal.errors[start.upperBound..<end.lowerBound]
            try #require(terminal.screen().description == expected, "frame \(count)")
        }
    }

    @Test("lines change to ASCII while the program runs")
    func switchesLines() throws {
        let terminal = try startProbe()
        terminal.send("A")
        try terminal.waitUntil("only ASCII is left") { $0.description.allSatisfy(\.isASCII) }
        #expect(terminal.screen().shows("|alarm ?????? e."))
    }

    @Test("the window's size counts, not what the environment says")
    func staleEnvironment() throws {
        let terminal = try startProbe(environment: ["LINES": "10", "COLUMNS": "20"])
        #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[1;24r"))
    }

    @Test("another theme repaints the screen")
    func otherTheme() throws {
        let terminal = try startProbe()
        terminal.send("M")
        try terminal.waitUntil("no colours are left") { screen in
            screen.cells.joined().allSatisfy { $0.foreground == nil && $0.background == nil }
        }
        #expect(terminal.screen().cell(showing: "alarm")?.isReversed == true)
    }

    @Test("the cursor shows where it is wanted")
    func cursor() throws {
        let terminal = try startProbe()
        terminal.send("K")
        let screen = try terminal.waitUntil("the cursor is visible") { $0.isCursorVisible }
        #expect(screen.cursorRow == 3)
        #expect(screen.cursorColumn == 7)
        terminal.send("K")
        try terminal.waitUntil("the cursor is hidden") { !$0.isCursorVisible }
    }

    @Test("a new size is painted as a whole", arguments: [(100, 30), (40, 10), (10, 3), (1, 1), (300, 100)])
    func resize(columns: Int, rows: Int) throws {
        let terminal = try startProbe()
        terminal.resize(columns: columns, rows: rows)
        try terminal.waitUntil(errorsSay: "frame 2\n")
        let screen = terminal.screen()
        #expect(screen.cells.count == rows)
        if columns >= 2 && rows >= 2 {
            #expect(screen.rows[0].hasPrefix("┌") && screen.rows[0].hasSuffix("┐"))
            #expect(screen.rows[rows - 1].hasPrefix("└") && screen.rows[rows - 1].hasSuffix("┘"))
        }
    }

    @Test("^L repairs a screen that something else wrote on")
    func repaint() throws {
        let terminal = try startProbe()
        let before = terminal.screen().rows
        terminal.scribble("\u{1B}[H\u{1B}[2Jsomething else")
        #expect(terminal.screen().rows != before)
        terminal.send("\u{C}C")
        try terminal.waitUntil("the screen is as before") { $0.rows == before }
    }

    @Test("a terminal that takes nothing refuses frames and never blocks the program")
    func stalledTerminal() throws {
        let terminal = try startProbe(columns: 200, rows: 50)
        terminal.send("F")
        try terminal.waitUntil(errorsSay: "refused")
        terminal.send("x")
        try terminal.waitUntil(shows: "refused, never waited")
        try terminal.waitUntil(shows: "F x ")
        let screen = terminal.screen()
        #expect(screen.rows[0].hasPrefix("┌─ 200 x 50"))
    }

    @Test("a program whose terminal takes nothing still ends")
    func stalledExit() throws {
        let terminal = try startProbe(columns: 200, rows: 50)
        terminal.send("F")
        try terminal.waitUntil(errorsSay: "refused")
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForExit(takingOutput: false) == .code(11))
        #expect(terminal.hasModesAsBefore)
    }
}
