import MihuAPI

/// The figures of a window and what else its key figures are computed from.
package struct KPIBasis: Sendable {
    var figures: AnalyticsFigures
    var filter: AnalyticsFilter
    /// Seconds that the window has lasted so far.
    var length: Double
    /// Calls that the workspace can have at once; nil where the configuration does not say.
    var concurrency: Int?

    private var totals: CallMetrics.Totals? { figures.calls?.totals }

    /// The key figures in the order in which they are shown.
    package var all: [KPI] {
        guard figures.calls != nil || figures.sessions != nil else { return [] }
        return [
            KPI(
                name: "Calls", formula: "calls", unit: .count,
                value: totals?.calls.map { .exactly(Double($0)) } ?? .missing("the API does not count calls"),
                n: totals?.calls
            ).needing(.calls, of: figures),
            KPI(
                "Answer rate", "answered / calls", .share,
                KPI.Ratio(part: number(totals?.answered), called: "answered calls", whole: totals?.calls, over: "call")
            ).needing(.calls, of: figures),
            containment.needing(.calls, of: figures),
            containedResolution.needing(.calls, partOfCalls, of: figures),
            coverage.needing(partOfCalls, .sessions, of: figures), escalation.needing(.evaluations, of: figures),
            KPI(
                "AI handle time", "call seconds / answered", .seconds,
                KPI.Ratio(
                    part: figures.calls?.callSeconds, called: "the seconds of all calls", whole: totals?.answered,
                    over: "answered call")
            ).needing(.calls, of: figures),
            occupancy.needing(.calls, of: figures),
            latency("Latency p50", \.latencyMedian).needing(.sessions, of: figures),
            latency("Latency p95", \.latency95).needing(.sessions, of: figures),
            answerSeizure.needing(.calls, of: figures), missedShare.needing(.calls, of: figures),
            KPI(
                "Cost per call", "cost / answered", .money(figures.calls?.currency),
                KPI.Ratio(
                    part: figures.calls?.totalCost, called: "the cost", whole: totals?.answered, over: "answered call")
            ).needing(.calls, of: figures),
            costPerResolved.needing(.calls, partOfCalls, of: figures),
            KPI(
                name: "Sessions", formula: "sessions of all channels", unit: .count,
                value: figures.sessions?.sessions.map { .exactly(Double($0)) }
                    ?? .missing("the API does not count sessions"), n: figures.sessions?.sessions
            ).needing(.sessions, of: figures),
        ]
    }

    private func number(_ count: Int?) -> Double? { count.map(Double.init) }
}

// MARK: - Who handled the calls

extension KPIBasis {
    private var containment: KPI {
        let kept = totals.flatMap { totals in
            totals.answered.flatMap { answered in totals.humanHandled.map { Double(answered - $0) } }
        }
        return KPI(
            "Containment", "1 - handled by a human / answered", .share,
            KPI.Ratio(part: kept, called: "calls handled by a human", whole: totals?.answered, over: "answered call"))
    }

    /// Only attempts that went out can be seized, and the counts do not part answered calls by direction.
    private var answerSeizure: KPI {
        let formula = "answered / attempts, when all calls went out"
        if let inbound = totals?.inbound, inbound > 0 {
            return KPI(
                name: "ASR", formula: formula, unit: .share, value: .missing("has inbound calls"), n: nil)
        }
        return KPI(
            "ASR", formula, .share,
            KPI.Ratio(
                part: number(totals?.inbound == nil ? nil : totals?.answered), called: "calls by direction",
                whole: totals?.outbound, over: "outbound call"))
    }

    private var missedShare: KPI {
        let formula = "missed / calls, when all calls came in"
        if let outbound = totals?.outbound, outbound > 0 {
            return KPI(
                name: "Missed share", formula: formula, unit: .share, value: .missing("has outbound calls"),
                n: nil)
        }
        return KPI(
            "Missed share", formula, .share,
            KPI.Ratio(
                part: number(totals?.outbound == nil ? nil : totals?.missed), called: "calls by direction",
                whole: totals?.calls, over: "call"))
    }

    private var occupancy: KPI {
        func kpi(_ value: KPI.Value) -> KPI {
            KPI(
                name: "AI occupancy", formula: "call seconds / (concurrency limit x window)", unit: .share,
                value: value,
                n: totals?.answered)
        }
        guard let concurrency else { return kpi(.missing("no limit is configured")) }
        guard filter.isEmpty else { return kpi(.missing("the limit is for all calls, the figures are not")) }
        guard let seconds = figures.calls?.callSeconds else {
            return kpi(.missing("the API does not give the seconds of all calls"))
        }
        guard length > 0 else { return kpi(.missing("the window has not begun")) }
        return kpi(.exactly(seconds / (Double(concurrency) * length)))
    }

