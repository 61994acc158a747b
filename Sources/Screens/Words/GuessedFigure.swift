package import MihuAPI

/// Figures whose names are not documented, written in the unit that the name suggests.
package enum GuessedFigure {
    /// What a name says of the figure behind it.
    private enum Hint {
        case seconds, milliseconds, share, perCent, money, plain
    }

    /// A value by the names that lead to it, the innermost last: `["duration_sec", "p95"]`.
    ///
    /// The innermost name that says anything counts; where none does, the number stands as it came.
    /// `currency` is the code that the block gives.
    package static func text(_ value: JSON, names: [String], currency: String? = nil) -> String? {
        guard case .number = value, let number = value.number else { return value.line }
        switch names.reversed().lazy.compactMap(hint).first ?? .plain {
        case .seconds where (0...1e9).contains(number): return Span.clock(seconds: number)
        case .milliseconds: return Figure.decimal(number, places: 0) + " ms"
        case .share where (0...1).contains(number): return Figure.share(number)
        case .perCent: return Figure.decimal(number, places: 1) + " %"
        case .money: return Figure.money(number, currency)
        case .seconds, .share, .plain:
            return value.integer.map(Figure.count) ?? Figure.decimal(number, places: 2)
        }
    }

    /// A name without what stands in it for the unit alone.
    package static func title(_ names: [String]) -> String {
        names.map { $0.replacing("_", with: " ") }.joined(separator: " ")
    }

    private static func hint(_ name: String) -> Hint? {
        let words = name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        func has(_ hints: Substring...) -> Bool { words.contains { hints.contains($0) } }
        if has("count", "counts", "n", "number") { return .plain }
        if has("ms", "milliseconds", "msec") { return .milliseconds }
        if has("sec", "secs", "seconds") { return .seconds }
        if has("pct", "percent", "percentage") { return .perCent }
        if has("rate", "rates", "share", "ratio", "coverage") { return .share }
        if has("cost", "costs", "price", "amount") { return .money }
        return nil
    }
}

extension JSON {
    /// Every value inside with the names that lead to it, in the order they came. An empty block has one: itself.
    package var leaves: [(names: [String], value: JSON)] {
        let inner: [(String, JSON)] =
            switch self {
            case .object(let members): members.map { ($0.key, $0.value) }
            case .array(let elements): elements.enumerated().map { ("\($0.offset + 1)", $0.element) }
            default: []
            }
        if inner.isEmpty { return [([], self)] }
        return inner.flatMap { name, value in value.leaves.map { ([name] + $0.names, $0.value) } }
    }
}
