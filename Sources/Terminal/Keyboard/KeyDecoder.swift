internal import Canvas

/// One thing that curses read.
enum KeyboardInput: Hashable {
    /// A byte that belongs to no key curses knows.
    case byte(UInt8)
    /// A key that curses knows by its sequence; nil for one that this program has no use for.
    case key(Key?)
    case pasteStart
    case pasteEnd
}

/// Makes keys of what curses reads, one drain at a time.
///
/// Curses knows the keys of the terminal's description; whatever else a terminal sends arrives as bytes. A sequence that
/// means nothing here is swallowed whole, because one of its letters could be the key of a verb. State is carried over
/// drains: a slow link may cut a sequence, a character or a paste anywhere.
struct KeyDecoder {
    private enum State {
        /// Between keys.
        case ground
        /// After ESC: what follows in the same drain makes a Meta key or opens a sequence.
        case escape
        /// The last drain ended in a lone ESC, which was given as Escape; the rest of a cut sequence may still come.
        case afterEscape
        /// As `afterEscape`, and `[` or `O` came first in this drain.
        case afterEscapeThen(UInt8)
        /// Within ESC [ ... up to its final byte.
        case controlSequence([UInt8])
        /// After ESC [ [, which the Linux console puts before function keys.
        case consoleFunction
        /// After ESC O.
        case singleShift
        /// Within the three bytes of an old mouse report.
        case mouse(left: Int)
        /// Within a string that only its terminator ends (ESC ], ESC P, ESC X, ESC ^, ESC _), after so many bytes.
        case string(opener: UInt8, length: Int)
        /// ESC within such a string.
        case stringEscape
        /// Between the brackets of a paste.
        case paste
    }

    /// Longer pastes are dropped, so that a lost end does not fill the memory.
    static let pasteLimit = 1 << 20
    private static let stringLimit = 4096
    private static let sequenceLimit = 64

    private var state = State.ground
    private var character = PartialCharacter()
    private var pasted: [UInt8] = []
    private var keys: [Key] = []

    /// Takes everything that one drain brought.
    mutating func decode(_ drain: [KeyboardInput]) -> [Key] {
        guard !drain.isEmpty else { return [] }
        if case .paste = state, drain == [.byte(0x1B)] || drain == [.byte(0x03)] {
            // Somebody is stuck in a paste whose end never came.
            state = .ground
            pasted.removeAll()
            return [.escape]
        }
        for input in drain {
            take(input)
        }
        endDrain()
        defer { keys.removeAll() }
        return keys
    }

    private mutating func take(_ input: KeyboardInput) {
        switch (input, state) {
        case (.byte(let byte), .paste):
            takePasted(byte)
        case (.pasteEnd, .paste):
            endPaste()
        case (_, .paste):
            break
        case (.byte(let byte), _):
            take(byte)
        case (.pasteStart, _):
            begin(.paste)
        case (.pasteEnd, _), (.key, .escape):
            // ESC and a key in one drain is that key with Alt held, for which there is no use.
            begin(.ground)
        case (.key(let key), _):
            begin(.ground)
            if let key { keys.append(key) }
        }
    }

