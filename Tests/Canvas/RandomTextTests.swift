import Testing

@testable import Canvas

@Suite("Whatever is drawn")
struct RandomTextTests {
    /// Characters of every kind that a screen meets: plain, wide, combining, invisible, control, unassigned.
    private static let alphabet: [Unicode.Scalar] =
        Array("ab 9…─王小明が각😀é".unicodeScalars) + [
            "\u{301}", "\u{302}", "\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{AD}", "\u{378}",
            "\u{1100}", "\u{1161}", "\u{E000}", "\u{10FFFF}", "\u{2028}", "\n", "\t",
        ]

    private func text(_ generator: inout SeededGenerator) -> String {
        let scalars = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            Self.alphabet.randomElement(using: &generator) ?? " "
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Each row has all its columns, each wide character its right half, and nothing a terminal would obey.
    private func expectSound(_ canvas: Canvas, seed: UInt64) {
        for row in 0..<canvas.rows {
            let cells = Array(canvas[row: row])
            #expect(cells.reduce(0) { $0 + Int($1.columns) } == canvas.columns, "seed \(seed)")
            for (column, cell) in cells.enumerated() {
                let isRightHalfDue = column > 0 && cells[column - 1].columns == 2
                #expect(cell.isRightHalf == isRightHalfDue, "seed \(seed), row \(row), column \(column)")
                #expect(cell.isRightHalf || cell.base.value >= 0x20 && !(0x7F..<0xA0 ~= cell.base.value))
            }
        }
    }

    @Test("rows keep their width and never hold half a character", arguments: 1...40 as ClosedRange<UInt64>)
    func rowsStaySound(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let size = Size(columns: .random(in: 1...20, using: &generator), rows: .random(in: 1...4, using: &generator))
        var canvas = Canvas(size: size)
        for _ in 0..<60 {
            let row = Int.random(in: -1...size.rows, using: &generator)
            let column = Int.random(in: -3...size.columns, using: &generator)
            let block = Rect(
                row: row, column: column, columns: .random(in: 0...9, using: &generator),
                rows: .random(in: 0...3, using: &generator))
            let alignment = [Alignment.left, .right, .center].randomElement(using: &generator) ?? .left
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: canvas.fill(block, .alarm)
            case 1: canvas.frame(block, title: text(&generator))
            case 2: canvas.restyle(row: row, columns: max(0, column)..<max(0, column) + 4, adding: .selected)
            case 3: canvas.write(text(&generator), at: Position(row: row, column: column))
            case 4:
                var other = Canvas(size: block.size)
                other.write(text(&generator), at: Position(row: 0, column: 0), .good)
                canvas.overlay(other, at: Position(row: row, column: column))
            default:
                let width = Int.random(in: -1...12, using: &generator)
                canvas.write(
                    text(&generator), at: Position(row: row, column: column), width: width, .caution, align: alignment)
            }
            expectSound(canvas, seed: seed)
        }
    }

    @Test("clipped, padded and wrapped text keeps to its width", arguments: 1...200 as ClosedRange<UInt64>)
    func textKeepsToWidth(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = text(&generator)
        let width = Int.random(in: 2...12, using: &generator)
        #expect(text.clipped(to: width).columns <= width)
        #expect(text.padded(to: width).columns == width)
        let lines = text.wrapped(to: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        let blanks: Set<Unicode.Scalar> = [" ", "\n"]
        let before = text.unicodeScalars.filter { !blanks.contains($0) }
        let after = lines.joined().unicodeScalars.filter { !blanks.contains($0) }
        #expect(before.elementsEqual(after), "only blanks are left out")
    }

    @Test("a text takes on a canvas as many columns as it says", arguments: 1...200 as ClosedRange<UInt64>)
    func measureAgreesWithDrawing(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = text(&generator)
        var canvas = Canvas(size: Size(columns: 80, rows: 1))
        #expect(canvas.write(text, at: Position(row: 0, column: 0)) == text.columns)
    }
}
