/// Reading (RFC 8259). Strict: what a careful server would refuse, this refuses.
extension JSON {
    /// Why a text is not JSON, and where.
    struct Malformed: Error, Equatable {
        let offset: Int
        let reason: String
    }

    init(reading bytes: [UInt8]) throws(Malformed) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var offset = 0
    var depth = 0

    mutating func document() throws(JSON.Malformed) -> JSON {
        let value = try value()
        skipSpace()
        guard offset == bytes.count else { throw wrong("text after the value") }
        return value
    }

    private func wrong(_ reason: String) -> JSON.Malformed { .init(offset: offset, reason: reason) }

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(JSON.Malformed) -> JSON {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try nested { reader throws(JSON.Malformed) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(JSON.Malformed) in try reader.list() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw wrong("the text ends where a value should be")
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSON.Malformed) -> JSON
    ) throws(JSON.Malformed) -> JSON {
        guard depth < 100 else { throw wrong("nested more than 100 deep") }
        depth += 1
        offset += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSON.Malformed) -> JSON {
        guard bytes[offset...].starts(with: word.utf8) else { throw wrong("an unknown word") }
        offset += word.utf8.count
        return value
    }

    private mutating func object() throws(JSON.Malformed) -> JSON {
        var members: [JSON.Member] = []
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw wrong("a member without a name") }
            let name = try text()
            guard take(":") else { throw wrong("a name without a colon") }
            members.append(.init(name: name, value: try value()))
        } while take(",")
        guard take("}") else { throw wrong("an object that does not end") }
        return .object(members)
    }

    private mutating func list() throws(JSON.Malformed) -> JSON {
        var items: [JSON] = []
        if take("]") { return .list(items) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw wrong("a list that does not end") }
        return .list(items)
    }

    private mutating func number() throws(JSON.Malformed) -> JSON {
        let start = offset
        while let byte = current, "+-.eE0123456789".utf8.contains(byte) { offset += 1 }
        let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
        let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
        let leadingZero = unsigned.hasPrefix("0") && unsigned.dropFirst().first.map { ("0"..."9").contains($0) } == true
        guard let first = unsigned.first, ("0"..."9").contains(first), !leadingZero, !digits.hasSuffix(".") else {
            throw wrong("not a number")
        }
        if let integer = Int(digits) { return .integer(integer) }
        guard let number = Double(digits) else { throw wrong("not a number") }
        return .number(number)
    }

    private mutating func text() throws(JSON.Malformed) -> String {
        offset += 1
        var output: [UInt8] = []
        while let byte = current {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: output, as: UTF8.self) else {
                    throw wrong("text that is not UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): output += try escaped()
            case 0..<0x20: throw wrong("a control character inside text")
            default: output.append(byte)
            }
        }
        throw wrong("text that does not end")
    }

    private mutating func escaped() throws(JSON.Malformed) -> [UInt8] {
        guard let byte = current else { throw wrong("an escape that does not end") }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code) {
                guard bytes[offset...].starts(with: "\\u".utf8) else { throw wrong("half a surrogate pair") }
                offset += 2
                let second = try hexadecimal()
                guard (0xDC00..<0xE000).contains(second) else { throw wrong("half a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw wrong("half a surrogate pair") }
            return Array(String(Character(scalar)).utf8)
        default: throw wrong("an unknown escape")
        }
    }

    private mutating func hexadecimal() throws(JSON.Malformed) -> UInt32 {
        let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16) else {
            throw wrong("an escape without 4 digits")
        }
        offset += 4
        return code
    }
}
