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
    static let analyticsConversations = Route(
        "analytics.conversations", .get, "/analytics/conversations", .documented,
        page: "analytics/per-channel-conversation-rollup")
    static let analyticsIntents = Route(
        "analytics.intents", .get, "/analytics/intents", .inferred,
        page: "analytics/intent-breakdown-with-outcome-and-per-channel-distribution")
    static let analyticsEvaluations = Route(
        "analytics.evaluations", .get, "/analytics/evaluations", .inferred,
        page: "analytics/distribution-of-ai-evaluations-across-sentiment-emotion-satisfaction-outcome-escalation-"
            + "and-knowledge-gap")
    static let analyticsAppointments = Route(
        "analytics.appointments", .get, "/analytics/appointments", .inferred,
        page: "analytics/appointment-lifecycle-metrics-event-in-period-semantics")

    /// Figures over a window of time.
    static let analytics: [Route] = [
        analyticsCalls, analyticsSessions, analyticsMessages, analyticsConversations, analyticsIntents,
        analyticsEvaluations, analyticsAppointments,
    ]

    /// What agents did: task attempts, workflow runs, intent calls.
    static let logs: [Route] = [
        Route(
            "log.list", .get, "/logs/actions", .inferred,
            page: "logs/list-action-executions-across-tasks-workflows-and-intents"),
        Route(
            "log.one", .get, "/logs/actions/{type}/{uuid}", .documented,
            page: "logs/get-full-detail-for-a-single-action-execution"),
    ]
}
