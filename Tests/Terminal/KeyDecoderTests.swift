import Canvas
import Testing

@testable import Terminal

@Suite("Keys from what curses reads")
struct KeyDecoderTests {
    /// Decodes drains of plain bytes, one text each.
    private func keys(_ drains: String...) -> [Key] {
        var decoder = KeyDecoder()
        return drains.flatMap { decoder.decode($0.utf8.map { .byte($0) }) }
    }

    @Test("letters, control characters and UTF-8")
    func plain() {
        #expect(keys("aß王") == [.character("a"), .character("ß"), .character("王")])
        #expect(keys("\r\t\u{7F}\u{8}\n") == [.enter, .tab, .backspace, .backspace, .control("j")])
        #expect(keys("\u{3}\u{1A}\u{C}\u{0}\u{1C}") == "cz\u{6C} \\".map { .control($0) })
    }

    @Test("a lone ESC is Escape, with a byte in the same drain it is Meta")
    func escapeAndMeta() {
        #expect(keys("\u{1B}") == [.escape])
        #expect(keys("\u{1B}f") == [.meta("f")])
        #expect(keys("\u{1B}é") == [.meta("é")])
        #expect(keys("\u{1B}", "f") == [.escape, .character("f")])
        #expect(keys("\u{1B}\r") == [])
        #expect(keys("a\u{1B}") == [.character("a"), .escape])
    }

    @Test(
        "sequences that the terminal's description lacks",
        arguments: [
            ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
            ("\u{1B}[Z", .backtab), ("\u{1B}[3~", .delete), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
            ("\u{1B}[[C", .function(3)), ("\u{1B}OS", .function(4)), ("\u{9B}A", .up),
        ])
    func knownSequences(sequence: String, key: Key) {
        #expect(keys(sequence) == [key])
    }

    @Test(
        "sequences that mean nothing are swallowed whole",
        arguments: [
            "\u{1B}[1;5X", "\u{1B}[1;3A", "\u{1B}[<0;12;5M", "\u{1B}[M !!", "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[I",
            "\u{1B}Oz", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;WFhY\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}[99999~", "\u{1B}[\u{20}q", "\u{1B}\u{1B}[A",
        ])
    func swallowed(sequence: String) {
        let after = keys(sequence + "q")
        #expect(after == [.character("q")] || after == [.up, .character("q")])
        // Cut anywhere after its opening, it still leaves no letter. A string shows what it is one byte later.
        for cut in ("]P".contains(sequence.dropFirst().first ?? " ") ? 3 : 2)..<sequence.utf8.count {
            let bytes = Array(sequence.utf8)
            var decoder = KeyDecoder()
            let first = decoder.decode(bytes[..<cut].map { .byte($0) })
            let second = decoder.decode(bytes[cut...].map { .byte($0) })
            #expect(!(first + second).contains { if case .character = $0 { true } else { false } }, "cut at \(cut)")
        }
    }

    @Test("a sequence cut after its ESC is still a sequence")
    func cutAfterEscape() {
        #expect(keys("\u{1B}", "[A") == [.escape, .up])
        #expect(keys("\u{1B}", "OA") == [.escape, .up])
        #expect(keys("\u{1B}", "[", "q") == [.escape, .character("["), .character("q")])
        #expect(keys("\u{1B}", "Ok") == [.escape, .character("O"), .character("k")])
    }

    @Test("a character cut between drains is whole, an invalid byte takes nothing with it")
    func cutCharacters() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.byte(0xC3)]) == [])
        #expect(decoder.decode([.byte(0xA9)]) == [.character("é")])
        #expect(decoder.decode([.byte(0xFF), .byte(0x71)]) == [.character("q")])
        #expect(decoder.decode([.byte(0xC3), .byte(0x71)]) == [.character("q")])
        #expect(decoder.decode([.byte(0xED), .byte(0xA0), .byte(0x80), .byte(0x71)]) == [.character("q")])
    }

    @Test("keys that curses knows pass, with ESC before them they do not")
    func cursesKeys() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.key(.up), .key(nil), .key(.function(1))]) == [.up, .function(1)])
        #expect(decoder.decode([.byte(0x1B), .key(.up)]) == [])
    }

    @Test("a paste is one key, whatever it holds and wherever it is cut")
    func pastes() {
        let text = "say\r\nthis\u{1B}[31m\u{3}\tq"
        let expected: [Key] = [.paste("say\nthis[31m\tq")]
        let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        for cut in 6...bytes.count {
            var decoder = KeyDecoder()
            let keys = [bytes[..<cut], bytes[cut...]].flatMap { part in decoder.decode(part.map { .byte($0) }) }
            #expect(keys == expected, "cut at \(cut)")
        }
        var decoder = KeyDecoder()
        let known: [KeyboardInput] = [.pasteStart] + text.utf8.map { .byte($0) } + [.key(.up), .pasteEnd, .byte(0x71)]
        #expect(decoder.decode(known) == expected + [.character("q")])
    }

    @Test("a paste without end is left with Escape or Ctrl-C alone", arguments: ["\u{1B}", "\u{3}"])
    func endlessPaste(key: String) {
        #expect(keys("\u{1B}[200~lost", key, "q") == [.escape, .character("q")])
    }

    @Test("a paste beyond the limit is dropped, and its end is still found")
    func hugePaste() {
        let text = String(repeating: "x", count: KeyDecoder.pasteLimit + 100)
        #expect(keys("\u{1B}[200~\(text)\u{1B}[201~q") == [.character("q")])
    }

    @Test("Alt with a letter that opens a string is Meta when nothing follows")
    func metaOpeners() {
        #expect(keys("\u{1B}P", "q") == [.meta("P"), .character("q")])
        #expect(keys("\u{1B}]0;title", "\r") == [.enter])
    }
}
