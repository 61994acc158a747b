package import Dashboard

extension KPI.Unit {
    /// A value as the tiles write it.
    package func written(_ value: Double) -> String {
        switch self {
        case .count: Figure.decimal(value, places: 0)
        case .share: Figure.share(value)
        case .seconds: Span.clock(seconds: value)
        case .milliseconds: Figure.decimal(value, places: 0) + " ms"
        case .money(let currency): Figure.money(value, currency)
        }
    }
}

extension KPI {
    /// The value as the tiles write it; nil where there is none.
    package var written: String? {
        switch value {
        case .exactly(let value): unit.written(value)
        case .between(let least, let most?): unit.range(least, most)
        case .between(let least, nil): "\(unit.written(least)) or more"
        case .missing: nil
        }
    }
}

extension KPI.Unit {
    /// Two values with the unit behind the second alone.
    fileprivate func range(_ least: Double, _ most: Double) -> String {
        switch self {
        case .share: return "\(Figure.decimal(least * 100, places: 1)) to \(written(most))"
        case .money(let currency):
            let places = most < 0.1 ? 4 : 2
            let amounts = "\(Figure.decimal(least, places: places)) to \(Figure.decimal(most, places: places))"
            return amounts + (currency.map { " " + $0 } ?? "")
        case .count, .seconds, .milliseconds: return "\(written(least)) to \(written(most))"
        }
    }
}

/// A difference between two windows, with its sign and in words.
package struct Delta {
    private let difference: Double
    private let unit: KPI.Unit

    /// How much more a figure is than it was.
    package init(_ difference: Double, _ unit: KPI.Unit) {
        self.difference = difference
        self.unit = unit
    }

    /// `▲ 38 more`, `▼ 3.1 points less`, `no change`. What is less than the last digit shown counts as none.
    package func words(up: Unicode.Scalar, down: Unicode.Scalar) -> String {
        let amount =
            switch unit {
            case .share: Figure.decimal(difference.magnitude * 100, places: 1) + " points"
            default: unit.written(difference.magnitude)
            }
        guard amount.contains(where: { ("1"..."9").contains($0) }) else { return "no change" }
        return difference > 0 ? "\(up) \(amount) more" : "\(down) \(amount) less"
    }
}
