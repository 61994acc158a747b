/// How a text is handed to the terminal's clipboard: OSC 52, wrapped where another program stands between.
///
/// A terminal may ignore it, and says nothing either way. Source: xterm's control sequences, "Operating System Commands";
/// tmux(1), `allow-passthrough` and `set-clipboard`; screen(1), "DCS".
enum Clipboard {
    /// What stands between the program and the terminal.
    enum Between: Equatable {
        case nothing
        case tmux
        case screen
    }

    /// What `TMUX`, `STY` and `TERM` say. tmux also calls itself `screen` over ssh, where nothing else tells.
    static func between(_ environment: [String: String]) -> Between {
        func has(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
        let type = environment["TERM"] ?? ""
        if has("TMUX") || type.hasPrefix("tmux") { return .tmux }
        return has("STY") || type.hasPrefix("screen") ? .screen : .nothing
    }

    /// Whether a terminal of a type may have a clipboard at all.
    static func mayExist(onType type: String?) -> Bool {
        let without = ["dumb", "linux", "vt", "ansi", "cons"]
        return type.map { type in !without.contains { type.hasPrefix($0) } } ?? false
    }

    /// The bytes that hand a text over. What is no printable character is left out: who pastes must not be surprised.
    static func sequence(for text: String, through between: Between) -> String {
        var clean = String.UnicodeScalarView()
        clean.append(contentsOf: text.unicodeScalars.filter { $0.properties.generalCategory != .control })
        let plain = "\u{1B}]52;c;\(base64(String(clean).utf8))\u{07}"
        switch between {
        case .nothing: return plain
        // tmux takes the plain form for its own buffer where it is told to, and hands the wrapped one through.
        case .tmux: return plain + "\u{1B}Ptmux;\(plain.replacing("\u{1B}", with: "\u{1B}\u{1B}"))\u{1B}\\"
        // screen forgets what is longer than some hundred bytes in one piece.
        case .screen: return pieces(of: plain, length: 240).map { "\u{1B}P\($0)\u{1B}\\" }.joined()
        }
    }

    private static func pieces(of text: String, length: Int) -> [Substring] {
        var rest = text[...]
        var pieces: [Substring] = []
        while !rest.isEmpty {
            pieces.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: some Sequence<UInt8>) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        let bytes = Array(bytes)
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let number = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < three.count ? three[start + $1] : 0) }
            for place in 0..<4 {
                let isThere = place <= three.count
                text.append(isThere ? alphabet[Int(number >> (18 - 6 * UInt32(place)) & 63)] : "=")
            }
        }
        return String(text)
    }
}
