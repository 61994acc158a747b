package import MihuAPI

/// A bar whose stretch of time has ended: it is kept from run to run.
package struct KeptBar: Hashable, Sendable {
    package let bucket: AnalyticsChart.Bucket
    package let bar: AnalyticsChart.Bar

    package init(bucket: AnalyticsChart.Bucket, bar: AnalyticsChart.Bar) {
        self.bucket = bucket
        self.bar = bar
    }
}

extension KeptBar {
    /// The bar that a kept line says; nil when it is none.
    package init?(_ json: JSON) {
        guard let content = json["content"]?.line.flatMap(AnalyticsChart.Bucket.Content.init(rawValue:)),
            let from = json["from"]?.line.flatMap({ Timestamp($0) }),
            let to = json["to"]?.line.flatMap({ Timestamp($0) }),
            let readAt = json["read_at"]?.line.flatMap({ Timestamp($0) }), let counts = json["counts"], counts.isObject,
            // Bars are hours or days, and what was read before its end is not whole.
            (1...26 * 3_600_000).contains(to.milliseconds - from.milliseconds), readAt >= to
        else { return nil }
        bucket = AnalyticsChart.Bucket(content, from: from, to: to)
        let read: AnalyticsChart.Counts =
            switch content {
            case .calls: .calls(CallMetrics.Totals(counts))
            case .evaluations:
                .evaluations(
                    evaluated: counts["evaluated"]?.count, escalated: counts["escalated"]?.count,
                    unsettled: counts["unsettled"]?.count)
            }
        bar = AnalyticsChart.Bar(counts: read, readAt: readAt)
    }

    /// The bar as it is kept.
    package var json: JSON {
        let counts: JSON =
            switch bar.counts {
            case .calls(let totals): totals.json
            case .evaluations(let evaluated, let escalated, let unsettled):
                .object(
                    [("evaluated", evaluated), ("escalated", escalated), ("unsettled", unsettled)].compactMap {
                        name, count in count.map { JSON.Member(key: name, value: .number($0)) }
                    })
            }
        return [
            "content": .string(bucket.content.rawValue), "from": .string(bucket.from.description),
            "to": .string(bucket.to.description), "read_at": .string(bar.readAt.description), "counts": counts,
        ]
    }
}
