package import MihuAPI

/// What was read for one stretch of time.
package struct AnalyticsFigures: Sendable {
    package internal(set) var calls: CallMetrics?
    package internal(set) var sessions: SessionMetrics?
    package internal(set) var evaluations: EvaluationFigures?
    /// Evaluations of calls alone.
    package internal(set) var voiceEvaluations: EvaluationFigures?
    package internal(set) var intents: IntentFigures?
    package internal(set) var channels: ChannelFigures?
    /// Inner names unknown.
    package internal(set) var appointments: JSON?
    /// Why a part can't be had.
    package internal(set) var refusals: [AnalyticsPart: Failure] = [:]

    /// Takes a reply in; one of another kind than was asked for is left aside.
    mutating func take(_ reply: Reply, as part: AnalyticsPart) {
        refusals[part] = nil
        switch (part, reply) {
        case (.calls, .callMetrics(let metrics)): calls = metrics
        case (.sessions, .sessionMetrics(let metrics)): sessions = metrics
        case (.evaluations, .json(let json)): evaluations = EvaluationFigures(json)
        case (.voiceEvaluations, .json(let json)): voiceEvaluations = EvaluationFigures(json)
        case (.intents, .json(let json)): intents = IntentFigures(json)
        case (.channels, .json(let json)): channels = ChannelFigures(json)
        case (.appointments, .json(let json)): appointments = json
        default: break
        }
    }
}

extension Failure {
    /// Whether asking again for a part of the analytics would be in vain: the workspace does not allow it, or has no
    /// such route. That is said where the part would stand, and is no trouble of the link.
    var settlesAnalytics: Bool {
        if case .refused(let refusal) = self { [403, 404, 405, 410].contains(refusal.status) } else { false }
    }
}
