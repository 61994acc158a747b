import PseudoTerminal
import Testing

@Suite("A keyboard in a terminal")
struct KeyboardInTerminalTests {
    @Test(
        "keys arrive as what they are",
        arguments: [
            ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", "Up Down Right Left"),
            ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "Up Down Right Left"),
            ("\u{1B}[5~\u{1B}[6~\u{1B}OH\u{1B}OF", "PgUp PgDn Home End"),
            ("\u{1B}[2~\u{1B}[3~\u{1B}[Z", "Ins Del Shift-Tab"),
            ("\u{1B}OP\u{1B}[15~\u{1B}[24~", "F1 F5 F12"), ("\r\t\u{7F}", "Enter Tab Backspace"), ("\u{1B}f", "Alt-f"),
            ("\u{1B}[200~two\rlines\u{1B}[201~.", "Paste ."), ("é王", "é 王"), ("\u{3}\u{C}", "^C ^L"),
            ("\u{1B}[1;5A\u{1B}[<0;3;4M.", "."),
        ])
    func keys(sent: String, labels: String) throws {
        let terminal = try startProbe()
        terminal.send(sent)
        try terminal.waitUntil("the row of keys reads \(labels)") { $0.rows[1].dropFirst().hasPrefix(labels + " ") }
    }

    @Test("a lone Esc is Escape")
    func escape() throws {
        let terminal = try startProbe()
        terminal.send(Keystrokes.escape)
        try terminal.waitUntil(shows: "│Esc ")
    }

    @Test("an invalid byte takes no key with it")
    func invalidByte() throws {
        let terminal = try startProbe()
        terminal.send(bytes: [0xFF, 0x61, 0xC3, 0x62])
        try terminal.waitUntil(shows: "│a b ")
    }

    @Test("200 queued keys are all there")
    func queuedKeys() throws {
        let terminal = try startProbe(columns: 500)
        terminal.send(String(repeating: "xy", count: 100))
        try terminal.waitUntil("200 keys") { screen in
            screen.rows[1].split(separator: " ").count { $0.hasSuffix("x") || $0.hasSuffix("y") } == 200
        }
    }

    @Test("a pasted text keeps its lines")
    func paste() throws {
        let terminal = try startProbe()
        terminal.send(Keystrokes.paste("hang up\rnow"))
        try terminal.waitUntil(shows: "pasted hang up|now")
    }
}
