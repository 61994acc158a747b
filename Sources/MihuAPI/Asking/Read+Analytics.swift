/// A window of time for analytics.
package struct Window: Hashable, Sendable {
    /// The first moment inside.
    package let from: Timestamp
    /// The first moment after.
    package let to: Timestamp
    /// Seconds east of UTC, in which both are written: the API wants an explicit offset.
    package let offset: Int

    /// The window from one moment up to, not including, another.
    package init(from: Timestamp, to: Timestamp, offset: Int = 0) {
        self.from = from
        self.to = to
        self.offset = offset
    }

    var query: [(String, String?)] {
        [("from", from.iso8601(offset: offset)), ("to", to.iso8601(offset: offset))]
    }
}

extension Read {
    /// Call counts of a window. There is no time series: a chart takes one read per bucket.
    /// Source: `analytics/aggregated-call-metrics-for-a-time-window`.
    ///
    /// - Parameters:
    ///   - window: From when to when.
    ///   - compare: Also the window of equal length just before, as ``CallMetrics/previous``.
    ///   - channels: All channels when empty.
    ///   - agent: Only calls by this agent.
    ///   - campaign: Only calls of this campaign.
    /// - Returns: A read that is answered with ``Reply/callMetrics(_:)``.
    package static func callMetrics(
        _ window: Window, compare: Bool = false, channels: [Channel] = [], agent: AgentID? = nil,
        campaign: CampaignID? = nil
    ) -> Read {
        metrics(.analyticsCalls, window, compare, channels, agent, campaign)
    }

    /// Session figures of a window, over all channels.
    ///
    /// Answers ``Reply/sessionMetrics(_:)``. Source: `analytics/cross-channel-conversation-session-metrics`.
    package static func sessionMetrics(
        _ window: Window, compare: Bool = false, channels: [Channel] = [], agent: AgentID? = nil,
        campaign: CampaignID? = nil
    ) -> Read {
        metrics(.analyticsSessions, window, compare, channels, agent, campaign)
    }

    /// All messages of a window, oldest first. 403 where the workspace does not allow the export.
    /// Source: `analytics/cursor-paginated-raw-message-export`.
    ///
    /// - Parameters:
    ///   - window: From when to when.
    ///   - channel: Only this channel.
    ///   - agent: Only conversations by this agent.
    ///   - campaign: Only conversations of this campaign.
    ///   - limit: Rows of a page, 1 to 1000.
    ///   - cursor: ``Page/nextCursor`` of the page before.
    /// - Returns: A read that is answered with ``Reply/messages(_:)``.
    package static func exportedMessages(
        _ window: Window, channel: Channel? = nil, agent: AgentID? = nil, campaign: CampaignID? = nil,
        limit: Int = 500, cursor: String? = nil
    ) -> Read {
        Read(
            .analyticsMessages, [],
            window.query + [
                ("channel", channel?.rawValue), ("agent_uuid", agent?.text), ("campaign_uuid", campaign?.text),
                ("limit", String(min(max(1, limit), 1000))), ("cursor", cursor),
            ])
    }

    /// One of the analytics whose inner names are not documented; to be shown key by key.
    ///
    /// - Parameters:
    ///   - report: Which one.
    ///   - window: From when to when.
    ///   - channels: All channels when empty.
    ///   - agent: Only conversations by this agent.
    ///   - campaign: Only conversations of this campaign.
    /// - Returns: A read that is answered with ``Reply/json(_:)``.
    package static func analytics(
        _ report: AnalyticsReport, _ window: Window, channels: [Channel] = [], agent: AgentID? = nil,
        campaign: CampaignID? = nil
    ) -> Read {
        metrics(report.route, window, false, channels, agent, campaign)
    }

    private static func metrics(
        _ route: Route, _ window: Window, _ compare: Bool, _ channels: [Channel], _ agent: AgentID?,
        _ campaign: CampaignID?
    ) -> Read {
        Read(
            route, [],
            window.query + [
                ("compare_prev", compare ? "true" : nil),
                ("channel", channels.isEmpty ? nil : channels.map(\.rawValue).joined(separator: ",")),
                ("agent_uuid", agent?.text), ("campaign_uuid", campaign?.text),
            ])
    }
}

/// The analytics whose inner names are not documented. That they take the filters of their siblings is inferred.
package enum AnalyticsReport: Hashable, Sendable, CaseIterable {
    /// Conversations by channel. Source: `analytics/per-channel-conversation-rollup`.
    case channels
    /// Intents, the most frequent first, with successes and failures.
    /// Source: `analytics/intent-breakdown-with-outcome-and-per-channel-distribution`.
    case intents
    /// How evaluations are distributed. Source: `analytics/distribution-of-ai-evaluations-…`.
    case evaluations
    /// Appointments created, scheduled, completed, cancelled.
    /// Source: `analytics/appointment-lifecycle-metrics-event-in-period-semantics`.
    case appointments

    var route: Route {
        switch self {
        case .channels: .analyticsConversations
        case .intents: .analyticsIntents
        case .evaluations: .analyticsEvaluations
        case .appointments: .analyticsAppointments
        }
    }
}
