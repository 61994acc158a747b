import Testing

@testable import Canvas

@Suite("A canvas")
struct CanvasTests {
    @Test("a cell is 16 bytes without padding, which its comparison relies on")
    func cellIsOneBlock() {
        #expect(MemoryLayout<Cell>.size == 16)
        #expect(MemoryLayout<Cell>.stride == 16)
        #expect(MemoryLayout<Cell>.alignment == 4)
    }

    @Test("text lands where it is written and reports its columns")
    func writes() {
        var canvas = Canvas(size: Size(columns: 10, rows: 2))
        let taken = canvas.write("abc", at: Position(row: 1, column: 2), .alarm.bold)
        #expect(taken == 3)
        #expect(canvas.text == "\n  abc")
        #expect(canvas.styles == "1: 2-4 alarm+bold")
    }

    @Test(
        "text is aligned in its width",
        arguments: [(Alignment.left, "[ab  ]"), (.right, "[  ab]"), (.center, "[ ab ]")])
    func aligns(alignment: Alignment, expected: String) {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.write("[xxxx]", at: Position(row: 0, column: 0))
        canvas.write("ab", at: Position(row: 0, column: 1), width: 4, align: alignment)
        #expect(canvas.text == expected)
    }

    @Test("what does not fit ends in an ellipsis", arguments: [(Lines.utf8, "Front d…|"), (.ascii, "Front d~|")])
    func clips(lines: Lines, expected: String) {
        var canvas = Canvas(size: Size(columns: 9, rows: 1), lines: lines)
        canvas.write("|", at: Position(row: 0, column: 8))
        canvas.write("Front desk", at: Position(row: 0, column: 0), width: 8)
        #expect(canvas.text == expected)
    }

    @Test("a wide character that does not fit leaves a blank, not a half")
    func clipsWide() {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.write("王小明x", at: Position(row: 0, column: 0), width: 6)
        #expect(canvas.text == "王小 …")
        #expect(canvas[Position(row: 0, column: 1)].isRightHalf)
        #expect(!canvas[Position(row: 0, column: 4)].isRightHalf)
    }

    @Test("writing over half of a wide character blanks the other half", arguments: [0, 1])
    func mendsHalves(column: Int) {
        var canvas = Canvas(size: Size(columns: 4, rows: 1))
        canvas.write("王王", at: Position(row: 0, column: 0))
        canvas.write("x", at: Position(row: 0, column: column))
        #expect(canvas.text == (column == 0 ? "x 王" : " x王"))
    }

    @Test("combining marks sit on their character, the third is left out")
    func marks() {
        var canvas = Canvas(size: Size(columns: 4, rows: 1))
        let taken = canvas.write("e\u{301}\u{302}\u{303}x", at: Position(row: 0, column: 0))
        #expect(taken == 2)
        #expect(canvas.text == "e\u{301}\u{302}x")
    }

    @Test(
        "what a terminal must not see is not drawn",
        arguments: [
            ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\nb", "a\u{FFFD}b"), ("a\u{9B}b", "a\u{FFFD}b"),
            ("a\u{202E}b", "ab"), ("a\u{200D}b", "ab"), ("a\u{FE0F}b", "ab"), ("a\u{7F}b", "a\u{FFFD}b"),
            ("a\u{378}b", "a\u{FFFD}b"), ("a\u{2028}b", "a\u{FFFD}b"), ("\u{301}b", "b"),
        ])
    func hostile(text: String, expected: String) {
        var canvas = Canvas(size: Size(columns: 8, rows: 1))
        let taken = canvas.write(text, at: Position(row: 0, column: 0))
        #expect(canvas.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(taken == text.columns)
    }

    @Test("drawing beyond the edges does nothing")
    func outside() {
        var canvas = Canvas(size: Size(columns: 3, rows: 1))
        for position in [(-1, 0), (1, 0), (0, 3), (0, -1)] {
            #expect(canvas.write("xyz", at: Position(row: position.0, column: position.1), width: 3) == 0)
        }
        canvas.fill(Rect(row: -2, column: -2, columns: 2, rows: 2), .alarm)
        #expect(canvas == Canvas(size: canvas.size))
    }

    @Test("an empty canvas takes everything and shows nothing")
    func empty() {
        var canvas = Canvas(size: Size(columns: 0, rows: 0))
        canvas.write("x", at: Position(row: 0, column: 0))
        canvas.frame(canvas.bounds, title: "x")
        #expect(canvas.text == "")
    }

    @Test("pieces follow one another and the last is clipped")
    func pieces() {
        var canvas = Canvas(size: Size(columns: 12, rows: 1))
        let taken = canvas.write(
            [("14:05 ", .faint), ("caller ", .caller), ("Hello there", .plain)], at: Position(row: 0, column: 0),
            width: 10)
        #expect(taken == 10)
        #expect(canvas.text == "14:05 cal…")
        #expect(canvas.styles == "0: 0-5 faint, 6-9 caller")
    }

    @Test("selecting a row keeps its inks")
    func selects() {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.write("ab", at: Position(row: 0, column: 1), .alarm)
        canvas.restyle(row: 0, adding: .selected)
        #expect(canvas.styles == "0: 0-0 plain+selected, 1-2 alarm+selected, 3-5 plain+selected")
    }

    @Test("a restyled half brings the other half along")
    func restylesWide() {
        var canvas = Canvas(size: Size(columns: 4, rows: 1))
        canvas.write("王", at: Position(row: 0, column: 1))
        canvas.restyle(row: 0, columns: 2..<4, adding: .bold)
        #expect(canvas.styles == "0: 1-3 plain+bold")
    }

    @Test("a frame carries its title and clips it")
    func frames() {
        var canvas = Canvas(size: Size(columns: 10, rows: 3))
        canvas.frame(canvas.bounds, title: "Transcript")
        #expect(canvas.text == "┌─ Tra… ─┐\n│        │\n└────────┘")
    }

    @Test("an overlay replaces what lies under it and mends halves at its edges")
    func overlays() {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.write("王王王", at: Position(row: 0, column: 0))
        var top = Canvas(size: Size(columns: 3, rows: 1))
        top.write("abc", at: Position(row: 0, column: 0))
        canvas.overlay(top, at: Position(row: 0, column: 1))
        #expect(canvas.text == " abc王")
    }

    @Test("rows compare by what they show")
    func comparesRows() {
        var canvas = Canvas(size: Size(columns: 4, rows: 2))
        canvas.write("王", at: Position(row: 1, column: 0))
        let before = canvas
        canvas.restyle(Rect(row: 1, column: 3, columns: 1, rows: 1), .alarm)
        #expect(canvas.changedColumns(ofRow: 0, since: before) == nil)
        #expect(canvas.changedColumns(ofRow: 1, since: before) == 3..<4)
        canvas.write("小", at: Position(row: 1, column: 0))
        #expect(canvas.changedColumns(ofRow: 1, since: before) == 0..<4)
        canvas.write("x", at: Position(row: 1, column: 1))
        #expect(before.changedColumns(ofRow: 1, since: canvas) == 0..<4)
    }
}
