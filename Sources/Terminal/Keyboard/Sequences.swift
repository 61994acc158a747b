internal import Canvas

/// What the sequences of xterm, its relatives and the VT series stand for (ECMA-48; XTerm Control Sequences).
enum Sequences {
    /// What after ESC opens a sequence or a string.
    static let openers = Set("[O]PX^_".utf8)

    /// What ends a bracketed paste.
    static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// A byte below blank, or delete. Line feed is Ctrl-J: Enter sends a carriage return.
    static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// ESC O and one byte.
    static func singleShift(_ byte: UInt8) -> Key? {
        switch Unicode.Scalar(byte) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "M": .enter
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: nil
        }
    }

    /// ESC [, parameters, and a final byte. With Shift, Alt or Ctrl held a key has a second parameter, and no use here.
    static func control(parameters: String, final: UInt8) -> Key? {
        switch (parameters, Unicode.Scalar(final)) {
        case ("", "Z"), ("1", "Z"): .backtab
        case ("", "M"): nil
        case ("", _), ("1", "A"..."H"): singleShift(final)
        case (_, "~"): edited(parameters)
        default: nil
        }
    }

    private static func edited(_ number: String) -> Key? {
        switch number {
        case "1", "7": .home
        case "2": .insert
        case "3": .delete
        case "4", "8": .end
        case "5": .pageUp
        case "6": .pageDown
        case "11", "12", "13", "14", "15": Int(number).map { .function($0 - 10) }
        case "17", "18", "19", "20", "21": Int(number).map { .function($0 - 11) }
        case "23", "24": Int(number).map { .function($0 - 12) }
        default: nil
        }
    }
}
