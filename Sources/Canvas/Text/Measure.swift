internal import CText

/// How many columns a character takes in a terminal, as the C library and therefore curses count them.
enum Measure {
    /// What becomes of a scalar on a canvas.
    enum Kind: Equatable {
        /// Drawn as this character in so many columns: 1 or 2.
        case character(Unicode.Scalar, columns: Int)
        /// Sits on the character before it.
        case mark
        /// Neither seen nor counted: joiners, direction marks, variation selectors.
        case invisible
    }

    /// What stands for a control character and for one that the C library does not know.
    static let unknown: Unicode.Scalar = "\u{FFFD}"

    // The locale is made once and only read from then on.
    nonisolated(unsafe) private static let unicode = ctext_unicode()

    @inline(__always)
    static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.value >= 0x20, scalar.value < 0x7F {
            return .character(scalar, columns: 1)
        }
        return kind(beyondASCII: scalar)
    }

    /// The scalar itself where it takes one column, U+FFFD otherwise.
    static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if case .character(let drawn, columns: 1) = kind(of: scalar) { drawn } else { unknown }
    }

    private static func kind(beyondASCII scalar: Unicode.Scalar) -> Kind {
        // The soft hyphen counts as one column but terminals do not agree on showing it.
        if scalar == "\u{AD}" {
            return .invisible
        }
        switch ctext_columns(scalar.value, unicode) {
        case 1: return .character(scalar, columns: 1)
        case 2: return .character(scalar, columns: 2)
        case 0: return kind(withoutColumn: scalar)
        default: return .character(unknown, columns: 1)
        }
    }

    private static func kind(withoutColumn scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .format: .invisible
        // A variation selector changes how wide some terminals draw the character before it.
        case .nonspacingMark where scalar.properties.isVariationSelector: .invisible
        // The letters are Hangul vowels and finals, which join the syllable before them.
        case .nonspacingMark, .enclosingMark, .spacingMark, .otherLetter: .mark
        default: .character(unknown, columns: 1)
        }
    }
}
