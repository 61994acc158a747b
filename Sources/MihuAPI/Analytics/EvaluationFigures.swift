/// How the evaluations of a window are distributed.
///
/// Which distributions there are is documented, their names are not; what is no distribution is kept as it came.
/// Source: `analytics/distribution-of-ai-evaluations-across-sentiment-emotion-satisfaction-outcome-escalation-and-…`.
package struct EvaluationFigures: Hashable, Sendable {
    /// What the window was, as the API understood it. Inner names unknown.
    package let meta: JSON?
    /// Sessions of the window, where the reply says so.
    package let sessions: Int?
    /// Every distribution, in the order they came.
    package let distributions: [Distribution]
    /// What else the reply says.
    package let others: [JSON.Member]
    private let counted: Int?

    /// Sessions that were evaluated; without an explicit count as many as the longest distribution has answers.
    package var evaluated: Int? { counted ?? distributions.map(\.total).max() }

    /// Whether a person was asked for, or took over.
    package var escalation: Distribution? { named("human_escalation", "escalation") }
    /// Whether the matter was settled.
    package var outcome: Distribution? { named("outcome", "success") }

    private func named(_ names: String...) -> Distribution? {
        names.lazy.compactMap { name in distributions.first { $0.name == name } }.first
    }

    /// The figures that a payload says.
    package init(_ json: JSON) {
        let totals = json["totals"]
        meta = json["meta"]
        sessions = (totals ?? json).first("sessions", "total_sessions")?.count
        counted = (totals ?? json).first("evaluated", "evaluations")?.count
        var distributions: [Distribution] = []
        var others: [JSON.Member] = []
        let blocks = json["distributions"]?.members ?? json.members
        for member in blocks where !["meta", "totals"].contains(member.key) {
            if let distribution = Distribution(member.key, member.value) {
                distributions.append(distribution)
            } else {
                others.append(member)
            }
        }
        self.distributions = distributions
        self.others =
            others + (totals?.members(besides: "sessions", "total_sessions", "evaluated", "evaluations") ?? [])
    }
}
