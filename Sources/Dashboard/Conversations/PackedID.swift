import MihuAPI

/// An id as a row keeps it: most are UUIDs, whose 36 characters are 16 bytes. Every other text is kept as it is.
enum PackedID: Hashable, Sendable {
    case uuid(UInt64, UInt64)
    case other(String)

    init(_ id: some OpaqueID) {
        self = Self.uuid(id.text.utf8) ?? .other(id.text)
    }

    /// The id as the API wrote it.
    var text: String {
        switch self {
        case .other(let text): return text
        case .uuid(let high, let low):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(36)
            for place in 0..<32 {
                if Self.dashes.contains(bytes.count) { bytes.append(Self.dash) }
                let digit = UInt8((place < 16 ? high : low) >> UInt64(60 - place % 16 * 4) & 0xF)
                bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static let dash = UInt8(ascii: "-")
    private static let dashes: Set = [8, 13, 18, 23]

    /// nil for what would not be read back letter by letter.
    private static func uuid(_ text: String.UTF8View) -> PackedID? {
        guard text.count == 36 else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        var digits = 0
        for (place, byte) in text.enumerated() {
            if dashes.contains(place) {
                guard byte == dash else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if digits < 16 { halves.high = halves.high << 4 | UInt64(digit) }
            if digits >= 16 { halves.low = halves.low << 4 | UInt64(digit) }
            digits += 1
        }
        return .uuid(halves.high, halves.low)
    }
}
