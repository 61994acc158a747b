import Testing

@testable import Terminal

@Suite("The terminal's clipboard") struct ClipboardTests {
    @Test(
        "base64 as RFC 4648 has it",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"), ("Ay\u{15F}e \u{738B}", "QXnFn2Ug546L"),
        ])
    func base64(text: String, coded: String) { #expect(Clipboard.base64(text.utf8) == coded) }

    @Test("a text goes as OSC 52, wrapped for what stands between")
    func wrapped() {
        let osc = "]52;c;Zm9v\u{07}"
        #expect(Clipboard.sequence(for: "foo", through: .nothing) == "\u{1B}" + osc)
        #expect(
            Clipboard.sequence(for: "foo", through: .tmux)
                == "\u{1B}\(osc)\u{1B}Ptmux;\u{1B}\u{1B}\(osc)\u{1B}\\")
        #expect(Clipboard.sequence(for: "foo", through: .screen) == "\u{1B}P\u{1B}\(osc)\u{1B}\\")
    }

    @Test("screen gets a long text in pieces that it can hold")
    func longText() {
        let text = String(repeating: "https://media.example/", count: 40)
        let sequence = Clipboard.sequence(for: text, through: .screen)
        let pieces = sequence.split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
        #expect(pieces.allSatisfy { $0.count <= 240 })
        #expect(pieces.joined() == Clipboard.sequence(for: text, through: .nothing))
    }

    @Test("a console has no clipboard, and neither has a terminal without a type")
    func without() {
        for type in ["dumb", "linux", "vt100", nil] { #expect(!Clipboard.mayExist(onType: type)) }
        for type in ["xterm-256color", "tmux-256color", "screen"] { #expect(Clipboard.mayExist(onType: type)) }
    }

    @Test("nothing that controls a terminal or ends a line is copied")
    func cleaned() {
        let hostile = "rm -rf\u{1B}]0;x\u{07}\n\r\u{9B}"
        #expect(
            Clipboard.sequence(for: hostile, through: .nothing)
                == Clipboard.sequence(for: "rm -rf]0;x", through: .nothing))
    }

    @Test(
        "what stands between is told by the environment",
        arguments: [
            (["TERM": "xterm-256color"], Clipboard.Between.nothing), (["TERM": "tmux-256color"], .tmux),
            (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
            (["TERM": "screen.xterm-256color"], .screen), (["TERM": "xterm", "STY": "1.pts"], .screen),
            (["TERM": "xterm", "TMUX": ""], .nothing), ([:], .nothing),
        ])
    func between(environment: [String: String], expected: Clipboard.Between) {
        #expect(Clipboard.between(environment) == expected)
    }
}
