/// What people wanted in a window, intent by intent. Every key name is inferred.
/// Source: `analytics/intent-breakdown-with-outcome-and-per-channel-distribution`.
package struct IntentFigures: Hashable, Sendable {
    /// One intent.
    package struct Intent: Hashable, Sendable {
        /// What was wanted.
        package let name: String
        /// How often.
        package let count: Int?
        /// How often it was settled.
        package let succeeded: Int?
        /// How often it was not.
        package let failed: Int?
        /// How sure the evaluations are on average; the scale is not documented.
        package let confidence: Double?
        /// On which channels, and what else is said of it.
        package let others: [JSON.Member]

        /// Share of its conversations that failed, 0 to 1; nil where neither outcome is counted.
        package var failureShare: Double? {
            guard let failed else { return nil }
            let all = succeeded.map { $0 + failed } ?? count ?? 0
            return all > 0 ? Double(failed) / Double(all) : nil
        }
    }

    /// The intents in the order they came: the most frequent first.
    package let intents: [Intent]
    /// What the window was, as the API understood it. Inner names unknown.
    package let meta: JSON?
    /// What else the reply says.
    package let others: [JSON.Member]

    /// The intents by how many of their conversations failed, the worst first; of equal ones the more frequent first.
    package var failingFirst: [Intent] {
        intents.sorted { one, other in
            let (first, second) = (one.failureShare ?? -1, other.failureShare ?? -1)
            if first != second { return first > second }
            if one.count != other.count { return one.count ?? 0 > other.count ?? 0 }
            return one.name < other.name
        }
    }

    /// The figures that a payload says.
    package init(_ json: JSON) {
        let (rows, others) = json.entries("intents")
        intents = rows.compactMap(Intent.init)
        self.others = others
        meta = json["meta"]
    }
}

extension IntentFigures.Intent {
    private static let known = [
        "intent", "name", "label", "count", "total", "success", "success_count", "successful", "fail", "fail_count",
        "failed", "failures", "avg_confidence", "average_confidence", "confidence",
    ]

    init?(_ json: JSON) {
        guard let name = json.first("intent", "name", "label")?.line else { return nil }
        self.name = name
        count = json.first("count", "total")?.count
        succeeded = json.first("success", "success_count", "successful")?.count
        failed = json.first("fail", "fail_count", "failed", "failures")?.count
        confidence = json.first("avg_confidence", "average_confidence", "confidence")?.number
        others = json.members.filter { !Self.known.contains($0.key) }
    }
}

extension JSON {
    /// The rows of a report whose list is not named in the documentation, and what stands beside the list.
    func entries(_ likely: String) -> (rows: [JSON], others: [Member]) {
        if isList { return (rows, []) }
        let place = members.first { $0.key == likely } ?? members.first { $0.key != "meta" && $0.value.isList }
        let others = members.filter { !["meta", place?.key].contains($0.key) }
        return (place?.value.rows ?? [], others)
    }
}
