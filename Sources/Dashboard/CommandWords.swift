/// What was typed behind a command's name: `channel=call agent=Front desk`.
///
/// A value goes on until the next word with a `=`, so that names with blanks need no quotes.
package struct CommandWords: Hashable, Sendable {
    /// A name and what stands behind its `=`.
    package struct Pair: Hashable, Sendable {
        package let key: String
        package let value: String
    }

    /// What stands before the first pair.
    package let plain: String
    /// The pairs in the order they were typed; keys in lower case.
    package let pairs: [Pair]

    /// Whether nothing was typed.
    package var isEmpty: Bool { plain.isEmpty && pairs.isEmpty }

    /// The words of a line without the command's name.
    package init(_ text: String) {
        var plain: [String] = []
        var pairs: [(key: String, words: [String])] = []
        for word in text.split(separator: " ").map(String.init) {
            if let equals = word.firstIndex(of: "="), equals > word.startIndex {
                let value = String(word[word.index(after: equals)...])
                pairs.append((word[..<equals].lowercased(), value.isEmpty ? [] : [value]))
            } else if pairs.isEmpty {
                plain.append(word)
            } else {
                pairs[pairs.count - 1].words.append(word)
            }
        }
        self.plain = plain.joined(separator: " ")
        self.pairs = pairs.map { Pair(key: $0.key, value: $0.words.joined(separator: " ")) }
    }
}
