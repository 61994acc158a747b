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

    /// Rows ordered by time, then id. The cursor names the last row given.
    func messageExport(_ window: AnalyticsWindow, limit: Int, cursor: String?) throws(Refusal) -> Reply {
        var after: (Int64, String)?
        if let cursor {
            let parts = cursor.split(separator: "_", maxSplits: 1)
            guard parts.count == 2, let at = Int64(parts[0]) else {
                throw .invalid("cursor", "The cursor is not valid.")
            }
            after = (at, String(parts[1]))
        }
        var found: [(at: Int64, uuid: String, index: Int, line: Line)] = []
        let last = firstConversation(from: window.to)
        // Conversations last a day at most, most of them minutes.
        for index in firstConversation(from: window.from - 2 * 86_400)..<last where window.covers(index, in: self) {
            guard conversations[index].lastMessage(by: now) >= window.from else { continue }
            for line in conversations[index].lines where line.at <= now && window.contains(line.at) {
                let key = (line.at.milliseconds, identity.uuid(.message, index, part: line.id))
                if let after, key <= after { continue }
                found.append((key.0, key.1, index, line))
            }
        }
        found.sort { ($0.at, $0.uuid) < ($1.at, $1.uuid) }
        let rows = found.prefix(limit)
        let hasMore = found.count > limit
        let messages = rows.map { row in
            json(message: row.line, of: row.index, wording(of: conversations[row.index]))
                .adding(["content_disclosure": "raw"])
        }
        let next = hasMore ? rows.last.map { "\($0.at)_\($0.uuid)" } : nil
        return Reply(
            json: [
                "meta": window.meta(at: now), "messages": .list(messages),
                "pagination": [
                    "next_cursor": .text(orNull: next), "has_more": .bool(hasMore), "limit": .integer(limit),
                ],
            ])
    }
}

extension Conversation {
    /// A moment after which no message follows, as far as `now` knows.
    fileprivate func lastMessage(by now: Moment) -> Moment {
        min(now, call?.endsAt ?? bursts.last?.lastMessageAt ?? createdAt)
    }
}
