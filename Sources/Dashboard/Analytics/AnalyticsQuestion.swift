package import MihuAPI

/// What the analytics board is asked: which window, of which conversations.
package struct AnalyticsQuestion: Hashable, Sendable {
    package var window: AnalyticsWindow = .today
    package var filter = AnalyticsFilter()

    package init() {}
}

/// Whose figures: everybody's where nothing is chosen.
package struct AnalyticsFilter: Hashable, Sendable {
    package var channel: Channel?
    package var agent: AgentID?
    package var campaign: CampaignID?

    package init() {}

    /// Whether anything is left out.
    package var isEmpty: Bool { self == AnalyticsFilter() }
    /// The channels as the API wants them; none for all.
    var channels: [Channel] { channel.map { [$0] } ?? [] }
    /// Whether people speak on what is shown, and on nothing else.
    var isVoiceOnly: Bool { channel?.isVoice == true }
}

/// What is read for a window: one request each.
package enum AnalyticsPart: Hashable, Sendable, CaseIterable {
    case calls, sessions, evaluations
    /// Evaluations of calls alone, to be held against the counts of calls.
    case voiceEvaluations
    case intents, channels, appointments
}

/// Which of the two windows of the analytics board.
package enum AnalyticsSpan: Hashable, Sendable, CaseIterable {
    /// The window that is shown, and the comparable one before it.
    case shown, before
}

extension AnalyticsQuestion {
    /// What is read for a span: all that is shown, and of the one before what differences are formed with.
    func parts(of span: AnalyticsSpan) -> [AnalyticsPart] {
        var parts: [AnalyticsPart] =
            span == .shown ? AnalyticsPart.allCases : [.calls, .sessions, .evaluations, .voiceEvaluations]
        // Without calls there is nothing to hold against them; with calls alone all evaluations are theirs.
        if filter.channel != nil { parts.removeAll { $0 == .voiceEvaluations } }
        return parts
    }

    /// The request for one part of a window.
    func read(_ part: AnalyticsPart, _ window: Window) -> Read {
        let (channels, agent, campaign) = (filter.channels, filter.agent, filter.campaign)
        func report(_ report: AnalyticsReport, _ channels: [Channel]) -> Read {
            .analytics(report, window, channels: channels, agent: agent, campaign: campaign)
        }
        return switch part {
        case .calls: .callMetrics(window, channels: channels, agent: agent, campaign: campaign)
        case .sessions: .sessionMetrics(window, channels: channels, agent: agent, campaign: campaign)
        case .evaluations: report(.evaluations, channels)
        case .voiceEvaluations: report(.evaluations, Channel.allCases.filter(\.isVoice))
        case .intents: report(.intents, channels)
        case .channels: report(.channels, channels)
        case .appointments: report(.appointments, channels)
        }
    }
}
