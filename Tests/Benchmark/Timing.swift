/// Times of repeated work.
enum Timing {
    /// The median time of a piece of work in milliseconds. What a round needs is prepared outside its time.
    static func median<Prepared>(
        rounds: Int, _ prepare: () throws -> Prepared, _ work: (inout Prepared) throws -> Void
    ) rethrows -> Double {
        var times: [Duration] = []
        for _ in 0..<rounds {
            var prepared = try prepare()
            let start = ContinuousClock.now
            try work(&prepared)
            times.append(ContinuousClock.now - start)
        }
        return times.median?.milliseconds ?? 0
    }

    /// The median time of a piece of work in milliseconds.
    static func median(rounds: Int, _ work: () throws -> Void) rethrows -> Double {
        try median(rounds: rounds, {}, { _ in try work() })
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}

extension Array where Element: Comparable {
    /// The middle one; nil when there is none.
    var median: Element? { isEmpty ? nil : sorted()[count / 2] }
}
