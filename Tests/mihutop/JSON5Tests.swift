import MihuAPI
import Testing

@testable import mihutop

@Suite("JSON5")
struct JSON5Tests {
    private func read(_ text: String) throws(JSON5Problem) -> JSON { try JSON(json5: Array(text.utf8)) }

    /// Line, column and words of what stands in the way.
    private func problem(_ text: String) -> String? {
        do throws(JSON5Problem) {
            _ = try read(text)
            return nil
        } catch {
            return "\(error.line):\(error.column) \(error.what)"
        }
    }

    @Test(
        "comments, trailing commas, bare keys and both kinds of quotes are read",
        arguments: [
            ("{a: 1, $b_2: 'x', \"c d\": [1, 2,],}", ["a": 1, "$b_2": "x", "c d": [1, 2]]),
            ("// one\n/* two\n * three */ {a /**/ : true} // four", ["a": true]),
            ("\u{FEFF}{\u{A0}größe:\u{2028}false}", ["größe": false]),
            ("[]", []),
        ] as [(String, JSON)])
    func additions(text: String, expected: JSON) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "a number is kept as JSON writes it",
        arguments: [
            (".5", "0.5"), ("5.", "5"), ("+5", "5"), ("-0.25", "-0.25"), ("0x1F", "31"), ("1e3", "1e3"),
            ("1.5E-2", "1.5e-2"), ("0", "0"), ("-0", "-0"),
        ])
    func numbers(text: String, literal: String) throws {
        #expect(try read(text) == .number(literal))
    }

    @Test(
        "a text says what its escapes mean, and is clean",
        arguments: [
            (#"'it\'s'"#, "it's"), (#""say \"hi\"""#, #"say "hi""#), (#"'a\x41\u0042\uD83D\uDE00'"#, "aAB😀"),
            ("'over \\\ntwo'", "over two"), (#"'one\ntwo'"#, "one\ntwo"), (#"'\uD83D'"#, "\u{FFFD}"),
            (#"'a\u202Eb\u001B[0m'"#, "ab[0m"), ("'// no comment'", "// no comment"),
        ])
    func texts(text: String, meaning: String) throws {
        #expect(try read(text) == .string(meaning))
    }

    @Test(
        "what stands in the way is named with its line and column",
        arguments: [
            ("{\n  a: 1\n  b: 2\n}", "3:3 expected a comma or }, found b"),
            ("{\r\n  a 1}", "2:5 expected a colon after the key a, found 1"),
            ("[1, 2", "1:6 expected a comma or ], found the end of the file"),
            ("", "1:1 expected a value, found the end of the file"),
            ("{a: 1} x", "1:8 expected the end of the file, found x"),
            ("{a: 1,\n a: 2}", "2:2 the key a stands twice in this block"),
            ("{\n/* never closed }", "2:1 the comment that begins here has no end"),
            ("{a: 'open\n}", "1:5 the text that begins here has no closing quote on its line"),
            ("{token: geheim}", "1:9 expected a value; a text stands in quotes"),
            ("[Infinity]", "1:2 expected a finite number"), ("[1e999]", "1:2 expected a number that is not as large"),
            ("[1.2.3]", "1:2 expected a number"), ("[0x]", "1:2 expected a number"), ("[.]", "1:2 expected a number"),
            ("[08]", "1:2 expected a number"), (#"['\u12']"#, "1:7 expected 4 hexadecimal digits, found '"),
            ("{1: 2}", "1:2 expected a key or }, found 1"),
        ])
    func problems(text: String, expected: String) {
        #expect(problem(text) == expected)
    }

    @Test("blocks inside blocks come to an end")
    func depth() {
        #expect(problem(String(repeating: "[", count: 10_000)) == "1:66 too many blocks and lists inside each other")
    }

    @Test("whatever the bytes are, reading comes to an end")
    func mutations() {
        let whole = Array("{a: [1, -0x2F, 'b\\u00e9\\'', \"c\"], /* d */ e: {f: true, g: null,},} // h\n".utf8)
        for place in whole.indices {
            _ = try? JSON(json5: Array(whole[..<place]))
            for byte in [0x00, 0x09, 0x0A, 0x22, 0x27, 0x2C, 0x2F, 0x30, 0x5C, 0x5D, 0x7B, 0x7D, 0xC3, 0xFF] as [UInt8]
            {
                var bytes = whole
                bytes[place] = byte
                _ = try? JSON(json5: bytes)
            }
        }
    }
}
