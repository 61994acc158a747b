/// Makes the UUIDs of a workspace and reads them back, so that no table from id to thing is needed.
///
/// An id carries what it names, scrambled with the seed, and a check; an id that was not made here is not recognised.
struct Identity: Sendable {
    /// What a UUID can name.
    enum Kind: UInt8, Sendable {
        case agent = 1
        case contact, conversation, call, session, message, evaluation, campaign, pool, rule, task, approval,
            appointment, schedule, action, phoneNumber, tag
    }

    /// What a UUID names: the `index`-th thing of a kind, and its `part` (a line of a conversation, a session).
    struct Name: Equatable {
        let kind: Kind
        let index: Int
        let part: Int
    }

    private let key: UInt64

    init(seed: UInt64) {
        key = Chance.mixed(seed ^ 0x6D69_6875)
    }

    /// The UUID (version 4 in form) of a thing. `index` is below 2^32, `part` below 2^24.
    func uuid(_ kind: Kind, _ index: Int, part: Int = 0) -> String {
        let packed =
            UInt64(kind.rawValue) << 56 | UInt64(part & 0xFF_FFFF) << 32 | UInt64(UInt32(truncatingIfNeeded: index))
        let word = Chance.mixed(packed ^ key)
        let check = Chance.mixed(word ^ key)
        let high = word << 32 | (check >> 48 & 0xFFFF) << 16 | 0x4000 | (check >> 32 & 0xFFF)
        let low = (0x8000 | check >> 16 & 0x3FFF) << 48 | (word >> 32) << 16 | check & 0xFFFF
        return Self.text(high, low)
    }

    /// What `uuid` names, or nil when it is not an id of this workspace. Upper and lower case are the same.
    func name(of uuid: String) -> Name? {
        guard let (high, low) = Self.halves(of: uuid) else { return nil }
        let word = high >> 32 | (low >> 16 & 0xFFFF_FFFF) << 32
        let packed = Chance.unmixed(word) ^ key
        guard let kind = Kind(rawValue: UInt8(packed >> 56)) else { return nil }
        let name = Name(kind: kind, index: Int(packed & 0xFFFF_FFFF), part: Int(packed >> 32 & 0xFF_FFFF))
        guard Self.halves(of: self.uuid(kind, name.index, part: name.part)).map({ $0 == (high, low) }) == true else {
            return nil
        }
        return name
    }

    /// The index of the thing of `kind` that `uuid` names, if it names one.
    func index(of uuid: String, _ kind: Kind) -> Int? {
        guard let name = name(of: uuid), name.kind == kind else { return nil }
        return name.index
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(36)
        for position in 0..<32 {
            if position == 8 || position == 12 || position == 16 || position == 20 { digits.append(45) }
            let half = position < 16 ? high : low
            let digit = UInt8(half >> UInt64(60 - position % 16 * 4) & 0xF)
            digits.append(digit < 10 ? 48 + digit : 87 + digit)
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func halves(of uuid: String) -> (UInt64, UInt64)? {
        var halves: (UInt64, UInt64) = (0, 0)
        var position = 0
        for (offset, byte) in uuid.utf8.enumerated() {
            if offset == 8 || offset == 13 || offset == 18 || offset == 23 {
                guard byte == 45 else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case 48...57: digit = byte - 48
            case 65...70: digit = byte - 55
            case 97...102: digit = byte - 87
            default: return nil
            }
            if position < 16 {
                halves.0 = halves.0 << 4 | UInt64(digit)
            } else {
                halves.1 = halves.1 << 4 | UInt64(digit)
            }
            position += 1
        }
        return position == 32 ? halves : nil
    }
}
