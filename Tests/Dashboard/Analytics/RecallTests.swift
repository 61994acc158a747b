import MihuAPI
import Testing

@testable import Dashboard

@Suite("Bars that earlier runs have read")
struct RecallTests {
    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "analytics.calls": .success(Replies.reply(.callMetrics, #"{"totals": {"calls": 4, "answered": 3}}"#))
        case "analytics.sessions": .success(Replies.reply(.sessionMetrics, #"{"totals": {"sessions": 4}}"#))
        case "analytics.evaluations", "analytics.intents", "analytics.conversations", "analytics.appointments":
            .success(.json([:]))
        default: nil
        }
    }

    /// The requests for the calls of one hour.
    private func barReads(_ effects: [Effect]) -> Int {
        effects.count { if case .request(_, let read) = $0 { read.isOfAnHour } else { false } }
    }

    private func readAll(_ desk: inout Desk) {
        for _ in 0..<120 {
            desk.serve(answer)
            desk.pass(700)
        }
    }

    @Test("are looked for once, and what was kept is not asked for again")
    func recalled() {
        var first = Desk()
        first.press(.show(.analytics))
        readAll(&first)
        let effects = first.takeEffects()
        #expect(effects.count { if case .recall = $0 { true } else { false } } == 1)
        #expect(barReads(effects) >= 39, "15 hours of today and 24 of the week before")
        #expect(first.kept.count == 38, "all but the one that fills")
        #expect(first.kept.allSatisfy { $0.bar.readAt >= $0.bucket.to })

        var second = Desk()
        second.kept = first.kept
        second.press(.show(.analytics))
        readAll(&second)
        // The one that fills, each minute, and the two that have not settled.
        #expect(barReads(second.takeEffects()) < 8)
        #expect(second.state.analytics.barsRead(at: Desk.noon, in: .utc) == (39, 39))
    }

    @Test("of another filter are looked for when it is chosen, and late ones of the one before are left aside")
    func filters() {
        var desk = Desk()
        desk.press(.show(.analytics))
        _ = desk.takeEffects()
        desk.press(.begin("analytics channel=call"), .agree)
        var filter = AnalyticsFilter()
        filter.channel = .call
        #expect(desk.takeEffects().contains(.recall(filter)))
        let bucket = AnalyticsChart.Bucket(
            .calls, Window(from: Desk.noon, to: Timestamp(milliseconds: Desk.noon.milliseconds + 3_600_000)))
        let bar = AnalyticsChart.Bar(
            counts: .calls(CallMetrics.Totals(["calls": 99])), readAt: bucket.to)
        desk.happen(.recalled(AnalyticsFilter(), [KeptBar(bucket: bucket, bar: bar)]))
        #expect(desk.state.analytics.chart[Window(from: bucket.from, to: bucket.to)] == nil)
    }

    @Test("what is to be written is named, by its ending, and what became of it is said")
    func writing() throws {
        var desk = Desk()
        desk.press(.beginExport)
        #expect(desk.state.entry?.text.text == "write mihutop-calls-20260302T140500.csv")
        desk.press(.agree)
        let export = try Export(path: "mihutop-calls-20260302T140500.csv")
        #expect(desk.exports == [export])
        desk.happen(.wrote(export, .rows(1)))
        #expect(desk.state.notice?.text == "Wrote 1 row into mihutop-calls-20260302T140500.csv.")
        desk.happen(.wrote(export, .failed("there is a file of this name already")))
        #expect(desk.state.notice?.text == "Nothing was written: there is a file of this name already.")
        desk.press(.begin("write calls.xls"), .agree)
        #expect(desk.exports.count == 1)
        #expect(
            desk.state.notice?.text
                == "The ending of \u{201C}calls.xls\u{201D} does not say how to write it: .csv, .json, .txt.")
    }

    @Test("whose figures are shown can be chosen from the list of filters")
    func picking() {
        var desk = Desk()
        desk.serve { read in
            read.route.name == "campaign.list"
                ? .success(Replies.reply(.campaigns, #"{"data": {"data": [{"uuid": "k1", "name": "Spring"}]}}"#)) : nil
        }
        desk.press(.show(.analytics), .pick(.open), .pick(.turn(by: 1)))
        #expect(desk.state.analytics.question.filter.channel == .call)
        desk.press(.pick(.move(by: -1)), .pick(.turn(by: 1)))
        #expect(desk.state.analytics.question.filter.campaign == CampaignID("k1"), "the last row: the ends are joined")
        desk.press(.pick(.move(by: 1)), .pick(.clear), .pick(.agree))
        #expect(desk.state.analytics.question.filter.channel == nil)
        #expect(desk.state.filterPicker == nil)
        #expect(desk.state.conversations.filter == ConversationFilter(), "the conversations are another board")
        desk.press(.pick(.open), .help, .back)
        #expect(desk.state.filterPicker != nil, "the help lies above it")
        desk.press(.back)
        #expect(desk.state.filterPicker == nil)
        #expect(desk.state.analytics.question.filter.campaign == CampaignID("k1"))
    }
}
