internal import CNcurses

/// What a terminal is told when the program leaves it without curses: on a crash.
enum Farewell {
    static let bracketedPasteOn = "\u{1B}[?2004h"
    static let bracketedPasteOff = "\u{1B}[?2004l"

    /// Terminals with an alternate screen know the brackets of a paste, or ignore what they do not know.
    static var hasAlternateScreen: Bool { capability("smcup") != nil }

    /// Ordinary colours, cursor keys as the shell has them, no brackets, the shell's screen, visible cursor.
    static var text: String {
        let paste = hasAlternateScreen ? bracketedPasteOff : ""
        return ["sgr0", "op", "rmkx"].compactMap(capability).joined() + paste + (capability("rmcup") ?? "\r\n")
            + visibleCursor
    }

    /// Said last: a terminal may bring the cursor back as it was on the shell's screen when the alternate one began, and that
    /// may be hidden.
    static var visibleCursor: String { capability("cnorm") ?? "" }

    /// A capability without the delays, such as `$<2>`, that slow terminals of old needed.
    private static func capability(_ name: String) -> String? {
        guard let text = cncurses_capability(name).map({ String(cString: $0) }) else { return nil }
        var kept = ""
        var rest = text[...]
        while let delay = rest.firstRange(of: "$<"), let end = rest[delay.upperBound...].firstIndex(of: ">") {
            kept += rest[..<delay.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }
}
