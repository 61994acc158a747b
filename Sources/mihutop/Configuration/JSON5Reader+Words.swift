import MihuAPI

// Keys, words, numbers and texts of a JSON5 document.

extension JSON5Reader {
    /// A key without quotes: letters, digits, `_` and `$`, not beginning with a digit.
    mutating func bareKey() throws(JSON5Problem) -> String {
        guard let first = next, first.beginsName else { throw expected("a key or }") }
        return name()
    }

    /// `true`, `false` or `null`. Any other word is a text without its quotes; it is not repeated, it may be a secret.
    mutating func word() throws(JSON5Problem) -> JSON {
        guard let first = next, first.beginsName else { throw expected("a value") }
        let start = at
        switch name() {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case "Infinity", "NaN": throw problem("expected a finite number", at: start)
        default: throw problem("expected a value; a text stands in quotes", at: start)
        }
    }

    private mutating func name() -> String {
        var name = String.UnicodeScalarView()
        while let scalar = next, scalar.continuesName {
            name.append(scalar)
            at += 1
        }
        return String(name)
    }

    // MARK: Numbers

    /// A number as JSON writes it: without `+`, with digits on both sides of the point, a hexadecimal one in decimals.
    mutating func number() throws(JSON5Problem) -> String {
        let start = at
        let sign = skip("-") ? "-" : ""
        if sign.isEmpty { _ = skip("+") }
        guard let literal = skip("0") ? try afterZero() : try decimal(whole: digits()) else {
            throw problem("expected a number", at: start)
        }
        if let next, next.continuesName || next == "." { throw problem("expected a number", at: start) }
        guard let value = Double(sign + literal), value.isFinite else {
            throw problem("expected a number that is not as large", at: start)
        }
        return sign + literal
    }

    private mutating func afterZero() throws(JSON5Problem) -> String? {
        guard skip("x") || skip("X") else { return try decimal(whole: "0") }
        var text = ""
        while let scalar = next, Character(scalar).isHexDigit, scalar.isASCII {
            text.unicodeScalars.append(scalar)
            at += 1
        }
        return Int(text, radix: 16).map(String.init)
    }

    /// The fraction and the exponent behind whole digits; nil where there is no digit at all.
    private mutating func decimal(whole: String) throws(JSON5Problem) -> String? {
        let fraction = skip(".") ? digits() : ""
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        var literal = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
        guard skip("e") || skip("E") else { return literal }
        literal += skip("-") ? "e-" : "e"
        if !literal.hasSuffix("-") { _ = skip("+") }
        let exponent = digits()
        guard !exponent.isEmpty else { throw expected("the digits of an exponent") }
        return literal + exponent
    }

    private mutating func digits() -> String {
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar) {
            digits.unicodeScalars.append(scalar)
            at += 1
        }
        return digits
    }

    // MARK: Texts

    /// A text between single or double quotes.
    mutating func text() throws(JSON5Problem) -> String {
        let start = at
        guard let quote = next else { throw expected("a text") }
        at += 1
        var text = String.UnicodeScalarView()
        while let scalar = next, scalar != "\n", scalar != "\r" {
            at += 1
            if scalar == quote { return String(text) }
            if scalar != "\\" {
                text.append(scalar)
            } else if let meant = try escaped() {
                text.append(meant)
            }
        }
        throw problem("the text that begins here has no closing quote on its line", at: start)
    }

    /// What stands for the characters after a backslash; nil for the end of a line, over which the text goes on.
    private mutating func escaped() throws(JSON5Problem) -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        at += 1
        switch scalar {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "0": return "\0"
        case "x": return Unicode.Scalar(UInt8(try hexadecimal(digits: 2)))
        case "u": return try escapedUnicode()
        case "\r":
            _ = skip("\n")
            return nil
        case "\n", "\u{2028}", "\u{2029}": return nil
        case "1"..."9":
            at -= 1
            throw problem("expected a character that may follow a backslash; digits may not")
        default: return scalar
        }
    }

    /// The scalar of `\uXXXX`, with a second escape when it is half of a pair; a lone half is U+FFFD.
    private mutating func escapedUnicode() throws(JSON5Problem) -> Unicode.Scalar {
        let first = try hexadecimal(digits: 4)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let resume = at
        guard first < 0xDC00, skip("\\"), skip("u") else {
            at = resume
            return "\u{FFFD}"
        }
        let second = try hexadecimal(digits: 4)
        guard (0xDC00...0xDFFF).contains(second) else {
            at = resume
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal(digits: Int) throws(JSON5Problem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let scalar = next, let digit = Character(scalar).hexDigitValue else {
                throw expected("\(digits) hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}

extension Unicode.Scalar {
    fileprivate var beginsName: Bool { self == "_" || self == "$" || properties.isIDStart }
    fileprivate var continuesName: Bool { self == "_" || self == "$" || properties.isIDContinue }
}
