internal import Canvas
internal import Dashboard
internal import MihuAPI

/// How a campaign's calls of the last minutes and hours ended.
struct CallMixTable {
    private let sight: CampaignSight

    init(_ sight: CampaignSight) { self.sight = sight }

    private var scene: Scene { sight.scene }

    /// A line per stretch of time.
    func table() -> [[Piece]] {
        if let refusal { return [[refusal]] }
        let heads = ["calls", "answered", "missed", "failed", "ringing", "answered", "read"]
        let head: [Piece] = [(pad("last", 8), .faint)] + heads.map { (padLeft($0, 10), .faint) }
        return [head] + CallMix.Span.allCases.map(line)
    }

    private func line(_ span: CallMix.Span) -> [Piece] {
        let name: Piece = (pad(span.words, 8), .plain)
        guard let mix = sight.row.mixes[span] else {
            return refusals[span].map { [name, ("  \($0.sentence)", .caution)] } ?? [
                name, (padLeft("asking", 10), .faint),
            ]
        }
        let isOld = scene.age(since: mix.readAt) > CampaignBoard.mixIsFresh
        func figure(_ number: Int?, _ style: Style = .plain) -> Piece {
            let text = number.map(Figure.count) ?? scene.dash
            return (padLeft(text, 10), number ?? 0 == 0 || isOld ? .faint : style)
        }
        let rate = mix.answerRate.map(Figure.share) ?? scene.dash
        return [
            name, figure(mix.totals.calls, .strong), figure(mix.totals.answered, .good), figure(mix.totals.missed),
            figure(mix.totals.failed, .caution), figure(mix.open), (padLeft(rate, 10), isOld ? .faint : .plain),
            (padLeft("\(Span.whole(scene.age(since: mix.readAt))) ago", 10), .faint),
        ]
    }

    /// The same in as few lines as they take: answered, missed and failed of each stretch.
    func flowing(width: Int) -> [[Piece]] {
        if let refusal { return [[refusal]] }
        var pieces: [Piece] = [("answered/missed/failed", .heading)]
        for span in CallMix.Span.allCases {
            guard let mix = sight.row.mixes[span] else {
                if refusals[span] != nil { pieces.append(("\(span.words) refused", .caution)) }
                continue
            }
            let isOld = scene.age(since: mix.readAt) > CampaignBoard.mixIsFresh
            let counts = [mix.totals.answered, mix.totals.missed, mix.totals.failed]
            let text = counts.map { $0.map(Figure.count) ?? scene.dash }.joined(separator: "/")
            pieces.append(("\(span.words) \(text)", isOld ? .faint : .plain))
        }
        if pieces.count == 1 { pieces.append(("asking", .faint)) }
        if let oldest = sight.row.mixes.values.map(\.readAt).min() {
            pieces.append(("read up to \(Span.whole(scene.age(since: oldest))) ago", .faint))
        }
        return flow(pieces, separator: scene.dot, width: width, rows: 3)
    }

    /// Why nothing can be told; nil where something can.
    private var refusal: Piece? {
        guard refusals.count == CallMix.Span.allCases.count, sight.row.mixes.isEmpty else { return nil }
        return refusals[.hour].map { ("The results of its calls may not be read: \($0.sentence)", .caution) }
    }

    private var refusals: [CallMix.Span: Failure] {
        CallMix.Span.allCases.reduce(into: [:]) { known, span in
            known[span] = scene.state.campaigns.refusals[.outreach(.calls(sight.row.id, span))]
        }
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.columns))
    }

    private func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.columns)) + text
    }
}

extension CallMix.Span {
    var words: String {
        switch self {
        case .minute: "1 min"
        case .fiveMinutes: "5 min"
        case .quarterHour: "15 min"
        case .hour: "1 h"
        case .day: "24 h"
        case .today: "today"
        }
    }
}
