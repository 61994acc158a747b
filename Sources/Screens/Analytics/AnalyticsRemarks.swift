internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What stands above the figures in words: that there are none, and why; or that they can't be trusted.
struct AnalyticsRemarks {
    private let scene: Scene
    private let board: AnalyticsBoard

    init(_ scene: Scene) {
        self.scene = scene
        board = scene.state.analytics
    }

    /// Whether nothing that was counted says anything: nothing is counted of a campaign that exists no more.
    var hidesFigures: Bool { board.isCampaignGone && board.shown.calls?.totals.calls ?? 0 == 0 }

    func lines(width: Int) -> [[Piece]] {
        var lines: [[Piece]] = []
        if let sentence = goneCampaign {
            lines += .hanging([("Campaign: ", .heading)], sentence, .caution, width: width)
        }
        if let refusal = board.shown.refusals[.calls] {
            lines += .hanging([("Call figures: ", .heading)], refusal.ofAnalytics(scene), .caution, width: width)
        } else if board.shown.calls == nil {
            let awaited =
                scene.state.link.trouble == nil
                ? "asking for the figures\(scene.lines.ellipsis)" : "No figures are known."
            lines.append([(awaited, .faint)])
        } else if !hidesFigures, let sentence = emptiness {
            lines += .hanging([], sentence, .faint, width: width)
        }
        return lines
    }

    /// What is said of a campaign that was deleted meanwhile; nil while it exists, as far as is known.
    var goneCampaign: String? {
        guard board.isCampaignGone, let id = board.question.filter.campaign else { return nil }
        let name = scene.state.campaignName(id) ?? id.text
        let figures =
            hidesFigures
            ? "so no figures are shown" : "the workspace still counts what it left"
        return "\(name) no longer exists: its own record reads 404, \(figures). F chooses another."
    }

    /// That nothing happened; nil where something did, or may have.
    private var emptiness: String? {
        guard board.shown.calls?.totals.calls == 0 else { return nil }
        let kinds = board.shown.sessions?.sessions == 0 ? "no call and no session" : "no call"
        let whose = ConversationsSight(scene).filterWords(of: AnalyticsFilter.keys)
        return "There was \(kinds) in this window" + (whose.isEmpty ? "." : " with \(whose); F chooses others.")
    }
}

extension Failure {
    /// Why a part of the analytics can't be had.
    func ofAnalytics(_ scene: Scene) -> String {
        guard case .refused(let refusal) = self else { return sentence }
        let said = refusal.message.map { ": \($0)" } ?? ""
        switch refusal.status {
        case 403: return "The token may not read this (403)."
        case 400, 422:
            if refusal.field == "channel", let channel = scene.state.analytics.question.filter.channel {
                return
                    "The workspace does not know the channel \(channel.rawValue) (\(refusal.status)\(said)). F chooses another."
            }
            return "The workspace does not take this window or filter (\(refusal.status)\(said)). [ ] and F change it."
        default: return "The workspace does not have this (\(refusal.status))."
        }
    }
}
