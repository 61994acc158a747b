/// How often each of several answers was given.
package struct Distribution: Hashable, Sendable {
    /// One answer.
    package struct Part: Hashable, Sendable {
        /// The answer as the API names it.
        package let name: String
        /// How often it was given.
        package let count: Int
    }

    /// What was asked, as the API names it: `sentiment`.
    package let name: String
    /// The answers in the order they came.
    package let parts: [Part]

    /// How many answers there are in all.
    package var total: Int { parts.reduce(0) { $0 + $1.count } }

    /// The distribution that a block says: an object of counts, or a list of entries with a name and a count.
    ///
    /// - Returns: nil when something in it is neither, so that it is shown key by key instead.
    package init?(_ name: String, _ json: JSON) {
        self.name = name
        let read: [Part?] =
            json.isObject
            ? json.members.map { member in member.value.plainCount.map { Part(name: member.key, count: $0) } }
            : json.rows.map { row in
                guard let name = row.first("value", "label", "name", "key")?.line,
                    let count = row.first("count", "total")?.count
                else { return nil }
                return Part(name: name, count: count)
            }
        let parts = read.compactMap { $0 }
        guard !parts.isEmpty, parts.count == read.count else { return nil }
        self.parts = parts
    }
}

extension Distribution {
    /// How many of the answers say yes: at least, and at the most, where some are words that are not understood. The
    /// vocabulary is not documented: boolean-like words are.
    ///
    /// - Returns: nil when no answer is a word that means yes or no.
    package var affirmation: ClosedRange<Int>? {
        let words = parts.map { (meaning: Self.meaning(of: $0.name), count: max(0, $0.count)) }
        guard words.contains(where: { $0.meaning != nil }) else { return nil }
        let least = words.filter { $0.meaning == true }.reduce(0) { $0 + $1.count }
        return least...words.filter { $0.meaning == nil }.reduce(least) { $0 + $1.count }
    }

    /// How many of the answers say yes; nil where that is not known.
    package var affirmed: Int? {
        affirmation.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    }

    private static func meaning(of word: String) -> Bool? {
        let plain = word.lowercased()
        if let flag = JSON.string(plain).flag { return flag }
        if ["success", "successful", "succeeded", "resolved", "escalated", "requested"].contains(plain) { return true }
        if ["fail", "failed", "failure", "unsuccessful", "unresolved", "not_escalated", "none"].contains(plain) {
            return false
        }
        return nil
    }
}

extension JSON {
    /// A number of things that is written as a number, not as a text that looks like one.
    fileprivate var plainCount: Int? {
        if case .number = self { count } else { nil }
    }
}
