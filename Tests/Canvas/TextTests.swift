import Testing

@testable import Canvas

@Suite("Text in columns")
struct TextTests {
    @Test(
        "columns are counted as a terminal counts them",
        arguments: [("", 0), ("abc", 3), ("Ayşe", 4), ("王小明", 6), ("e\u{301}", 1), ("😀", 2), ("\t", 1), ("각", 2)])
    func counts(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(
        "clipped text keeps its beginning",
        arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("王小明", 4, "王…"), ("abc", 1, "…"), ("abc", 0, "")])
    func clips(text: String, width: Int, expected: String) {
        #expect(text.clipped(to: width) == expected)
    }

    @Test("padded text has exactly its width", arguments: ["", "ab", "王小明", "long enough to be clipped"])
    func pads(text: String) {
        for width in 0...9 {
            for alignment in [Alignment.left, .right, .center] {
                let padded = text.padded(to: width, align: alignment)
                #expect(padded.columns == width)
            }
        }
    }

    @Test(
        "text wraps at blanks",
        arguments: [
            ("I can see two charges", 10, ["I can see", "two", "charges"]),
            ("one\ntwo", 10, ["one", "two"]),
            ("", 10, [""]),
            ("a\n\nb", 10, ["a", "", "b"]),
            ("unbreakable", 4, ["unbr", "eaka", "ble"]),
            ("an unbreakable", 4, ["an", "unbr", "eaka", "ble"]),
            ("可以再说一遍吗", 6, ["可以再", "说一遍", "吗"]),
            ("ok 可以再", 6, ["ok 可", "以再"]),
            ("  indented", 10, ["  indented"]),
            ("ab   cd", 4, ["ab", "cd"]),
            ("王", 1, ["王"]),
        ])
    func wraps(text: String, width: Int, expected: [String]) {
        #expect(text.wrapped(to: width) == expected)
    }

    @Test("plain ASCII wraps like any other text", arguments: 1...300 as ClosedRange<UInt64>)
    func plainWrapsAlike(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let letters = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            "aaab   \n".randomElement(using: &generator) ?? " "
        }
        let plain = String(letters)
        for width in 1...12 {
            let accented = plain.replacing("a", with: "\u{E9}").wrapped(to: width)
            // Without an a both ways are the same one.
            #expect(plain.wrapped(to: width).map { $0.replacing("a", with: "\u{E9}") } == accented)
        }
    }
}
