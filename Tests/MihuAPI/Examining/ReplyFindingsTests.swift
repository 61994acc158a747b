import Testing

@testable import MihuAPI

@Suite("Findings in a reply")
struct ReplyFindingsTests {
    private func findings(_ body: String, as route: String = "call.list") throws -> ReplyFindings {
        try #require(Route.named(route)).reply.findings(in: try JSON(parsing: Array(body.utf8)))
    }

    @Test(
        "a reply as recorded has no difference",
        arguments: RecordedReply.all.filter { Route.named($0.route)?.method == .get })
    func recorded(reply: RecordedReply) throws {
        #expect(try findings(reply.body, as: reply.route).differences == [])
    }

    @Test("a field of another kind is named, with what was expected and found")
    func kinds() throws {
        let body = #"{"data":[{"uuid":"c1","duration":"soon","created_at":{"day":1},"status":["x"],"direction":null}]}"#
        #expect(
            try findings(body).differences.map(\.description) == [
                "data[0].duration: a number expected, found a text \"soon\"",
                "data[0].created_at: a moment expected, found an object",
                "data[0].status: a text expected, found a list",
            ])
    }

    @Test("the same difference in many rows is told once, and counted")
    func counted() throws {
        let findings = try findings(
            #"{"data":[{"uuid":"1","duration":{}},{"uuid":"2","duration":{"s":1}},{"uuid":"3","duration":[3]}]}"#)
        #expect(findings.content == .rows(3))
        #expect(
            findings.differences.map(\.description) == ["data[1].duration: a number expected, found an object, 2 times"]
        )
    }

    @Test("a row without an id, and one that is no object, cannot be read")
    func unreadable() throws {
        #expect(
            try findings(#"{"data":{"current_page":1,"last_page":1,"data":[{"status":"Ended"},7]}}"#).differences
                .map(\.description) == [
                    "data.data[0]: an id expected, found an object",
                    "data.data[1]: an object expected, found a number 7",
                ])
    }

    @Test("a field of a block inside is named by its whole path")
    func inside() throws {
        let body = #"{"data":{"uuid":"c1","contact":{"uuid":"p1","name":{"first":"A"}},"call":{"duration":"long"}}}"#
        #expect(
            try findings(body, as: "conversation.one").differences.map(\.path) == [
                "data.contact.name", "data.call.duration",
            ])
    }

    @Test("a block in which nothing is understood is told by what is wrong in it")
    func blocks() throws {
        let findings = try findings(#"{"totals":{"calls":"many","moods":1},"news":{"a":1}}"#, as: "analytics.calls")
        #expect(findings.differences.map(\.path) == ["totals.calls"])
        #expect(findings.unread == ["totals.moods", "news"])
    }

    @Test("one thing with a list inside is no list")
    func listInside() throws {
        #expect(try findings(#"{"data":{"uuid":"f","steps":[{"uuid":"s"}]}}"#, as: "flow.one").content == .one)
        #expect(try findings(#"{"data":{"agent_uuid":"a","voices":[1,2]}}"#, as: "agent.one").content == .one)
    }

    @Test("fields that no model reads are news and no difference")
    func news() throws {
        let findings = try findings(
            #"{"data":[{"uuid":"c1","mood":"good","duration":7},{"uuid":"c2","mood":"bad","empty":""}]}"#)
        #expect(findings.differences == [])
        #expect(findings.unread == ["mood"])
    }

    @Test("a second name for what is read already is no difference")
    func alias() throws {
        let body = #"{"data":{"uuid":"c1","agent":{"uuid":"a1","agent_uuid":"a1"},"agent_uuid":"a1"}}"#
        #expect(try findings(body, as: "campaign.one").differences == [])
    }

    @Test("a body of another shape is one difference")
    func shape() throws {
        #expect(
            try findings(#"{"data":"welcome"}"#).differences.map(\.description)
                == ["data: a list expected, found a text \"welcome\""])
        #expect(try findings(#"{"success":false,"message":"no"}"#).differences.count == 1)
    }

    @Test("of a route that no model reads only the amount is known")
    func unmodelled() throws {
        let findings = try findings(#"{"data":{"items":[{"a":1},2]}}"#, as: "number.list")
        #expect(findings == ReplyFindings(.rows(2), at: "data.items[]"))
    }

    @Test("a text of the reply is cleaned before it is told")
    func clean() throws {
        let findings = try findings(#"{"data":[{"uuid":"c1","duration":"\u001b[2Jx","\u001bmood":1}]}"#)
        #expect(findings.differences.first?.found == #"a text "[2Jx""#)
        #expect(findings.unread == ["mood"])
    }
}
