/// What `/` keeps of a list: rows whose words have a text in them, match a pattern, or do not.
///
/// `text` keeps rows that contain it, `~pattern` rows that match the pattern (``Pattern``), `!` in front of either turns
/// it round. Letters match in either case.
package struct RowFilter: Sendable {
    /// As it was typed.
    package let text: String
    /// Why the pattern is none; nothing is filtered away then.
    package let mistake: String?
    /// Rows that have it not are kept.
    let isTurnedRound: Bool
    private let wanted: Wanted

    private enum Wanted: Sendable {
        case everything
        /// Plain letters, in lower case: compared byte by byte, which is what most filters need.
        case ascii([UInt8])
        /// A phone number, without what groups its digits, and as it was typed.
        case number([UInt8], typed: [UInt8])
        case text(String)
        case pattern(Pattern)
    }

    /// The filter that was typed; nil when it keeps everything.
    package init?(_ typed: String) {
        let text = typed.trimmed
        guard !text.isEmpty, text != "!", text != "~", text != "!~" else { return nil }
        self.text = text
        isTurnedRound = text.hasPrefix("!")
        let rest = (isTurnedRound ? text.dropFirst() : text[...]).lowercased()
        guard rest.hasPrefix("~") else {
            wanted =
                if let number = PhoneSpelling.compact(rest) {
                    .number(Array(number.utf8), typed: Array(rest.utf8))
                } else {
                    rest.utf8.allSatisfy { $0 < 0x80 } ? .ascii(Array(rest.utf8)) : .text(rest)
                }
            mistake = nil
            return
        }
        if let pattern = try? Pattern(String(rest.dropFirst())) {
            wanted = .pattern(pattern)
            mistake = nil
        } else {
            wanted = .everything
            mistake = "\u{201C}\(rest.dropFirst())\u{201D} is no pattern; nothing is filtered."
        }
    }

    /// What is looked for, in lower case; nil for a pattern, or what is none.
    var plainText: [UInt8]? {
        switch wanted {
        case .ascii(let bytes), .number(let bytes, _): bytes
        case .text(let text): Array(text.utf8)
        case .everything, .pattern: nil
        }
    }

    /// Whether every row that this filter keeps is one that `earlier` keeps, so that only those need be looked at.
    func narrows(_ earlier: RowFilter?) -> Bool {
        guard let earlier else { return true }
        guard let text = plainText, let before = earlier.plainText, !isTurnedRound, !earlier.isTurnedRound else {
            return false
        }
        return text.starts(with: before)
    }

    /// Whether a row with these words is kept. Of each word a pattern looks at the first 200 characters.
    package func keeps(_ words: [String?]) -> Bool {
        guard mistake == nil else { return true }
        return words.contains { word in word.map(isIn) ?? false } != isTurnedRound
    }

    private func isIn(_ word: String) -> Bool {
        switch wanted {
        case .everything: true
        case .ascii(let bytes): word.utf8.hasFolded(bytes)
        case .number(let number, let typed):
            word.utf8.hasFolded(typed)
                || PhoneSpelling.compact(word).map { $0.utf8.hasFolded(number) } ?? false
        case .text(let text): word.lowercased().contains(text)
        case .pattern(let pattern): pattern.isIn(String(word.prefix(200)).lowercased())
        }
    }
}

extension String.UTF8View {
    /// Whether bytes in lower case are somewhere in these, whichever the case of these.
    fileprivate func hasFolded(_ wanted: [UInt8]) -> Bool {
        withContiguousStorageIfAvailable { Self.has(wanted, in: $0) } ?? Self.has(wanted, in: Array(self))
    }

    private static func has(_ wanted: [UInt8], in bytes: some RandomAccessCollection<UInt8>) -> Bool {
        guard wanted.count <= bytes.count else { return false }
        var start = bytes.startIndex
        for _ in 0...(bytes.count - wanted.count) {
            if zip(bytes[start...], wanted).allSatisfy({ folded($0) == $1 }) { return true }
            start = bytes.index(after: start)
        }
        return false
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
