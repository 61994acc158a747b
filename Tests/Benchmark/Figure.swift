/// One line of the table: what was measured, and what it may be.
struct Figure {
    /// Whether a figure keeps its budget.
    enum Verdict: String {
        case kept = "kept"
        case missed = "MISSED"
        /// There is no budget for it.
        case none = "–"
        /// It could not be measured here.
        case unknown = "not measured"
    }

    let what: String
    /// What a program of the same kind did in the same run, or nothing.
    var peer = ""
    let budget: String
    let measured: String
    let verdict: Verdict

    /// A figure that must not be larger than a limit.
    init(_ what: String, _ measured: Double?, atMost limit: Double?, _ unit: String, digits: Int = 1, peer: String = "")
    {
        self.what = what
        self.peer = peer
        budget = limit.map { "<= \(Self.text($0, digits: $0 == $0.rounded() ? 0 : digits)) \(unit)" } ?? "–"
        self.measured = measured.map { "\(Self.text($0, digits: digits)) \(unit)" } ?? "–"
        verdict =
            switch (measured, limit) {
            case (nil, _): .unknown
            case (_, nil): .none
            case (let measured?, let limit?): measured <= limit ? .kept : .missed
            }
    }

    /// A number with so many digits behind its point.
    static func text(_ number: Double, digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: scale)
        let sign = scaled < 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(whole)" }
        let fraction = String(rest)
        return "\(sign)\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension [Figure] {
    /// The table as Markdown.
    var table: String {
        var lines = [
            "| what | peer in the same run | budget | measured | verdict |", "| --- | --- | --- | --- | --- |",
        ]
        lines += map {
            "| \($0.what) | \($0.peer.isEmpty ? "–" : $0.peer) | \($0.budget) | \($0.measured) | \($0.verdict.rawValue) |"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
