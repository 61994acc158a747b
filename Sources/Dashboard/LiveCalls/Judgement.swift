package import MihuAPI

extension Evaluation {
    /// The dimensions that speak against the call, the gravest first: those a supervisor wants to read with their reasons.
    ///
    /// The vocabulary is open; what is not known to be bad is not called so.
    package var worst: [Dimension] {
        Dimension.gravest.compactMap { self[$0] }.filter(\.isBad)
    }
}

extension Evaluation.Dimension {
    /// By how grave a bad finding in them is.
    fileprivate static let gravest: [Name] = [
        .success, .humanEscalation, .satisfaction, .sentiment, .contextualSentiment, .knowledgeGap,
    ]

    /// Whether the finding speaks against the call.
    package var isBad: Bool {
        guard let word = value?.lowercased() else { return false }
        return switch name {
        case .success: Self.isNo(word)
        case .humanEscalation, .knowledgeGap: Self.isYes(word)
        case .sentiment, .contextualSentiment: word.contains("negative")
        // The scale is not documented; up to 2 is low on every scale that is in use.
        case .satisfaction: Double(word).map { $0 <= 2 } ?? Self.isNo(word)
        case .emotion, .sentimentStrength, .intent, .intentLabels: false
        }
    }

    private static func isYes(_ word: String) -> Bool { ["true", "yes", "1"].contains(word) }
    private static func isNo(_ word: String) -> Bool { ["false", "no", "0", "failed", "unsuccessful"].contains(word) }
}
