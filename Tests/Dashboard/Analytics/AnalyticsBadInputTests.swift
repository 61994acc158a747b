import MihuAPI
import Testing

@testable import Dashboard

@Suite("Figures that can't be had")
struct AnalyticsBadInputTests {
    /// A desk before a workspace with one campaign.
    private func desk(_ question: String = "") -> Desk {
        var desk = Desk()
        desk.serve { read in
            read.route.name == "campaign.list"
                ? .success(Replies.reply(.campaigns, #"{"data": {"data": [{"uuid": "k1", "name": "Spring"}]}}"#)) : nil
        }
        desk.press(.begin("analytics \(question)"), .agree)
        return desk
    }

    private func pass(_ desk: inout Desk, _ seconds: Int, _ answer: (Read) -> Result<Reply, Failure>?) {
        for _ in 0..<seconds {
            desk.serve(answer)
            desk.pass(1_000)
        }
    }

    private func zeros(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "analytics.calls": .success(Replies.reply(.callMetrics, #"{"totals": {"calls": 0, "answered": 0}}"#))
        case "analytics.sessions": .success(Replies.reply(.sessionMetrics, #"{"totals": {"sessions": 0}}"#))
        case let name where name.hasPrefix("analytics.") && name != "analytics.messages": .success(.json([:]))
        default: nil
        }
    }

    private static let gone = Failure.refused(Failure.Refusal(status: 404))

    @Test("a campaign that was deleted meanwhile is known by its own record, not by zeros")
    func deletedCampaign() {
        var desk = desk("campaign=Spring")
        pass(&desk, 3, zeros)
        #expect(!desk.state.analytics.isCampaignGone, "zeros alone say nothing")
        pass(&desk, 3) { $0.route.name == "campaign.one" ? .failure(Self.gone) : zeros($0) }
        #expect(desk.state.analytics.isCampaignGone)
        #expect(desk.state.link.trouble == nil, "the link is well")
        _ = desk.takeEffects()
        pass(&desk, 90) { $0.route.name == "campaign.one" ? .failure(Self.gone) : zeros($0) }
        let reads = desk.takeEffects().compactMap { if case .request(_, let read) = $0 { read } else { nil } }
        #expect(reads.allSatisfy { !$0.isOfAnHour }, "its bars would be zeros, too")
        #expect(reads.contains { $0.route.name == "campaign.one" }, "it may come back")

        desk.press(.begin("analytics campaign=all"), .agree)
        #expect(!desk.state.analytics.isCampaignGone, "the board goes on with other figures")
        desk.press(.begin("analytics campaign=Spring"), .agree)
        pass(&desk, 40) { read in
            read.route.name == "campaign.one"
                ? .success(Replies.reply(.campaign, #"{"data": {"uuid": "k1", "name": "Spring"}}"#)) : zeros(read)
        }
        #expect(!desk.state.analytics.isCampaignGone, "it is there again")
    }

    @Test("campaigns that may not be read are no trouble of the link")
    func forbiddenCampaign() {
        var desk = desk("campaign=Spring")
        pass(&desk, 3) { read in
            read.route.name == "campaign.one" ? .failure(.refused(Failure.Refusal(status: 403))) : zeros(read)
        }
        #expect(!desk.state.analytics.isCampaignGone)
        #expect(desk.state.link.trouble == nil)
    }

    @Test("what the workspace does not give is said where it would stand", arguments: [400, 403, 404, 405, 410, 422])
    func refusals(status: Int) {
        var desk = desk()
        _ = desk.takeEffects()
        pass(&desk, 10) { read in
            read.route.name.hasPrefix("analytics.") && read.route.name != "analytics.messages"
                ? .failure(.refused(Failure.Refusal(status: status))) : nil
        }
        #expect(Set(desk.state.analytics.shown.refusals.keys) == Set(AnalyticsPart.allCases))
        #expect(desk.state.link.trouble == nil, "the link is well; the workspace says no")
        let bars = desk.takeEffects().count { if case .request(_, let read) = $0 { read.isOfAnHour } else { false } }
        #expect(bars <= 1, "nothing is asked in vain")
    }

    @Test("one part that is refused leaves the others")
    func onePart() {
        var desk = desk()
        pass(&desk, 5) { read in
            read.route.name == "analytics.intents" ? .failure(.refused(Failure.Refusal(status: 403))) : zeros(read)
        }
        #expect(Array(desk.state.analytics.shown.refusals.keys) == [.intents])
        #expect(desk.state.analytics.shown.channels != nil)
        #expect(desk.state.keyFigures(of: .shown, at: Desk.noon).first?.value == .exactly(0))
        pass(&desk, 70, zeros)
        #expect(desk.state.analytics.shown.refusals.isEmpty, "it is allowed by now")
    }

    @Test("replies without anything in them are figures that are not known, not zeros")
    func emptyReplies() {
        var desk = desk()
        pass(&desk, 5) { read in
            switch read.route.name {
            case "analytics.calls": .success(Replies.reply(.callMetrics, "{}"))
            case "analytics.sessions": .success(Replies.reply(.sessionMetrics, "{}"))
            case let name where name.hasPrefix("analytics.") && name != "analytics.messages": .success(.json([:]))
            default: nil
            }
        }
        let figures = desk.state.keyFigures(of: .shown, at: Desk.noon)
        #expect(!figures.isEmpty)
        for kpi in figures { #expect(kpi.reason != nil, "\(kpi.name)") }
    }

    @Test("windows and filters that are turned past are not asked for")
    func turnedPast() {
        var desk = desk()
        pass(&desk, 3, zeros)
        _ = desk.takeEffects()
        for _ in 0..<3 { desk.choose(.turnWindow(by: 1)) }
        for _ in 0..<4 { desk.choose(.pick(.open)) }
        for _ in 0..<4 { desk.choose(.pick(.turn(by: 1))) }
        func figures(_ effects: [Effect]) -> [Read] {
            effects.compactMap { effect in
                guard case .request(_, let read) = effect, read.route.name.hasPrefix("analytics."),
                    read.route.name != "analytics.messages"
                else { return nil }
                return read
            }
        }
        #expect(figures(desk.takeEffects()).isEmpty)
        desk.pass(1_000)
        let asked = figures(desk.takeEffects())
        #expect(
            asked.count == 10, "six parts of the window, three of the one before, a bar; all evaluations are its own")
        #expect(asked.allSatisfy { $0.request.query.contains(.init("channel", "sms")) })
    }
}

extension Read {
    /// Whether it asks for the calls of one hour.
    var isOfAnHour: Bool {
        func time(_ name: String) -> Timestamp? {
            request.query.first { $0.name == name }.flatMap { Timestamp($0.value) }
        }
        guard route.name == "analytics.calls", let from = time("from"), let to = time("to") else { return false }
        return to.milliseconds - from.milliseconds == 3_600_000
    }
}
