/// A telephone number in international form, checked: `+` and 7 to 15 digits, the first not zero.
///
/// Only such a number is ever dialled or forwarded to. Source: ITU-T E.164; the API's pages show no other form and
/// allow at most 32 characters.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// `+` and the digits, without any separator.
    package let text: String

    /// A number as a person writes it: spaces, hyphens, dots, slashes and parentheses are taken out.
    ///
    /// - Returns: nil when what remains is not `+` and 7 to 15 digits. A national number is refused, because only a
    ///   guess could complete it.
    package init?(typed: String) {
        var digits = ""
        var sawPlus = false
        for scalar in CleanText.line(typed).unicodeScalars {
            switch scalar {
            case "+" where !sawPlus && digits.isEmpty: sawPlus = true
            case "0"..."9" where sawPlus: digits.unicodeScalars.append(scalar)
            case " ", "-", ".", "/", "(", ")", "\u{A0}": break
            default: return nil
            }
        }
        guard sawPlus, (7...15).contains(digits.count), digits.first != "0" else { return nil }
        text = "+" + digits
    }

    package var description: String { text }
}
