/// What keys send, as an xterm sends it once a program has switched its keypad on.
package enum Keystrokes {
    package static let enter = "\r"
    package static let escape = "\u{1B}"
    package static let tab = "\t"
    package static let backtab = "\u{1B}[Z"
    package static let backspace = "\u{7F}"
    package static let up = "\u{1B}OA"
    package static let down = "\u{1B}OB"
    package static let right = "\u{1B}OC"
    package static let left = "\u{1B}OD"
    package static let pageUp = "\u{1B}[5~"
    package static let pageDown = "\u{1B}[6~"

    /// Ctrl held with a letter.
    package static func control(_ letter: Unicode.Scalar) -> String {
        String(Unicode.Scalar(UInt8(letter.value & 0x1F)))
    }

    /// Alt held with a character.
    package static func alt(_ character: Character) -> String {
        "\u{1B}" + String(character)
    }

    /// A text between the brackets of a paste.
    package static func paste(_ text: String) -> String {
        "\u{1B}[200~" + text + "\u{1B}[201~"
    }
}
