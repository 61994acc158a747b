import Canvas
import MihuAPI
import Testing

@testable import mihutop

@Suite("The doctor's table")
struct ExaminationTableTests {
    private func examined(
        _ name: String, _ outcome: ExaminedRoute.Outcome, status: Int? = 200, milliseconds: Int = 12
    ) throws -> ExaminedRoute {
        ExaminedRoute(
            try #require(Route.named(name)), outcome,
            .init(
                result: .success(.json(.null)), status: status, milliseconds: milliseconds, at: Timestamp(seconds: 0)))
    }

    private func arrived(_ name: String, _ body: String) throws -> ExaminedRoute {
        let route = try #require(Route.named(name))
        return try examined(name, .arrived(route.reply.findings(in: JSON(parsing: Array(body.utf8)))))
    }

    @Test("each route has its line, the findings under each other")
    func lines() throws {
        let rows = [
            try arrived("call.list", #"{"data":[{"uuid":"c1"}]}"#), try arrived("rule.list", #"{"data":[]}"#),
            try arrived("number.list", #"{"data":{"items":[{},{}]}}"#),
            try arrived("analytics.calls", #"{"totals":{"calls":"many"}}"#),
            try examined(
                "flow.list", .failed(.refused(.init(status: 404, message: "Endpoint not found"))), status: 404),
            try examined("task.list", .failed(.refused(.init(status: 500))), status: 500, milliseconds: 15_000),
            ExaminedRoute(try #require(Route.named("transcription.one")), .notTried(lacking: "transcription")),
        ]
        let table = ExaminationTable()
        #expect(
            ([table.heading] + rows.flatMap(table.lines)).joined(separator: "\n") == """
                  ROUTE                     HTTP     TIME  PATH IS     REPLY
                  call.list                  200    12 ms  inferred    1 row
                  rule.list                  200    12 ms  documented  an empty list
                  number.list                200    12 ms  documented  2 rows, kept as they come
                ! analytics.calls            200    12 ms  documented  totals.calls: a number expected, found a text
                                                                       "many"
                ! flow.list                  404    12 ms  documented  nothing at /flows
                ! task.list                  500 15000 ms  documented  The server has a problem (500).
                - transcription.one            –        –  inferred    not tried: no transcription to ask about
                """)
        #expect(
            table.summary(rows) == "7 reads: 3 as expected, 1 differ, 2 failed, 1 not tried.")
    }

    @Test("fields that are not made use of are counted, or named when asked for")
    func unread() throws {
        let row = try arrived("call.list", #"{"data":[{"uuid":"c1","mood":"good","tone":1}]}"#)
        #expect(ExaminationTable().lines(row).count == 1)
        #expect(ExaminationTable().summary([row]).contains("2 fields"))
        let verbose = ExaminationTable(namesUnread: true)
        #expect(verbose.lines(row).last == "    not made use of: mood, tone")
        #expect(!verbose.summary([row]).contains("--verbose"))
    }

    @Test("no line is wider than 100 columns or takes over the terminal, whatever a server says")
    func hostile() throws {
        let long = String(repeating: "王小明\\u001b[2J\\u202e ", count: 60)
        let row = try arrived("call.list", #"{"data":[{"uuid":"c1","duration":"\#(long)","\#(long)":1}]}"#)
        for line in ExaminationTable(namesUnread: true).lines(row) {
            #expect(line.columns <= 100)
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
    }
}
