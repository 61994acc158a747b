/// What `/` keeps of a list: rows whose words have a text in them, match a pattern, or do not.
///
/// `text` keeps rows that contain it, `~pattern` rows that match the regular expression, `!` in front of either turns it
/// round. Letters match in either case.
package struct RowFilter: Sendable {
    /// As it was typed.
    package let text: String
    /// Why the pattern is none; nothing is filtered away then.
    package let mistake: String?
    private let isTurnedRound: Bool
    private let matches: @Sendable (String) -> Bool

    /// The filter that was typed; nil when it keeps everything.
    package init?(_ typed: String) {
        let text = typed.trimmed
        guard !text.isEmpty, text != "!", text != "~" else { return nil }
        self.text = text
        isTurnedRound = text.hasPrefix("!")
        let rest = isTurnedRound ? String(text.dropFirst()) : text
        guard rest.hasPrefix("~") else {
            let wanted = rest.lowercased()
            mistake = nil
            matches = { $0.contains(wanted) }
            return
        }
        do {
            let pattern = Pattern(try Regex(String(rest.dropFirst())).ignoresCase())
            mistake = nil
            matches = { pattern.isIn($0) }
        } catch {
            mistake = "\u{201C}\(rest.dropFirst())\u{201D} is no pattern; nothing is filtered."
            matches = { _ in true }
        }
    }

    /// Whether a row with these words is kept. Of each word the first 200 characters count.
    package func keeps(_ words: [String?]) -> Bool {
        guard mistake == nil else { return true }
        let found = words.contains { word in word.map { matches(String($0.prefix(200)).lowercased()) } ?? false }
        return found != isTurnedRound
    }

    /// A compiled pattern is never changed after it was made, which is all that crossing threads needs.
    private struct Pattern: @unchecked Sendable {
        private let regex: Regex<AnyRegexOutput>
        init(_ regex: Regex<AnyRegexOutput>) { self.regex = regex }
        func isIn(_ text: String) -> Bool { (try? regex.firstMatch(in: text)) != nil }
    }
}
