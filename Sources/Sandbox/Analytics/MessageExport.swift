/// What `analytics/messages` gives: every line of a window, ordered by time, then id. The cursor names the last row given.
extension World {
    private struct Row {
        let at: Moment
        let uuid: String
        let conversation: Int
        let line: Line
    }

    func messageExport(_ window: AnalyticsWindow, limit: Int, cursor: String?) throws(Refusal) -> Reply {
        var after: (at: Moment, uuid: String)?
        if let cursor {
            let parts = cursor.split(separator: "_", maxSplits: 1)
            guard parts.count == 2, let at = Int64(parts[0]) else {
                throw .invalid("cursor", "The cursor is not valid.")
            }
            after = (Moment(milliseconds: at), String(parts[1]))
        }
        // A line is no later than now; the first moment at which there can be none is a millisecond on.
        let end = min(window.to, now + 0.001)
        var start = max(window.from, after?.at ?? window.from)
        let candidates = (0..<firstConversation(from: end)).filter {
            start <= conversations.outlines[$0].endsAt && window.covers($0, in: self)
        }
        // Slice by slice, each longer than the one before, until there is a row more than was asked for.
        var rows: [Row] = []
        var seconds = 1.0
        while start < end, rows.count <= limit {
            let slice = self.rows(of: candidates, from: start, to: min(end, start + seconds))
            rows += slice.filter { row in after.map { ($0.at, $0.uuid) < (row.at, row.uuid) } ?? true }
            start += seconds
            seconds *= 2
        }
        let hasMore = rows.count > limit
        rows = Array(rows.prefix(limit))
        let messages = rows.map { row in
            json(message: row.line, of: row.conversation, wording(of: conversations[row.conversation]))
                .adding(["content_disclosure": "raw"])
        }
        let next = hasMore ? rows.last.map { "\($0.at.milliseconds)_\($0.uuid)" } : nil
        return Reply(
            json: [
                "meta": window.meta(at: now), "messages": .list(messages),
                "pagination": [
                    "next_cursor": .text(orNull: next), "has_more": .bool(hasMore), "limit": .integer(limit),
                ],
            ])
    }

    private func rows(of candidates: [Int], from start: Moment, to end: Moment) -> [Row] {
        var rows: [Row] = []
        for index in candidates {
            let range = conversations.lines(of: index, from: start, to: end)
            if range.isEmpty { continue }
            for line in conversations[index].lines[range] {
                rows.append(
                    Row(
                        at: line.at, uuid: identity.uuid(.message, index, part: line.id), conversation: index,
                        line: line))
            }
        }
        return rows.sorted { ($0.at, $0.uuid) < ($1.at, $1.uuid) }
    }
}