    private mutating func begin(_ next: State) {
        character.drop()
        state = next
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground, .paste:
            takeGround(byte, meta: false)
        case .escape:
            takeAfterEscape(byte)
        case .afterEscape:
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
                state = .afterEscapeThen(byte)
            } else {
                state = .ground
                takeGround(byte, meta: false)
            }
        case .afterEscapeThen(let opener):
            takeLate(byte, opener: opener)
        case .controlSequence(let parameters):
            takeSequence(byte, after: parameters)
        case .consoleFunction:
            state = .ground
            if case UInt8(ascii: "A")...UInt8(ascii: "E") = byte { keys.append(.function(Int(byte - 0x40))) }
        case .singleShift:
            state = .ground
            if byte < 0x20 {
                takeGround(byte, meta: false)
            } else if let key = Sequences.singleShift(byte) {
                keys.append(key)
            }
        case .mouse(let left):
            state = left > 1 ? .mouse(left: left - 1) : .ground
        case .string(let opener, let length):
            takeString(byte, opener: opener, length: length)
        case .stringEscape:
            // ESC \ ends the string; any other sequence cuts it short and counts itself.
            state = .ground
            if byte != UInt8(ascii: "\\") { takeAfterEscape(byte) }
        }
    }

    private mutating func takeGround(_ byte: UInt8, meta: Bool) {
        if byte >= 0x80 {
            takePart(byte, meta: meta)
            return
        }
        character.drop()
        switch byte {
        case 0x1B: state = .escape
        case 0x20..<0x7F:
            let typed = Character(Unicode.Scalar(byte))
            keys.append(meta ? .meta(typed) : .character(typed))
        default:
            // Alt with a control character is nothing here, and must not be taken for the control character.
            if !meta { keys.append(Sequences.control(byte)) }
        }
    }

    private mutating func takePart(_ byte: UInt8, meta: Bool) {
        switch character.take(byte, meta: meta) {
        case .complete(let scalar, let meta):
            if scalar.value < 0xA0 {
                openEightBit(UInt8(scalar.value))
            } else {
                keys.append(meta ? .meta(Character(scalar)) : .character(Character(scalar)))
            }
        case .stray(let byte):
            openEightBit(byte)
        case .partial: break
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        state = .ground
        switch byte {
        case _ where Sequences.openers.contains(byte):
            open(byte)
        case 0x1B:
            // ESC ESC: the second may open a sequence, which then has Alt held; the first is lost with it.
            state = .escape
        default:
            takeGround(byte, meta: true)
        }
    }

    private mutating func open(_ opener: UInt8) {
        switch opener {
        case UInt8(ascii: "["): begin(.controlSequence([]))
        case UInt8(ascii: "O"): begin(.singleShift)
        default: begin(.string(opener: opener, length: 0))
        }
    }

    /// Takes the one-byte form of ESC [ and its like; other bytes of that kind mean nothing.
    private mutating func openEightBit(_ byte: UInt8) {
        if 0x80..<0xA0 ~= byte, Sequences.openers.contains(byte - 0x40) { open(byte - 0x40) }
    }

    private mutating func takeLate(_ byte: UInt8, opener: UInt8) {
        state = .ground
        if opener == UInt8(ascii: "[") {
            open(opener)
            take(byte)
        } else if let key = Sequences.singleShift(byte) {
            keys.append(key)
        } else {
            keys.append(.character("O"))
            takeGround(byte, meta: false)
        }
    }

    private mutating func takeSequence(_ byte: UInt8, after parameters: [UInt8]) {
        switch byte {
        case 0x20..<0x40:
            // Far longer than any known one: swallowed, but no longer kept.
            let kept = parameters.count < Self.sequenceLimit ? parameters + [byte] : parameters
            state = .controlSequence(kept)
        case UInt8(ascii: "[") where parameters.isEmpty:
            state = .consoleFunction
        case UInt8(ascii: "M") where parameters.isEmpty:
            state = .mouse(left: 3)
        case 0x40..<0x7F:
            state = .ground
            endSequence(parameters, final: byte)
        default:
            // A control character or a letter beyond ASCII never stands in a sequence: it was cut, this is something new.
            state = .ground
            takeGround(byte, meta: false)
        }
    }

    private mutating func endSequence(_ parameters: [UInt8], final: UInt8) {
        switch (String(decoding: parameters, as: UTF8.self), final) {
        case ("200", UInt8(ascii: "~")): begin(.paste)
        case let (text, final):
            if let key = Sequences.control(parameters: text, final: final) { keys.append(key) }
        }
    }

    private mutating func takeString(_ byte: UInt8, opener: UInt8, length: Int) {
        switch byte {
        case 0x07: state = .ground
        case 0x1B: state = .stringEscape
        case 0x00..<0x20:
            state = .ground
            takeGround(byte, meta: false)
        default:
            state = length < Self.stringLimit ? .string(opener: opener, length: length + 1) : .ground
        }
    }

    private mutating func takePasted(_ byte: UInt8) {
        // Beyond the limit only the last bytes are kept, in which the end is looked for.
        if pasted.count > Self.pasteLimit + Sequences.pasteEnd.count { pasted.remove(at: Self.pasteLimit) }
        pasted.append(byte)
        if byte == Sequences.pasteEnd.last, pasted.suffix(Sequences.pasteEnd.count).elementsEqual(Sequences.pasteEnd) {
            pasted.removeLast(Sequences.pasteEnd.count)
            endPaste()
        }
    }

    private mutating func endPaste() {
        state = .ground
        if pasted.count <= Self.pasteLimit { keys.append(.paste(PastedText.clean(pasted))) }
        pasted.removeAll()
    }

    private mutating func endDrain() {
        switch state {
        case .escape:
            keys.append(.escape)
            state = .afterEscape
        case .afterEscape:
            state = .ground
        case .afterEscapeThen(let opener):
            keys.append(.character(Character(Unicode.Scalar(opener))))
            state = .ground
        case .string(let opener, length: 0):
            // Nothing followed: Alt was held with the letter.
            keys.append(.meta(Character(Unicode.Scalar(opener))))
            state = .ground
        case .ground, .controlSequence, .consoleFunction, .singleShift, .mouse, .string, .stringEscape, .paste:
            break
        }
    }
}
