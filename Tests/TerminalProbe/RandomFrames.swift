import Canvas

/// A series of frames in which narrow, wide and marked characters replace one another in many ways; each time the same.
struct RandomFrames {
    private(set) var shown: Canvas
    private(set) var count = 0
    private var state: UInt64 = 7

    private static let texts = ["a", "bc", "Ayşe", "王", "王小明", "e\u{301}", "각", "が", "😀", " ", "   ", "x王", "一二三四五六七"]
    private static let styles: [Style] = [.plain, .alarm, .good.bold, .faint.underlined, .selection]

    init(size: Size) {
        shown = Canvas(size: size)
    }

    /// How the frame reads in a terminal, whose last column shows no marks.
    var text: String {
        var readable = shown
        for row in 0..<shown.rows {
            let last = Position(row: row, column: shown.columns - 1)
            if shown[last].columns == 1 {
                readable.write(String(shown[last].base), at: last, shown[last].style)
            }
        }
        return readable.text
    }

    mutating func next() -> Canvas {
        count += 1
        for _ in 0..<1 + random(below: 12) {
            let place = Position(row: random(below: shown.rows), column: random(below: shown.columns))
            shown.write(
                Self.texts[random(below: Self.texts.count)], at: place, Self.styles[random(below: Self.styles.count)])
        }
        if random(below: 20) == 0 {
            shown.fill(shown.bounds)
        }
        return shown
    }

    private mutating func random(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, limit)))
    }
}
