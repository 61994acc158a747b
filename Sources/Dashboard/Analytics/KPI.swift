/// A key figure of the call centre, computed from what the API counts.
///
/// Every one has a formula in words and its n; a denominator of 0 gives no value and says so.
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

    /// A value, or why there is none.
    package enum Value: Hashable, Sendable {
        case exactly(Double)
        /// The API's counts leave it open: at least so much; at most so much, where that is known.
        case between(Double, Double?)
        /// Why there is no value, as the end of a sentence.
        case missing(String)
    }

    package let name: String
    package let formula: String
    package let unit: Unit
    package let value: Value
    /// Over how many things it was computed; nil when unknown.
    package let n: Int?
    /// What was read for it.
    package internal(set) var parts: [AnalyticsPart] = []

    /// The value, where the counts settle it.
    package var exact: Double? { if case .exactly(let value) = value { value } else { nil } }
    /// Why there is no value.
    package var reason: String? { if case .missing(let reason) = value { reason } else { nil } }
}

extension KPI {
    /// A numerator over a denominator, with what each is called when it is missing.
    struct Ratio {
        var part: Double?
        /// What the part is, for the sentence that says it is not known.
        var called: String
        var whole: Int?
        /// What the denominator counts, in the singular.
        var over: String

        var value: KPI.Value {
            guard let whole else { return .missing("the API does not count \(over)s") }
            guard whole > 0 else { return .missing("no \(over)") }
            guard let part else { return .missing("the API does not give \(called)") }
            return .exactly(part / Double(whole))
        }

        /// The value where the part is the least of what it may be.
        func value(upTo most: Int?) -> KPI.Value {
            guard case .exactly(let least) = value, let whole, let most, Double(most) > part ?? 0 else { return value }
            return .between(least, Double(most) / Double(whole))
        }
    }

    init(_ name: String, _ formula: String, _ unit: Unit, _ ratio: Ratio) {
        self.init(name: name, formula: formula, unit: unit, value: ratio.value, n: ratio.whole)
    }
}
