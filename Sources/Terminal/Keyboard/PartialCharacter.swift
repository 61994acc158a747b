/// A UTF-8 character whose bytes arrive one by one, possibly cut between two drains.
///
/// Bytes that are no UTF-8 are left out without touching what follows them.
struct PartialCharacter {
    enum Step: Equatable {
        /// More bytes must come.
        case partial
        case complete(Unicode.Scalar, meta: Bool)
        /// A byte that cannot stand here.
        case stray(UInt8)
    }

    private var bytes: [UInt8] = []
    private var needed = 0
    private var meta = false

    /// Takes a byte of 0x80 or more; `meta` says that Alt was held, which the first byte of a character decides.
    mutating func take(_ byte: UInt8, meta: Bool) -> Step {
        if bytes.isEmpty || byte >= 0xC0 {
            return begin(byte, meta: meta)
        }
        bytes.append(byte)
        guard bytes.count == needed else { return .partial }
        defer { drop() }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        // Overlong and surrogate forms decode to more than one replacement character.
        guard scalars.count == 1, let scalar = scalars.first else { return .stray(byte) }
        return .complete(scalar, meta: self.meta)
    }

    /// Forgets an unfinished character.
    mutating func drop() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func begin(_ byte: UInt8, meta: Bool) -> Step {
        drop()
        switch byte {
        case 0xC2...0xDF: needed = 2
        case 0xE0...0xEF: needed = 3
        case 0xF0...0xF4: needed = 4
        default: return .stray(byte)
        }
        self.meta = meta
        bytes.append(byte)
        return .partial
    }
}
