/// What `analytics/calls` counts: the calls that began in a window.
struct CallFigures: Sendable {
    private(set) var calls = 0
    private(set) var inbound = 0
    private(set) var outbound = 0
    private(set) var answered = 0
    private(set) var missed = 0
    private(set) var failed = 0
    private(set) var humanHandled = 0
    private(set) var short = 0
    private(set) var outcomes: [String: Int] = [:]
    private(set) var cost = 0.0
    private var durations: [Double] = []

    /// The price of each minute begun.
    static let pricePerMinute = 0.09
    /// Answered calls that lasted less are short.
    static let shortSeconds = 30

    init(_ window: AnalyticsWindow, in world: World) {
        for index in world.conversations(in: window) {
            guard let call = world.conversations[index].call else { continue }
            calls += 1
            if call.direction == .inbound { inbound += 1 } else { outbound += 1 }
            let status = call.status(at: world.now, createdAt: world.conversations[index].createdAt)
            outcomes[status, default: 0] += 1
            if call.isAnswered(at: world.now) {
                answered += 1
                let duration = call.duration(at: world.now)
                durations.append(Double(duration))
                if duration < Self.shortSeconds, call.hasEnded(at: world.now) { short += 1 }
                if call.isHumanHandled(at: world.now) { humanHandled += 1 }
                cost += Double((duration + 59) / 60) * Self.pricePerMinute
            } else if call.hasEnded(at: world.now) {
                if call.ending == .failed { failed += 1 } else { missed += 1 }
            }
        }
    }

    /// The blocks of the reply, without `meta` and `previous`.
    var blocks: JSON {
        let spread = Spread(durations)
        return [
            "totals": [
                "calls": .integer(calls), "inbound": .integer(inbound), "outbound": .integer(outbound),
                "answered": .integer(answered), "missed": .integer(missed), "failed": .integer(failed),
                "ai_handled": .integer(answered - humanHandled), "human_handled": .integer(humanHandled),
            ],
            "duration_sec": [
                "total": .rounded(spread.total), "avg": .rounded(spread.average, digits: 1),
                "p50": .rounded(spread.percentile(0.5)), "p95": .rounded(spread.percentile(0.95)),
                "max": .rounded(spread.sorted.last),
            ],
            "buckets": ["short": .integer(short), "long": .integer(answered - short)],
            "outcome": .object(
                outcomes.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .integer($0.value)) }),
            "cost": [
                "total": .rounded(cost, digits: 2),
                "avg": .rounded(answered == 0 ? nil : cost / Double(answered), digits: 4),
                "currency": "EUR",
            ],
        ]
    }
}
