internal import CNcurses
internal import Canvas

/// The keys as curses numbers them.
enum CursesKeys {
    // Numbers of our own, beyond all that curses gives out by itself, in the 16 bits that it keeps.
    private static let pasteStart: CInt = 0x7F01
    private static let pasteEnd: CInt = 0x7F02

    /// Adds what the terminal's description leaves out, and takes out what must not be decoded here.
    static func define() {
        define_key("\u{1B}[200~", pasteStart)
        define_key("\u{1B}[201~", pasteEnd)
        // xterm is described with ESC O arrows only, but sends these until the keypad is switched on.
        for (final, code) in [("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT)] {
            define_key("\u{1B}[" + final, code)
        }
        // curses would swallow the opening of a mouse report and let the rest through as letters.
        if let mouse = cncurses_capability("kmous") {
            define_key(mouse, 0)
        }
    }

    /// What a number of `wgetch` means; nil when it is nothing that was typed.
    static func input(_ code: CInt) -> KeyboardInput? {
        switch code {
        case 0..<0x100: .byte(UInt8(code))
        case pasteStart: .pasteStart
        case pasteEnd: .pasteEnd
        case KEY_RESIZE: nil
        default: .key(key(code))
        }
    }

    private static func key(_ code: CInt) -> Key? {
        switch code {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME, KEY_FIND, KEY_A1: .home
        case KEY_END, KEY_SELECT, KEY_C1: .end
        case KEY_PPAGE, KEY_A3: .pageUp
        case KEY_NPAGE, KEY_C3: .pageDown
        case KEY_IC: .insert
        case KEY_DC: .delete
        case KEY_BACKSPACE: .backspace
        case KEY_ENTER: .enter
        case KEY_BTAB: .backtab
        case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
        default: nil
        }
    }
}
