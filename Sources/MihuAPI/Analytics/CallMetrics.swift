/// The authoritative call counts of a window of time.
///
/// The API types every block but the totals only as an object; those are kept key by key, with the figures the boards
/// need looked for under the names they may have. Source: `analytics/aggregated-call-metrics-for-a-time-window`.
package struct CallMetrics: Hashable, Sendable {
    /// Counts of calls. All of them documented.
    package struct Totals: Hashable, Sendable {
        /// All calls.
        package let calls: Int?
        /// Calls that came in.
        package let inbound: Int?
        /// Calls that went out.
        package let outbound: Int?
        /// Calls that were answered.
        package let answered: Int?
        /// Calls that nobody took.
        package let missed: Int?
        /// Calls that failed.
        package let failed: Int?
        /// Calls the AI handled to the end.
        package let aiHandled: Int?
        /// Calls a person handled.
        package let humanHandled: Int?
    }

    /// What the window was, as the API understood it. Inner names unknown.
    package let meta: JSON?
    /// The counts.
    package let totals: Totals
    /// Durations in seconds. Inner names unknown.
    package let durationSeconds: JSON?
    /// Short and long calls. Inner names unknown.
    package let buckets: JSON?
    /// How calls ended. Inner names unknown.
    package let outcome: JSON?
    /// What the calls cost. Inner names unknown.
    package let cost: JSON?
    /// The comparable window before, where it was asked for.
    package let previous: JSON?
    /// Further blocks and counts, which the documentation does not name.
    package private(set) var others: [JSON.Member]

    /// The figures without ``others``: what of the reply is understood.
    var understood: Self {
        var understood = self
        understood.others = []
        return understood
    }

    /// The window before, read like this one: whether it repeats all blocks or only the totals is not documented.
    package var before: CallMetrics? {
        previous.map { CallMetrics($0["totals"] == nil ? .object([.init(key: "totals", value: $0)]) : $0) }
    }

    /// Seconds spent in calls, where a total is given under one of the inferred names.
    package var callSeconds: Double? { durationSeconds?.first("total", "sum", "total_sec")?.seconds }

    /// Mean seconds of a call, where given under one of the inferred names.
    package var meanSeconds: Double? { durationSeconds?.first("avg", "average", "mean", "avg_sec")?.seconds }

    /// What the calls cost in all, where given under one of the inferred names.
    package var totalCost: Double? { cost?.first("total", "sum", "amount", "total_cost")?.number ?? cost?.number }

    /// The currency of ``totalCost``, where given.
    package var currency: String? { cost?["currency"]?.line }

    /// The metrics that a payload says.
    package init(_ json: JSON) {
        meta = json["meta"]
        totals = Totals(json["totals"] ?? .null)
        durationSeconds = json["duration_sec"]
        buckets = json["buckets"]
        outcome = json["outcome"]
        cost = json["cost"]
        previous = json["previous"]
        others =
            json.members(besides: "meta", "totals", "duration_sec", "buckets", "outcome", "cost", "previous")
            + (json["totals"]?.members(
                besides: "calls", "inbound", "outbound", "answered", "missed", "failed", "ai_handled", "human_handled")
                ?? [])
    }
}

extension JSON {
    /// The members of an object that are not among these.
    func members(besides known: String...) -> [Member] { members.filter { !known.contains($0.key) } }
}

extension CallMetrics.Totals {
    /// The counts that a block says.
    package init(_ json: JSON) {
        calls = json["calls"]?.count
        inbound = json["inbound"]?.count
        outbound = json["outbound"]?.count
        answered = json["answered"]?.count
        missed = json["missed"]?.count
        failed = json["failed"]?.count
        aiHandled = json["ai_handled"]?.count
        humanHandled = json["human_handled"]?.count
    }
    /// The counts under the API's own names, to be kept and read again.
    package var json: JSON {
        let counts = [
            ("calls", calls), ("inbound", inbound), ("outbound", outbound), ("answered", answered), ("missed", missed),
            ("failed", failed), ("ai_handled", aiHandled), ("human_handled", humanHandled),
        ]
        return .object(counts.compactMap { name, count in count.map { JSON.Member(key: name, value: .number($0)) } })
    }
}
