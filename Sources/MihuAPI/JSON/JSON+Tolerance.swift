/// How a value is read by one who wants a certain type: the one place where the API's loose typing is put up with.
///
/// Each accessor answers nil for what it cannot make sense of; none invents a value.
extension JSON {
    /// A text of one line, trimmed; numbers and booleans as they are written; nil when nothing is left.
    package var line: String? {
        plain.map(CleanText.line).flatMap(Self.trimmed)
    }

    /// A text with its line breaks, trimmed; nil when nothing is left.
    package var text: String? {
        plain.flatMap(Self.trimmed)
    }

    /// A number up to ``largest``, also when it is written as a text.
    package var number: Double? {
        let number: Double?
        switch self {
        case .number(let literal): number = Double(literal)
        case .string(let text):
            // `Double` also reads "nan", "infinity" and hexadecimal; no figure of the API means those.
            guard let text = Self.trimmed(text), text.utf8.allSatisfy(Self.isNumeric) else { return nil }
            number = Double(text)
        default: return nil
        }
        return number.flatMap { abs($0) <= Self.largest ? $0 : nil }
    }

    /// A whole number up to ``largest``, also when written as a text or with an empty fraction.
    package var integer: Int? { number.flatMap(Int.init(exactly:)) }

    /// A number of things: whole, and not negative.
    package var count: Int? { integer.flatMap { $0 >= 0 ? $0 : nil } }

    /// A length of time in seconds: not negative, and no longer than thirty years.
    package var seconds: Double? { number.flatMap { (0...1e9).contains($0) ? $0 : nil } }

    /// The largest figure that is believed, 10^15: all below are exact as `Double`, and thousands of them can be added up
    /// as `Int`.
    static let largest = 1e15

    /// A yes or no: a boolean, 0 or 1, or one of the words people write for them.
    package var flag: Bool? {
        switch self {
        case .bool(let flag): return flag
        case .number: return number.flatMap { $0 == 0 ? false : $0 == 1 ? true : nil }
        case .string(let text):
            switch Self.trimmed(text)?.lowercased() {
            case "true", "1", "yes", "on": return true
            case "false", "0", "no", "off": return false
            default: return nil
            }
        default: return nil
        }
    }

    /// A moment: any written form (``Timestamp/init(_:)``), or seconds or milliseconds since 1970 as number or text.
    package var time: Timestamp? {
        if case .string(let text) = self, let trimmed = Self.trimmed(text), let time = Timestamp(trimmed) {
            return time
        }
        return number.flatMap(Timestamp.init(number:))
    }

    /// A plain date, or else a moment.
    package var dateOrTime: DateOrTime? {
        if let date = line.flatMap({ PlainDate($0) }) { return .date(date) }
        return time.map(DateOrTime.time)
    }

    /// A word of an open set.
    package func word<Word: KnownWord>(_: Word.Type = Word.self) -> Open<Word>? {
        line.map { Open($0) }
    }

    /// An id, which may be a text or a number, or the object it names.
    package func id<ID: OpaqueID>(_: ID.Type = ID.self) -> ID? {
        switch self {
        case .string, .number: line.map { ID($0) }
        case .object: first("uuid", "id")?.id()
        default: nil
        }
    }

    /// The ids of a list; a single id counts as a list of one.
    package func ids<ID: OpaqueID>(_: ID.Type = ID.self) -> [ID] {
        if case .array(let elements) = self { return elements.compactMap { $0.id() } }
        return rows.isEmpty ? [id()].compactMap { $0 } : rows.compactMap { $0.id() }
    }

    /// The elements of a list, or of an object whose keys are positions: `{"0": …, "2": …}` is how PHP writes a list
    /// that has had elements taken out.
    package var rows: [JSON] {
        switch self {
        case .array(let elements): elements
        case .object(let members) where members.allSatisfy({ Int($0.key) != nil }): members.map(\.value)
        default: []
        }
    }

    /// Whether this can be read as a list, empty or not.
    var isList: Bool {
        switch self {
        case .array: true
        case .object(let members): !members.isEmpty && members.allSatisfy { Int($0.key) != nil }
        default: false
        }
    }

    private var plain: String? {
        switch self {
        case .string(let text): text
        case .number(let literal): literal
        case .bool(let flag): flag ? "true" : "false"
        default: nil
        }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte | 0x20 == 0x65
    }

    /// The text without white space at its ends, or nil when nothing remains.
    private static func trimmed(_ text: String) -> String? {
        // Nearly every text begins and ends with visible ASCII: no need to ask Unicode what white space is.
        if let first = text.utf8.first, let last = text.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return text
        }
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(text[first...last])
    }
}
