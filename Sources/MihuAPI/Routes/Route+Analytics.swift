extension Route {
    static let analyticsCalls = Route(
        "analytics.calls", .get, "/analytics/calls", gives: .callMetrics, .documented,
        page: "analytics/aggregated-call-metrics-for-a-time-window-authoritative-call-count")
    static let analyticsSessions = Route(
        "analytics.sessions", .get, "/analytics/sessions", gives: .sessionMetrics, .documented,
        page: "analytics/cross-channel-conversation-session-metrics")
    static let analyticsMessages = Route(
        "analytics.messages", .get, "/analytics/messages", gives: .messages, .documented,
        page: "analytics/cursor-paginated-raw-message-export")

    /// Figures over a window of time.
    static let analytics = [analyticsCalls, analyticsSessions, analyticsMessages]
}
