/// What `analytics/sessions` counts: the sessions that began in a window, over all channels.
struct SessionFigures: Sendable {
    private(set) var sessions = 0
    private(set) var voice = 0
    private(set) var completed = 0
    private(set) var timedOut = 0
    private(set) var active = 0
    private(set) var evaluated = 0
    private var durations: [Double] = []
    private var messages: [Double] = []
    private var latencies: [Double] = []

    init(_ window: AnalyticsWindow, in world: World) {
        world.eachSession(in: window) { key, session in add(key, session, world) }
    }

    private mutating func add(_ key: SessionKey, _ session: Session, _ world: World) {
        sessions += 1
        let isVoice = world.conversations[key.conversation].call != nil
        if isVoice { voice += 1 }
        switch session.status(at: world.now) {
        case .active: active += 1
        case .timedOut: timedOut += 1
        case .completed: completed += 1
        }
        if world.evaluatedAt(key) != nil { evaluated += 1 }
        if session.endsAt <= world.now {
            durations.append(session.endsAt.seconds(since: session.startsAt))
            messages.append(
                Double(
                    isVoice
                        ? world.conversations[key.conversation].lineCount
                        : world.conversations[key.conversation].bursts[key.part].lineCount))
            let latency = world.conversations[key.conversation].replyLatency
            if isVoice, latency > 0 { latencies.append(latency * 1000) }
        } else {
            durations.append(world.now.seconds(since: session.startsAt))
            let lines = world.conversations[key.conversation].lines.filter {
                $0.at <= world.now && $0.session == key.part
            }
            messages.append(Double(lines.count))
            if isVoice, let latency = lines.meanReplyLatency { latencies.append(latency * 1000) }
        }
    }

    private func share(_ count: Int) -> JSON {
        .rounded(sessions == 0 ? nil : Double(count) / Double(sessions), digits: 4)
    }

    var blocks: JSON {
        let duration = Spread(durations)
        let message = Spread(messages)
        let latency = Spread(latencies)
        return [
            "totals": [
                "sessions": .integer(sessions), "voice": .integer(voice), "text": .integer(sessions - voice),
                "completed": .integer(completed), "timed_out": .integer(timedOut), "active": .integer(active),
                "evaluated": .integer(evaluated),
            ],
            "rates": [
                "completion": share(completed), "timeout": share(timedOut), "active": share(active),
                "evaluation_coverage": share(evaluated),
            ],
            "duration_sec": [
                "avg": .rounded(duration.average, digits: 1), "p50": .rounded(duration.percentile(0.5)),
                "p95": .rounded(duration.percentile(0.95)),
            ],
            "messages_per_session": ["avg": .rounded(message.average, digits: 2), "total": .rounded(message.total)],
            "latency_ms": ["p50": .rounded(latency.percentile(0.5)), "p95": .rounded(latency.percentile(0.95))],
        ]
    }
}
