import Dashboard
import MihuAPI
import PlainRequest

/// Every call, session and appointment of a stretch of time by itself, as the workspace lived it, and what a reader with
/// a pencil makes of them: the figures that the board must show.
struct Ledger {
    let conversations: [JSON]
    let calls: [JSON]
    let sessions: [JSON]
    let appointments: [JSON]
    private let pricePerMinute: Double
    private let shortSeconds: Double
    let now: Timestamp?

    /// The entries of a window that pass a filter; simulations are none.
    init(_ workspace: PlainRequest, _ window: Window, filter: AnalyticsFilter = AnalyticsFilter()) throws {
        let ledger = try workspace.get("/sandbox/ledger?from=\(window.from)&to=\(window.to)")
        func entries(_ name: String) -> [JSON] {
            (ledger[name]?.rows ?? []).filter { entry in
                entry["is_simulation"]?.flag != true
                    && (filter.channel == nil || entry["channel"]?.line == filter.channel?.rawValue)
                    && (filter.agent == nil || entry["agent_uuid"]?.line == filter.agent?.text)
                    && (filter.campaign == nil || entry["campaign_uuid"]?.line == filter.campaign?.text)
            }
        }
        conversations = entries("conversations")
        calls = entries("calls")
        sessions = entries("sessions")
        appointments = entries("appointments")
        pricePerMinute = ledger["price_per_minute"]?.number ?? .nan
        shortSeconds = ledger["short_seconds"]?.number ?? .nan
        now = ledger["now"]?.time
    }
}

// MARK: - Calls

extension Ledger {
    var answered: [JSON] { calls.filter { $0["answered_at"]?.time != nil } }
    var byHumans: [JSON] { answered.filter { $0["reached_a_person"]?.flag == true } }
    var missed: [JSON] { unanswered.filter { $0["ended_as"]?.line != "failed" } }
    var failed: [JSON] { unanswered.filter { $0["ended_as"]?.line == "failed" } }
    var inbound: [JSON] { calls.filter { $0["direction"]?.line == "Inbound" } }
    var outbound: [JSON] { calls.filter { $0["direction"]?.line == "Outbound" } }
    /// Answered calls that have ended within half a minute.
    var short: [JSON] {
        answered.filter { $0["ended_at"]?.time != nil && ($0["talk_seconds"]?.number ?? 0) < shortSeconds }
    }
    /// Those that have ended without an answer.
    private var unanswered: [JSON] {
        calls.filter { $0["answered_at"]?.time == nil && $0["ended_at"]?.time != nil }
    }

    /// Whole seconds of talk of each answered call.
    var talks: [Double] { Self.talks(answered) }
    static func talks(_ calls: [JSON]) -> [Double] {
        calls.compactMap { $0["talk_seconds"]?.number?.rounded(.down) }
    }

    /// Each minute begun costs.
    var cost: Double { talks.reduce(0) { $0 + ($1 / 60).rounded(.up) * pricePerMinute } }

    /// How calls have ended, or how they stand.
    var outcomes: [String: Int] {
        count(calls) { call in
            if let status = call["ended_as"]?.line { return status }
            if call["answered_at"]?.time != nil { return "in-progress" }
            guard let created = call["created_at"]?.time, let now else { return nil }
            return now.seconds(since: created) < 1.5 ? "initiated" : "ringing"
        }
    }
}

// MARK: - Sessions

extension Ledger {
    var voice: [JSON] { sessions.filter(Self.isVoice) }
    var judged: [JSON] { sessions.filter { $0["judged"]?.isObject == true } }
    var judgedCalls: [JSON] { judged.filter(Self.isVoice) }
    var escalated: [JSON] { judged.filter { $0["judged"]?["human_escalation"]?.line == "true" } }
    var unsettled: [JSON] { judged.filter { $0["judged"]?["success"]?.line == "false" } }

    static func isVoice(_ entry: JSON) -> Bool { ["call", "whatsapp_call"].contains(entry["channel"]?.line) }

    /// Calls that no person took over and that were settled.
    var containedAndSettled: [JSON] {
        let human = Set(byHumans.compactMap { $0["conversation_uuid"]?.line })
        return judgedCalls.filter {
            $0["judged"]?["success"]?.line == "true" && !human.contains($0["conversation_uuid"]?.line ?? "")
        }
    }

    /// Milliseconds that the agent took to answer, on average of each spoken session in which it answered.
    var latencies: [Double] {
        voice.compactMap { session in
            let answers = (session["answer_ms"]?.rows ?? []).compactMap(\.number)
            return answers.isEmpty ? nil : answers.reduce(0, +) / Double(answers.count)
        }
    }

    func numbers(_ name: String) -> [Double] { sessions.compactMap { $0[name]?.number } }

    /// How often each answer was given to a question of the evaluation.
    func answers(_ dimension: String) -> [String: Int] { count(judged) { $0["judged"]?[dimension]?.line } }
}

// MARK: - Counting

extension Ledger {
    func count(_ entries: [JSON], by key: (JSON) -> String?) -> [String: Int] {
        entries.compactMap(key).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The smallest of the numbers that so many of a hundred do not exceed; nil without numbers.
    static func percentile(_ perCent: Int, of numbers: [Double]) -> Double? {
        let sorted = numbers.sorted()
        return sorted.first { candidate in sorted.count { $0 <= candidate } * 100 >= perCent * sorted.count }
    }

    static func mean(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
    }
}
