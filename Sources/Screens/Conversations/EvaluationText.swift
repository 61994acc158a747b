internal import Canvas
internal import Dashboard
internal import MihuAPI

/// How the sessions of a conversation were judged, as lines of a pane: each dimension with its value, how sure the
/// analyser is, and why.
struct EvaluationText {
    let lines: [[Piece]]

    /// The session that began last first.
    init(_ opened: OpenedConversation, _ scene: Scene, width: Int) {
        if let refusal = scene.refusal(of: .sessions(opened.id), "sessions") {
            lines = [[(refusal, .caution)]]
            return
        }
        guard let sessions = opened.sessions else {
            lines = [[("asking for the sessions\(scene.lines.ellipsis)", .faint)]]
            return
        }
        guard !sessions.isEmpty else {
            lines = [[("There is no session to be judged.", .faint)]]
            return
        }
        let refusals = sessions.compactMap { session in
            scene.refusal(of: .evaluation(session.id), "evaluations").map { (id: session.id, words: $0) }
        }
        let judged = sessions.flatMap { session -> [[Piece]] in
            let head: [Piece] = [
                (sessionTime(session, scene), .strong), (scene.dot, .faint),
                (session.isVoice ? "voice" : session.type?.text ?? "text", .plain), (scene.dot, .faint),
            ]
            switch opened.evaluations[session.id] {
            case .found(let evaluation)?:
                return [head + Verdict(evaluation).pieces(scene)]
                    + Self.lines(of: evaluation, scene, width: width) + [[]]
            case .absent? where session.evaluatedAt != nil:
                return [head + [("its evaluation is gone", .faint)], []]
            case nil where refusals.contains { $0.id == session.id }:
                return [head + [("its evaluation could not be read", .caution)], []]
            case nil where session.evaluatedAt != nil:
                return [head + [("asking\(scene.lines.ellipsis)", .faint)], []]
            case nil, .absent?:
                return [head + [(session.endedAt == nil ? "not over yet" : "not evaluated", .faint)], []]
            }
        }
        lines = (refusals.first.map { [[($0.words, .caution)]] } ?? []) + judged
    }

    private static let nameColumns = 21
    private static let barColumns = 8
    /// Columns that a reason needs to stand beside its dimension.
    private static let reasonColumns = 22

    private static func lines(of evaluation: Evaluation, _ scene: Scene, width: Int) -> [[Piece]] {
        guard !evaluation.dimensions.isEmpty else { return [[("every dimension is switched off", .faint)]] }
        let faults = Set(Verdict(evaluation).findings.flatMap(\.fault.dimensions))
        let longest = evaluation.dimensions.map { ($0.value ?? "").columns }.max() ?? 0
        let valueColumns = min(max(8, longest), max(8, width / 4))
        return evaluation.dimensions.flatMap { dimension -> [[Piece]] in
            let name = dimension.name.rawValue.replacing("_", with: " ").padded(to: nameColumns)
            let value = (dimension.value ?? scene.dash).padded(to: valueColumns, ellipsis: scene.lines.ellipsis)
            let head: [Piece] =
                [(name, .plain), (value, faults.contains(dimension.name) ? .alarm : .strong), (" ", .plain)]
                + confidence(dimension.confidence, scene) + [("  ", .plain)]
            guard let reason = dimension.reason else { return [head] }
            if width - columns(of: head) >= reasonColumns {
                return .hanging(head, reason, .plain, width: width)
            }
            return [head] + .hanging([("  ", .plain)], reason, .faint, width: width)
        }
    }

    /// A bar and the share in per cent; 0 to 100 is documented by one sample only, so a share of 1 is understood, too.
    private static func confidence(_ confidence: Double?, _ scene: Scene) -> [Piece] {
        guard let confidence else { return [((scene.dash).padded(to: barColumns + 6), .faint)] }
        let share = min(max(0, confidence <= 1 ? confidence : confidence / 100), 1)
        let glyphs: ChartGlyphs = scene.lines == .ascii ? .ascii : .block
        let number = "\(Int((share * 100).rounded())) %"
        return [
            (Charts.bar(share, width: barColumns, glyphs: glyphs), .accent),
            (String(repeating: " ", count: max(0, 6 - number.columns)) + number, .plain),
        ]
    }
}

extension Verdict {
    /// What is held against a session, in words.
    func pieces(_ scene: Scene) -> [Piece] {
        guard !findings.isEmpty else { return [("nothing to find fault with", .good)] }
        return Array(findings.map { [$0.piece] }.joined(separator: [(scene.dot, .faint)]))
    }

    /// Why the gravest of it was found.
    var reason: String? { findings.lazy.compactMap(\.reason).first }
}

extension Verdict.Finding {
    fileprivate var piece: Piece {
        let words =
            switch fault {
            case .failed: "failed"
            case .escalated: "human asked for"
            case .negative: value.lowercased()
            case .dissatisfied: "satisfaction \(value)"
            }
        return (words, fault.style)
    }
}
