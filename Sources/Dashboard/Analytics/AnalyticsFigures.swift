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
    package private(set) var refusals: [AnalyticsPart: Failure] = [:]
    /// When each part was asked for with success. Uptime.
    package private(set) var readAt: [AnalyticsPart: Milliseconds] = [:]
    /// The stretch of time that each part was asked for: it ends in the minute of the request, not in that of the look.
    private var windows: [AnalyticsPart: Window] = [:]

    /// The stretch of time that a part counts; nil before it was read.
    package func window(of part: AnalyticsPart) -> Window? { windows[part] }

    /// The stretch of time that most of the figures count: that of the calls, else of whatever was read.
    package var window: Window? { AnalyticsPart.allCases.lazy.compactMap { windows[$0] }.first }

    /// Whether a part was read.
    func has(_ part: AnalyticsPart) -> Bool {
        switch part {
        case .calls: calls != nil
        case .sessions: sessions != nil
        case .evaluations: evaluations != nil
        case .voiceEvaluations: voiceEvaluations != nil
        case .intents: intents != nil
        case .channels: channels != nil
        case .appointments: appointments != nil
        }
    }

    /// What each reply says of itself, such as the window that it counts.
    package var metas: [(report: String, meta: JSON)] {
        [
            ("calls", calls?.meta), ("sessions", sessions?.meta), ("evaluations", evaluations?.meta),
            ("evaluations of calls", voiceEvaluations?.meta), ("intents", intents?.meta),
            ("channels", channels?.meta), ("appointments", appointments?["meta"]),
        ].compactMap { report, meta in
            meta.flatMap { $0 == [:] || $0 == .null ? nil : (report, $0) }
        }
    }

    /// Takes a reply in; one of another kind than was asked for is left aside.
    mutating func take(_ reply: Reply, as part: AnalyticsPart, of window: Window? = nil, at asked: Milliseconds = 0) {
        refusals[part] = nil
        switch (part, reply) {
        case (.calls, .callMetrics(let metrics)): calls = metrics
        case (.sessions, .sessionMetrics(let metrics)): sessions = metrics
        case (.evaluations, .json(let json)): evaluations = EvaluationFigures(json)
        case (.voiceEvaluations, .json(let json)): voiceEvaluations = EvaluationFigures(json)
        case (.intents, .json(let json)): intents = IntentFigures(json)
        case (.channels, .json(let json)): channels = ChannelFigures(json)
        case (.appointments, .json(let json)): appointments = json
        default: return
        }
        readAt[part] = asked
        windows[part] = window
    }

    /// Notes that a part can't be had: what was read of it before is of another time, and nobody would see that.
    mutating func refuse(_ part: AnalyticsPart, _ failure: Failure) {
        refusals[part] = failure
        readAt[part] = nil
        windows[part] = nil
        switch part {
        case .calls: calls = nil
        case .sessions: sessions = nil
        case .evaluations: evaluations = nil
        case .voiceEvaluations: voiceEvaluations = nil
        case .intents: intents = nil
        case .channels: channels = nil
        case .appointments: appointments = nil
        }
    }
}

extension Failure {
    /// Whether asking again for a part of the analytics would be in vain: the workspace does not allow it, has no such
    /// route, or does not take this window or filter. That is said where the part would stand, and is no trouble of the
    /// link.
    var settlesAnalytics: Bool {
        if case .refused(let refusal) = self { [400, 403, 404, 405, 410, 422].contains(refusal.status) } else { false }
    }
}
