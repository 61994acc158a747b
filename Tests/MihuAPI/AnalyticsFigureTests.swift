import Testing

@testable import MihuAPI

@Suite("Analytics without documented names")
struct AnalyticsFigureTests {
    private func json(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test("a distribution is an object of counts or a list of entries with counts, and nothing else")
    func distributions() throws {
        let object = try #require(Distribution("sentiment", try json(#"{"Positive": 3, "Negative": 1}"#)))
        #expect(object.parts.map(\.name) == ["Positive", "Negative"])
        #expect(object.total == 4)
        #expect(object.affirmed == nil)
        let list = try #require(
            Distribution("outcome", try json(#"[{"value": "success", "count": 3}, {"label": "fail", "count": 1}]"#)))
        #expect(list.affirmed == 3)
        let unknown = try #require(Distribution("human_escalation", try json(#"{"High": 3, "none": 20}"#)))
        #expect(unknown.affirmation == 0...3)
        #expect(unknown.affirmed == nil, "a word that is not known is no \u{201C}no\u{201D}")
        #expect(Distribution("human_escalation", try json(#"{"High": 0, "none": 20}"#))?.affirmed == 0)
        #expect(Distribution("rates", try json(#"{"completion": 0.5}"#)) == nil)
        #expect(Distribution("mixed", try json(#"{"a": 1, "b": {"c": 2}}"#)) == nil)
        #expect(Distribution("texts", try json(#"{"currency": "5"}"#)) == nil)
        #expect(Distribution("none", try json("{}")) == nil)
    }

    @Test("evaluations keep what is no distribution, and count the evaluated where the reply does not")
    func evaluations() throws {
        let figures = EvaluationFigures(
            try json(
                #"{"meta": {}, "human_escalation": {"yes": 2, "no": 5}, "csat": {"avg": 4.2}, "totals": {"pending": 3}}"#
            ))
        #expect(figures.evaluated == 7)
        #expect(figures.escalation?.affirmed == 2)
        #expect(figures.others.map(\.key) == ["csat", "pending"])
        #expect(EvaluationFigures(try json(#"{"distributions": {"outcome": {"success": 1}}}"#)).outcome?.affirmed == 1)
    }

    @Test("intents are read under the names they may have, failing first")
    func intents() throws {
        let figures = IntentFigures(
            try json(
                """
                {"meta": {}, "window": "x", "items": [{"name": "a", "total": 10, "successful": 9, "failed": 1, "moods": 2},
                {"intent": "b", "count": 4, "success": 1, "fail": 3}, {"label": "c", "count": 9}]}
                """))
        #expect(figures.failingFirst.map(\.name) == ["b", "a", "c"])
        #expect(figures.failingFirst.map(\.failureShare) == [0.75, 0.1, nil])
        #expect(figures.intents.first?.others.map(\.key) == ["moods"])
        #expect(figures.others.map(\.key) == ["window"])
        #expect(IntentFigures(try json("[]")).intents.isEmpty)
    }

    @Test("channels are read with their totals inside or beside")
    func channels() throws {
        let figures = ChannelFigures(
            try json(
                """
                {"channels": [{"channel": "call", "totals": {"conversations": 5, "inbound": 2, "outbound": 3, "odd": 1},
                "duration_sec": {"avg": 60}, "more": 1}, {"name": "fax", "conversations": 2}]}
                """))
        #expect(figures.uses.map(\.channel) == [Open("call"), Open("fax")])
        #expect(figures.uses.map(\.conversations) == [5, 2])
        #expect(figures.uses.first?.others.map(\.key) == ["more", "odd"])
        #expect(figures.uses.last?.durationSeconds == nil)
    }

    @Test("blocks and counts that the documentation does not name are kept")
    func others() throws {
        let calls = CallMetrics(try json(#"{"meta": {}, "totals": {"calls": 1, "moods": 2}, "news": {"a": 1}}"#))
        #expect(calls.others.map(\.key) == ["news", "moods"])
        #expect(CallMetrics.Totals(calls.totals.json) == calls.totals)
        #expect(SessionMetrics(try json(#"{"totals": {}, "extra": 1}"#)).others.map(\.key) == ["extra"])
    }
}
