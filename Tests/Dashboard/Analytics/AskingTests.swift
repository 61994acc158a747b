import MihuAPI
import Testing

@testable import Dashboard

@Suite("What is typed of the analytics")
struct AnalyticsAskingTests {
    /// A desk that knows two agents and a campaign.
    private func desk() -> Desk {
        var desk = Desk()
        desk.serve { read in
            switch read.route.name {
            case "agent.list":
                .success(
                    Replies.reply(
                        .agents,
                        #"{"data": {"items": [{"agent_uuid": "a1", "name": "Billing"}, {"agent_uuid": "a2", "name": "Front desk"}]}}"#
                    ))
            case "campaign.list":
                .success(Replies.reply(.campaigns, #"{"data": {"data": [{"uuid": "k1", "name": "Spring"}]}}"#))
            default: nil
            }
        }
        return desk
    }

    private func typed(_ line: String) -> State {
        var desk = desk()
        desk.press(.type(.command))
        desk.type(line)
        desk.press(.agree)
        return desk.state
    }

    @Test("a window and a filter")
    func question() {
        let state = typed(
            "analytics from=2026-02-01 to=2026-02-08T12:30 channel=whatsapp call agent=front campaign=Spring")
        #expect(state.board == .analytics)
        let filter = state.analytics.question.filter
        #expect(filter.channel == .whatsappCall, "blanks stand for underscores in the API's words")
        #expect(filter.agent == AgentID("a2"))
        #expect(filter.campaign == CampaignID("k1"))
        guard case .custom(let from, let to) = state.analytics.question.window else {
            Issue.record("no custom window")
            return
        }
        #expect(from.description == "2026-02-01T00:00:00Z")
        #expect(to?.description == "2026-02-08T12:30:00Z")
    }

    @Test("what is not typed stays, all clears")
    func keeping() {
        var desk = desk()
        for line in ["analytics channel=call agent=Billing window=7d", "ana agent=all"] {
            desk.press(.type(.command))
            desk.type(line)
            desk.press(.agree)
        }
        #expect(desk.state.analytics.question.filter.channel == .call)
        #expect(desk.state.analytics.question.filter.agent == nil)
        #expect(desk.state.analytics.question.window == .lastWeek)
    }

    @Test(
        "what is wrong is said in words, and nothing changes",
        arguments: [
            (
                "analytics from=2026-02-08 to=2026-02-01",
                "The window ends before it starts: to= must be later than from=."
            ),
            (
                "analytics from=2026-02-30",
                "\u{201C}2026-02-30\u{201D} is no date for from=: type 2026-11-01 or 2026-11-01T14:30."
            ),
            ("analytics to=2026-02-01", "The window has an end and no beginning: type from= too."),
            ("analytics from=2026-03-03", "The window begins in the future; nothing is known of it yet."),
            ("analytics from=2024-01-01", "The window is longer than 366 days; type a shorter one."),
            (
                "analytics channel=fax",
                "There is no channel \u{201C}fax\u{201D}; there are call, whatsapp_call, whatsapp, sms, instagram, messenger."
            ),
            ("analytics agent=Nobody", "There is no agent \u{201C}Nobody\u{201D}; there are Billing, Front desk."),
            ("analytics campaign=Autumn", "There is no campaign \u{201C}Autumn\u{201D}; there are Spring."),
            (
                "analytics window=1y",
                "There is no window \u{201C}1y\u{201D}; there are today, 24h, 7d, 30d, or from= and to=."
            ),
            ("analytics tag=x", "Analytics knows no tag; it knows window, from, to, channel, agent, campaign."),
            (
                "analytics Billing",
                "\u{201C}Billing\u{201D} needs a name in front, as in channel=call: window, from, to, channel, agent, campaign."
            ),
        ])
    func complaints(line: String, sentence: String) {
        let state = typed(line)
        #expect(state.notice?.text == sentence)
        #expect(state.analytics.question == AnalyticsQuestion())
        #expect(state.board == .liveCalls)
    }

    @Test(
        "Tab goes on with keys, windows, channels and names",
        arguments: [
            ("analytics ch", "analytics channel="), ("analytics channel=whatsapp_", "analytics channel=whatsapp_call "),
            ("analytics window=7", "analytics window=7d "), ("analytics fr", "analytics from="),
            ("analytics agent=B", "analytics agent=Billing "), ("analytics campaign=s", "analytics campaign=Spring "),
        ])
    func completion(line: String, longer: String) {
        var desk = desk()
        desk.press(.type(.command))
        desk.type(line)
        desk.press(.complete)
        #expect(desk.state.entry?.text.text == longer)
    }

    @Test("a day begins by the clocks of the zone")
    func zones() {
        #expect(Zone.utc.time(typed: "2026-02-01")?.description == "2026-02-01T00:00:00Z")
        #expect(Zone.utc.time(typed: "2026-02-01T10:00+03:00")?.description == "2026-02-01T07:00:00Z")
        #expect(Zone.utc.time(typed: "yesterday") == nil)
    }
}
