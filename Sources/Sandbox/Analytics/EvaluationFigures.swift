/// What `analytics/evaluations` and `analytics/intents` count: the evaluated sessions that began in a window.
struct EvaluationFigures: Sendable {
    private var sessions = 0
    private var evaluated = 0
    private var distributions: [String: [String: Int]] = [:]
    private var found: [String: Intent] = [:]

    private struct Intent {
        var count = 0
        var success = 0
        var confidence = 0
        var channels: [String: Int] = [:]
    }

    init(_ window: AnalyticsWindow, in world: World) {
        world.eachSession(in: window) { key, _ in
            sessions += 1
            guard let evaluation = world.evaluation(of: key) else { return }
            evaluated += 1
            for dimension in evaluation.dimensions {
                distributions[dimension.name, default: [:]][dimension.value, default: 0] += 1
                guard dimension.name == "intent" else { continue }
                let channel = world.conversations[key.conversation].channel.rawValue
                found[dimension.value, default: Intent()].count += 1
                found[dimension.value]?.confidence += dimension.confidence
                found[dimension.value]?.channels[channel, default: 0] += 1
                if evaluation["success"] == "true" { found[dimension.value]?.success += 1 }
            }
        }
    }

    private func distribution(_ name: String, _ labels: [String: String] = [:]) -> JSON {
        let counts = (distributions[name] ?? [:]).sorted { $0.key < $1.key }
        return .object(counts.map { .init(name: labels[$0.key] ?? $0.key, value: .integer($0.value)) })
    }

    var blocks: JSON {
        [
            "totals": ["sessions": .integer(sessions), "evaluated": .integer(evaluated)],
            "sentiment": distribution("sentiment"), "emotion": distribution("emotion"),
            "satisfaction": distribution("satisfaction"),
            "outcome": distribution("success", ["true": "success", "false": "fail"]),
            "human_escalation": distribution("human_escalation"), "knowledge_gap": distribution("knowledge_gap"),
        ]
    }

    var intents: JSON {
        let entries = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return [
            "intents": .list(
                entries.map { name, intent in
                    [
                        "intent": .text(name), "count": .integer(intent.count), "success": .integer(intent.success),
                        "fail": .integer(intent.count - intent.success),
                        "avg_confidence": .rounded(Double(intent.confidence) / Double(intent.count), digits: 1),
                        "channels": .object(
                            intent.channels.sorted { $0.key < $1.key }.map {
                                .init(name: $0.key, value: .integer($0.value))
                            }),
                    ]
                })
        ]
    }
}

extension World {
    /// One entry per channel that was used in a window; durations only where there are calls.
    func channelFigures(_ window: AnalyticsWindow) -> JSON {
        var entries: [JSON] = []
        for channel in Channel.allCases where window.channels?.contains(channel.rawValue) ?? true {
            let own = conversations(in: window).filter { conversations[$0].channel == channel }
            if own.isEmpty { continue }
            let calls = own.compactMap { conversations[$0].call }
            let answered = calls.filter { $0.isAnswered(at: now) }
            let durations = Spread(answered.map { Double($0.duration(at: now)) })
            let short = answered.count {
                $0.hasEnded(at: now) && $0.duration(at: now) < CallFigures.shortSeconds
            }
            let outbound =
                channel.isVoice
                ? calls.count { $0.direction == .outbound } : own.count { conversations[$0].opening != nil }
            entries.append([
                "channel": .text(channel.rawValue), "channel_label": .text(channel.label),
                "totals": [
                    "conversations": .integer(own.count), "inbound": .integer(own.count - outbound),
                    "outbound": .integer(outbound),
                ],
                "duration_sec": channel.isVoice
                    ? [
                        "total": .rounded(durations.total), "avg": .rounded(durations.average, digits: 1),
                        "p50": .rounded(durations.percentile(0.5)), "p95": .rounded(durations.percentile(0.95)),
                    ] : .null,
                "buckets": channel.isVoice
                    ? ["short": .integer(short), "long": .integer(answered.count - short)] : .null,
            ])
        }
        return ["channels": .list(entries)]
    }
}
