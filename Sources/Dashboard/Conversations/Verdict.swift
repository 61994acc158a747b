package import MihuAPI

/// What an evaluation holds against a session: the faults that make it worth a look, the gravest first.
///
/// The vocabulary of evaluations is open; a word that is not understood counts as nothing and is shown as it is.
package struct Verdict: Hashable, Sendable {
    /// A kind of fault, the gravest first.
    package enum Fault: Int, CaseIterable, Hashable, Sendable {
        case failed, escalated, negative, dissatisfied

        /// What it adds to the rank of "worst first".
        var weight: Int { 8 >> rawValue }
    }

    /// A fault that was found.
    package struct Finding: Hashable, Sendable {
        package let fault: Fault
        /// The dimension's value, as it came.
        package let value: String
        package let reason: String?
    }

    package let findings: [Finding]

    /// What an evaluation holds against its session.
    package init(_ evaluation: Evaluation) {
        findings = Fault.allCases.compactMap { fault in
            for name in fault.dimensions {
                guard let dimension = evaluation[name], let value = dimension.value else { continue }
                guard fault.isSaid(by: value.lowercased()) else { return nil }
                return Finding(fault: fault, value: value, reason: dimension.reason)
            }
            return nil
        }
    }

    /// 0 for nothing to find fault with, up to 15; a graver fault weighs more than all lesser ones together.
    package var weight: Int { findings.reduce(0) { $0 + $1.fault.weight } }
}

extension Verdict.Fault {
    /// Where it is looked for, in this order.
    package var dimensions: [Evaluation.Dimension.Name] {
        switch self {
        case .failed: [.success]
        case .escalated: [.humanEscalation]
        case .negative: [.sentiment, .contextualSentiment]
        case .dissatisfied: [.satisfaction]
        }
    }

    fileprivate func isSaid(by value: String) -> Bool {
        switch self {
        case .failed: ["false", "no", "0", "failed", "failure", "fail", "unsuccessful"].contains(value)
        case .escalated: ["true", "yes", "1", "escalated", "required", "requested"].contains(value)
        case .negative: value.contains("negative")
        case .dissatisfied:
            // The scale is not documented: 1 to 5, 1 to 10 and per cent are told apart by what fits.
            Double(value).map { $0 / ($0 <= 5 ? 5 : $0 <= 10 ? 10 : 100) <= 0.4 }
                ?? ["low", "very low", "bad", "poor", "dissatisfied", "unsatisfied"].contains(value)
        }
    }
}
