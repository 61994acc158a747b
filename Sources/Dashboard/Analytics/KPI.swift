import MihuAPI

/// A key figure of the call centre, computed from what the API counts.
///
/// Every one has a formula in words and its n; a denominator of 0 gives no value.
package struct KPI: Hashable, Sendable {
    /// What the value counts.
    package enum Unit: Hashable, Sendable {
        case count
        /// 0 to 1.
        case share
        case seconds
        case milliseconds
        /// A currency's code, where the API gives one.
        case money(String?)
    }

    package let name: String
    package let formula: String
    package let unit: Unit
    /// nil when a part is unknown or the denominator is 0.
    package let value: Double?
    /// Over how many things it was computed; nil when unknown.
    package let n: Int?
    /// Why there is no value, where that needs words.
    package let reason: String?
}

extension KPI {
    /// The figures of a window, in the order in which they are shown.
    package static func all(_ figures: AnalyticsBoard.Figures) -> [KPI] {
        let totals = figures.calls?.totals
        let calls = totals?.calls
        let answered = totals?.answered
        return [
            KPI("Calls", "calls", .count, value: calls, n: calls),
            KPI("Answer rate", "answered / calls", .share, share: answered, of: calls),
            answerSeizure(totals),
            KPI(
                "AI handle time", "call seconds / answered", .seconds,
                ratio: figures.calls?.callSeconds, of: answered),
            KPI(
                "Containment", "1 - handled by a human / answered", .share,
                ratio: zip(answered, totals?.humanHandled).map { Double($0 - $1) }, of: answered),
            missedShare(totals),
            KPI(
                "Cost per call", "cost / answered", .money(figures.calls?.currency),
                ratio: figures.calls?.totalCost, of: answered),
            KPI(
                "Sessions", "sessions of all channels", .count, value: figures.sessions?.sessions,
                n: figures.sessions?.sessions),
            latency("Latency p50", figures.sessions, \.latencyMedian),
            latency("Latency p95", figures.sessions, \.latency95),
        ]
    }

    /// Only attempts that went out can be seized, and the counts do not part answered calls by direction.
    private static func answerSeizure(_ totals: CallMetrics.Totals?) -> KPI {
        let name = "ASR"
        let formula = "answered / attempts, when all calls went out"
        if let inbound = totals?.inbound, inbound > 0 {
            return KPI(name, formula, .share, missing: "the window has inbound calls")
        }
        return KPI(name, formula, .share, share: totals?.inbound == nil ? nil : totals?.answered, of: totals?.outbound)
    }

    private static func missedShare(_ totals: CallMetrics.Totals?) -> KPI {
        let name = "Missed share"
        let formula = "missed / calls, when all calls came in"
        if let outbound = totals?.outbound, outbound > 0 {
            return KPI(name, formula, .share, missing: "the window has outbound calls")
        }
        return KPI(name, formula, .share, share: totals?.outbound == nil ? nil : totals?.missed, of: totals?.calls)
    }

    private static func latency(
        _ name: String, _ sessions: SessionMetrics?, _ figure: KeyPath<SessionMetrics, Double?>
    ) -> KPI {
        let value = sessions?[keyPath: figure]
        return KPI(
            name: name, formula: "as the API reports it, voice only", unit: .milliseconds, value: value,
            n: sessions?.voice, reason: sessions != nil && value == nil ? "no voice in the window" : nil)
    }

    private init(_ name: String, _ formula: String, _ unit: Unit, value: Int?, n: Int?) {
        self.init(name: name, formula: formula, unit: unit, value: value.map(Double.init), n: n, reason: nil)
    }

    private init(_ name: String, _ formula: String, _ unit: Unit, share part: Int?, of whole: Int?) {
        self.init(name, formula, unit, ratio: part.map(Double.init), of: whole)
    }

    private init(_ name: String, _ formula: String, _ unit: Unit, ratio part: Double?, of whole: Int?) {
        let value: Double? = if let part, let whole, whole > 0 { part / Double(whole) } else { nil }
        self.init(name: name, formula: formula, unit: unit, value: value, n: whole, reason: nil)
    }

    private init(_ name: String, _ formula: String, _ unit: Unit, missing reason: String) {
        self.init(name: name, formula: formula, unit: unit, value: nil, n: nil, reason: reason)
    }
}

/// Both values, when both are known.
private func zip<One, Other>(_ one: One?, _ other: Other?) -> (One, Other)? {
    if let one, let other { (one, other) } else { nil }
}
