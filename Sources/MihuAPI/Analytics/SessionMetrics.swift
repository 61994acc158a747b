/// Sessions of all channels in a window of time.
///
/// Only the names of the blocks are documented; what is in them is kept key by key, and the typed figures are looked for
/// under inferred names. Source: `analytics/cross-channel-conversation-session-metrics`.
package struct SessionMetrics: Hashable, Sendable {
    /// What the window was, as the API understood it.
    package let meta: JSON?
    /// Volume, voice and text, completed, timed out, active.
    package let totals: JSON?
    /// Shares; probably completion, timeout and evaluation coverage.
    package let rates: JSON?
    /// Durations in seconds.
    package let durationSeconds: JSON?
    /// Messages of a session.
    package let messagesPerSession: JSON?
    /// Latency of the agent's voice in milliseconds; null without voice records.
    package let latencyMilliseconds: JSON?
    /// The comparable window before, where it was asked for.
    package let previous: JSON?
    /// Further blocks, which the documentation does not name.
    package private(set) var others: [JSON.Member]

    /// The figures without ``others``: what of the reply is understood.
    var understood: Self {
        var understood = self
        understood.others = []
        return understood
    }

    /// All sessions.
    package var sessions: Int? { totals?.first("sessions", "total")?.count }
    /// Sessions in which people spoke.
    package var voice: Int? { totals?["voice"]?.count }
    /// Sessions in writing.
    package var text: Int? { totals?["text"]?.count }
    /// Sessions that were evaluated, where the reply counts them.
    package var evaluated: Int? { totals?.first("evaluated", "evaluations")?.count }
    /// Half of the agent's answers came faster than this, in milliseconds.
    package var latencyMedian: Double? { latencyMilliseconds?.first("p50", "median")?.number }
    /// All but one in twenty of the agent's answers came faster than this, in milliseconds.
    package var latency95: Double? { latencyMilliseconds?["p95"]?.number }

    /// The window before, read like this one.
    package var before: SessionMetrics? {
        previous.map { SessionMetrics($0["totals"] == nil ? .object([.init(key: "totals", value: $0)]) : $0) }
    }

    /// The metrics that a payload says.
    package init(_ json: JSON) {
        meta = json["meta"]
        totals = json["totals"]
        rates = json["rates"]
        durationSeconds = json["duration_sec"]
        messagesPerSession = json["messages_per_session"]
        latencyMilliseconds = json["latency_ms"]
        previous = json["previous"]
        others = json.members(
            besides: "meta", "totals", "rates", "duration_sec", "messages_per_session", "latency_ms", "previous")
    }
}
