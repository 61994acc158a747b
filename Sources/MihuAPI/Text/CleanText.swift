/// Takes out of a text what a terminal or a reader's eye could be fooled with.
///
/// Every text of a reply passes through here before a model holds it; what is typed, pasted or handed over on the
/// command line does too. Removed are control characters (Cc), format characters (Cf, the bidirectional controls and
/// joiners among them), variation selectors and whatever else Unicode says is ignored when drawn. Private use
/// characters and noncharacters become U+FFFD, because nobody knows what a terminal makes of them.
///
/// Source: Unicode Standard Annex 44 (general categories, `Default_Ignorable_Code_Point`).
package enum CleanText {
    /// The text as one line: every kind of line break and tab becomes a space.
    package static func line(_ text: String) -> String {
        cleaned(text, lineBreak: " ")
    }

    /// The text with its line breaks kept, each as a plain newline; tabs become spaces.
    package static func paragraphs(_ text: String) -> String {
        cleaned(text, lineBreak: "\n")
    }

    /// What becomes of one scalar, wherever it stands.
    enum Fate: Equatable {
        case kept
        case removed
        case space
        case lineBreak
        case replaced
    }

    static func fate(of scalar: Unicode.Scalar) -> Fate {
        switch scalar.value {
        case 0x20...0x7E: return .kept
        case 0x09: return .space
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .removed
        // Latin, Greek, Cyrillic, Arabic and Devanagari letters, dashes and quotes, kana, common ideographs and Hangul:
        // nothing to ask Unicode about.
        case 0xC0...0x2FF, 0x370...0x377, 0x400...0x481, 0x620...0x669, 0x904...0x939, 0x1E00...0x1EFF, 0x2010...0x2027,
            0x2030...0x205E, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            return .kept
        default: break
        }
        let properties = scalar.properties
        if properties.isNoncharacterCodePoint { return .replaced }
        switch properties.generalCategory {
        case .control, .format: return .removed
        case .privateUse, .surrogate: return .replaced
        case .lineSeparator, .paragraphSeparator: return .lineBreak
        default: return properties.isDefaultIgnorableCodePoint || properties.isVariationSelector ? .removed : .kept
        }
    }

    private static func cleaned(_ text: String, lineBreak: Unicode.Scalar) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let completesReturn = afterReturn && scalar == "\n"
            afterReturn = scalar == "\r"
            if completesReturn { continue }
            switch fate(of: scalar) {
            case .kept: result.append(scalar)
            case .removed: break
            case .space: result.append(" ")
            case .lineBreak: result.append(lineBreak)
            case .replaced: result.append("\u{FFFD}")
            }
        }
        return String(result)
    }

    /// Printable ASCII throughout, as nearly all texts of a workspace are: nothing to do.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
