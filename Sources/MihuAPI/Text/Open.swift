/// A word from a set that the API may widen at any time: what it means if we know it, and how it was written.
///
/// The API writes the same word as `Inbound` and `inbound`, `in-progress` and `in_progress`; such spellings are equal.
/// A word we do not know stays printable and comparable.
package struct Open<Word: KnownWord>: Hashable, Sendable, CustomStringConvertible {
    /// The word's meaning, or nil when it is none we know.
    package let known: Word?

    /// The word as the API wrote it.
    package let text: String

    /// The word behind a spelling.
    package init(_ text: String) {
        self.text = text
        known = Word.allCases.first { Spelling.same($0.rawValue, text) }
    }

    /// A word we know, in the API's own spelling.
    package init(_ word: Word) {
        text = word.rawValue
        known = word
    }

    package var description: String { text }

    package static func == (one: Self, other: Self) -> Bool {
        if one.known != nil || other.known != nil { return one.known == other.known }
        return Spelling.same(one.text, other.text)
    }

    package func hash(into hasher: inout Hasher) {
        if let known {
            hasher.combine(known)
        } else {
            for byte in text.utf8 { hasher.combine(Spelling.folded(byte)) }
        }
    }
}

/// The words of a set that we know, in the API's spelling.
package protocol KnownWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// When two spellings are the same word.
enum Spelling {
    /// Equal but for the case of ASCII letters and for space, hyphen and underscore standing for each other.
    static func same(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).allSatisfy { folded($0) == folded($1) }
    }

    static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
        default: byte
        }
    }
}
