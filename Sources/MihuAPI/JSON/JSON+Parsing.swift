extension JSON {
    /// Why bytes are no JSON document.
    package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        /// Bytes before the place where reading stopped.
        package let offset: Int
        /// What was expected or met there.
        package let reason: String

        package var description: String { "\(reason) at byte \(offset)" }
    }

    /// The value that a document's bytes say.
    ///
    /// Reads RFC 8259. A byte order mark, raw control characters in texts and invalid UTF-8 are put up with: they are
    /// cleaned away, not passed on. Nesting beyond 128 levels, more than a million values and anything after the value
    /// are refused.
    package init(parsing bytes: [UInt8]) throws(Malformed) {
        var result: Result<JSON, Malformed> = .failure(Malformed(offset: 0, reason: "nothing"))
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            result = Result { () throws(Malformed) in try reader.document() }
        }
        self = try result.get()
    }
}

/// Reads one JSON document from the front of its bytes to the end.
private struct JSONReader {
    private static let maximumDepth = 128
    private static let maximumValues = 1_000_000

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var values = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() throws(JSON.Malformed) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        let value = try value(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw malformed("something after the document") }
        return value
    }

    private func malformed(_ reason: String) -> JSON.Malformed { JSON.Malformed(offset: at, reason: reason) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSON.Malformed) -> JSON {
        skipSpace()
        values += 1
        guard depth <= Self.maximumDepth else { throw malformed("nesting too deep") }
        guard values <= Self.maximumValues else { throw malformed("too many values") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try number())
        case nil: throw malformed("the document ends early")
        default: throw malformed("no JSON value")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Malformed) -> JSON {
        let length = word.utf8CodeUnitCount
        guard at + length <= bytes.count, (0..<length).allSatisfy({ bytes[at + $0] == word.utf8Start[$0] }) else {
            throw malformed("no JSON value")
        }
        at += length
        return value
    }

    private mutating func array(depth: Int) throws(JSON.Malformed) -> JSON {
        at += 1
        var elements: [JSON] = []
        skipSpace()
        if skip("]") { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if skip(",") { continue }
            if skip("]") { return .array(elements) }
            throw malformed("a comma or the end of a list was expected")
        }
    }

    private mutating func object(depth: Int) throws(JSON.Malformed) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        skipSpace()
        if skip("}") { return .object(members) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw malformed("a member's name was expected") }
            let key = try string()
            skipSpace()
            guard skip(":") else { throw malformed("a colon was expected") }
            members.append(JSON.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            if skip(",") { continue }
            if skip("}") { return .object(members) }
            throw malformed("a comma or the end of an object was expected")
        }
    }

    private mutating func number() throws(JSON.Malformed) -> String {
        let start = at
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    }

    private mutating func digits() throws(JSON.Malformed) {
        let start = at
        while let next, (0x30...0x39).contains(next) { at += 1 }
        guard at > start else { throw malformed("a digit was expected") }
    }

    /// A text between quotes. The common one, printable ASCII without escapes, is taken as it lies.
    private mutating func string() throws(JSON.Malformed) -> String {
        at += 1
        let start = at
        while let next, next >= 0x20, next < 0x7F, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { at += 1 }
        if next == UInt8(ascii: "\"") {
            at += 1
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<(at - 1)]), as: UTF8.self)
        }
        var collected = Array(bytes[start..<at])
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return CleanText.paragraphs(String(decoding: collected, as: UTF8.self))
            case UInt8(ascii: "\\"): try escape(into: &collected)
            default: collected.append(byte)
            }
        }
        throw malformed("a text without an end")
    }

    private mutating func escape(into collected: inout [UInt8]) throws(JSON.Malformed) {
        guard let byte = next else { throw malformed("a text without an end") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
        case UInt8(ascii: "b"): collected.append(0x08)
        case UInt8(ascii: "f"): collected.append(0x0C)
        case UInt8(ascii: "n"): collected.append(0x0A)
        case UInt8(ascii: "r"): collected.append(0x0D)
        case UInt8(ascii: "t"): collected.append(0x09)
        case UInt8(ascii: "u"): collected.append(contentsOf: UTF8.encode(try escapedScalar()) ?? Self.replacement)
        default: throw malformed("an unknown escape")
        }
    }

    private static let replacement = UTF8.EncodedScalar(UTF8.encodedReplacementCharacter)

    /// The scalar of `\uXXXX`, with a second escape when it is half of a pair; a lone half is U+FFFD.
    private mutating func escapedScalar() throws(JSON.Malformed) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let resume = at
        guard first < 0xDC00, skip("\\"), skip("u") else {
            at = resume
            return "\u{FFFD}"
        }
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second) else {
            at = resume
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSON.Malformed) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw malformed("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}
