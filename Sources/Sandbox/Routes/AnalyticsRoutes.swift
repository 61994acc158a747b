extension Route {
    static let analytics = [
        Route(
            .get, "/api/v1/analytics/calls", "Call metrics of a window; the authoritative count of calls",
            .figures(.callFigures),
            query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { CallFigures($0, in: world).blocks }
        },
        Route(
            .get, "/api/v1/analytics/sessions", "Session metrics of a window over all channels",
            .figures(.sessionFigures),
            query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { SessionFigures($0, in: world).blocks }
        },
        Route(
            .get, "/api/v1/analytics/conversations", "Conversations of a window by channel",
            .figures(.members(["channels": .list(.anything)])), query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { world.channelFigures($0) }
        },
        Route(
            .get, "/api/v1/analytics/evaluations", "Distributions of the evaluations of a window's sessions",
            .figures(.evaluationFigures), query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { EvaluationFigures($0, in: world).blocks }
        },
        Route(
            .get, "/api/v1/analytics/intents", "Intents of a window's sessions, most frequent first",
            .figures(.members(["intents": .list(.anything)])), query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { EvaluationFigures($0, in: world).intents }
        },
        Route(
            .get, "/api/v1/analytics/appointments", "Appointments that came into a state in a window",
            .figures(.members(["totals": .map(.integer), "by_source_channel": .map(.integer)])),
            query: AnalyticsWindow.parameters
        ) { world, inquiry throws(Refusal) in
            try world.figures(inquiry) { world.appointmentFigures($0) }
        },
        Route(
            .get, "/api/v1/analytics/messages", "Messages of a window, by cursor", .messageExport,
            query: [
                Parameter("from", .moment, isRequired: true), Parameter("to", .moment, isRequired: true),
                Parameter("channel", .text(max: 255)), Parameter("agent_uuid", .uuid),
                Parameter("campaign_uuid", .uuid), Parameter("limit", .integer(1...1000)),
                Parameter("cursor", .text(max: 255)),
            ]
        ) { world, inquiry throws(Refusal) in
            let window = try AnalyticsWindow(inquiry, in: world)
            let limit = inquiry.integer("limit") ?? 500
            return try world.messageExport(window, limit: limit, cursor: inquiry.text("cursor"))
        },
    ]
}

extension World {
    /// `{ meta, <blocks>, previous }` without an envelope; `previous` only when asked for.
    func figures(_ inquiry: Inquiry, _ blocks: (AnalyticsWindow) -> JSON) throws(Refusal) -> Reply {
        let window = try AnalyticsWindow(inquiry, in: self)
        let head: JSON = ["meta": window.meta(at: now)]
        guard case .object(let meta) = head, case .object(let own) = blocks(window) else { return Reply(json: head) }
        let reply = JSON.object(meta + own)
        guard inquiry.flag("compare_prev") else { return Reply(json: reply) }
        return Reply(json: reply.adding(["previous": blocks(window.previous)]))
    }
}