    private func latency(_ name: String, _ figure: KeyPath<SessionMetrics, Double?>) -> KPI {
        let value = figures.sessions?[keyPath: figure]
        return KPI(
            name: name, formula: "as the API reports it, voice only", unit: .milliseconds,
            value: value.map { .exactly($0) }
                ?? .missing("no voice"),
            n: figures.sessions?.voice)
    }
}

// MARK: - What came of them

extension KPIBasis {
    /// Evaluations of calls: those that are read for calls alone, or all where only calls are shown.
    private var ofCalls: EvaluationFigures? { filter.isVoiceOnly ? figures.evaluations : figures.voiceEvaluations }
    /// Why there is nothing to say of calls, where the filter leaves none.
    private var lackOfCalls: KPI.Value? {
        filter.channel.flatMap { $0.isVoice ? nil : .missing("\($0.rawValue) has no calls") }
    }
    private var partOfCalls: AnalyticsPart { filter.channel == nil ? .voiceEvaluations : .evaluations }

    private var coverage: KPI {
        // It stands beside what is said of calls; texts are evaluated sooner, and would flatter it.
        if filter.channel == nil {
            return KPI(
                "Evaluated", "evaluated sessions of calls / sessions of calls; evaluations lag the call", .share,
                KPI.Ratio(
                    part: number(figures.voiceEvaluations?.evaluated), called: "evaluations of calls",
                    whole: figures.voiceEvaluations?.sessions ?? figures.sessions?.voice, over: "call"))
        }
        let evaluated = figures.evaluations?.evaluated ?? figures.sessions?.evaluated
        return KPI(
            "Evaluated", "evaluated sessions / sessions; evaluations lag the call", .share,
            KPI.Ratio(
                part: number(evaluated), called: "evaluations",
                whole: figures.evaluations?.sessions ?? figures.sessions?.sessions, over: "session"))
    }

    private var escalation: KPI {
        let escalated = figures.evaluations?.escalation?.affirmation
        let evaluated = figures.evaluations?.evaluated
        let ratio = KPI.Ratio(
            part: number(escalated?.lowerBound), called: "escalations", whole: evaluated, over: "evaluated session")
        return KPI(
            name: "Escalation rate", formula: "human escalation / evaluated; words that are not known may be either",
            unit: .share, value: ratio.value(upTo: escalated?.upperBound), n: evaluated)
    }

    /// How many calls were both contained and settled. The API counts each alone: of the settled ones at most so many were
    /// handled by a human as calls were.
    private var resolved: (least: Int, most: Int)? {
        guard let settled = ofCalls?.outcome?.affirmation, let human = totals?.humanHandled else { return nil }
        return (max(0, settled.lowerBound - human), settled.upperBound)
    }

    private var containedResolution: KPI {
        let evaluated = ofCalls?.evaluated
        let ratio = KPI.Ratio(
            part: number(resolved?.least), called: "settled calls", whole: evaluated, over: "evaluated call")
        return KPI(
            name: "Contained resolution",
            formula: "contained and successful / evaluated calls; who handled a call and whether it was successful are "
                + "counted apart, so a range",
            unit: .share, value: lackOfCalls ?? ratio.value(upTo: resolved?.most), n: evaluated)
    }

    private var costPerResolved: KPI {
        let value: KPI.Value
        if let cost = figures.calls?.totalCost, let resolved {
            if resolved.most == 0 {
                value = .missing("no resolved call")
            } else if resolved.least == resolved.most {
                value = .exactly(cost / Double(resolved.most))
            } else {
                value = .between(
                    cost / Double(resolved.most), resolved.least > 0 ? cost / Double(resolved.least) : nil)
            }
        } else if ofCalls?.evaluated == 0 {
            value = .missing("no evaluated call")
        } else {
            value = .missing("the API does not give \(figures.calls?.totalCost == nil ? "the cost" : "settled calls")")
        }
        return KPI(
            name: "Cost per resolved", formula: "cost / contained resolved calls, a range as above",
            unit: .money(figures.calls?.currency), value: lackOfCalls ?? value, n: resolved?.most)
    }
}

extension KPI {
    /// The same without a value where what it is computed from was not read: nothing is known then of what the API
    /// counts. `parts` are all that it takes.
    fileprivate func needing(_ parts: AnalyticsPart..., of figures: AnalyticsFigures) -> KPI {
        var kpi = self
        if reason != nil, let lacking = parts.first(where: { !figures.has($0) }) {
            let why = figures.refusals[lacking] == nil ? "not read yet" : "not given by the workspace"
            kpi = KPI(name: name, formula: formula, unit: unit, value: .missing(why), n: nil)
        }
        kpi.parts = parts
        return kpi
    }
}
