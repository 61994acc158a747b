import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("Exported rows")
struct ExportTableTests {
    private func table(_ board: Character) -> ExportTable {
        var desk = Desk()
        desk.pass(2_000, serving: Acme.answer)
        if board != "1" {
            desk.press(.character(board))
            desk.pass(3_000, serving: Acme.answer)
        }
        return ExportTable(desk.state, at: desk.now)
    }

    @Test(
        "a cell that a spreadsheet would take for a formula is words",
        arguments: [
            ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" =1", "\"' =1\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("=1,\"2\"", "\"'=1,\"\"2\"\"\""),
            ("+90 532 555 01 17", "+90 532 555 01 17"), ("+1 (202) 555-0143", "+1 (202) 555-0143"),
            ("+", "'+"), ("+1+1", "'+1+1"), ("+A1", "'+A1"), ("plain", "plain"), ("a, b", "\"a, b\""),
            ("two\nlines", "\"two\nlines\""), ("he said \"no\"", "\"he said \"\"no\"\"\""),
        ])
    func formulas(text: String, cell: String) {
        // A text that begins with a blank is in quotes, the apostrophe in front of it all.
        let expected = text.hasPrefix(" ") ? "' =1" : cell
        #expect(ExportTable.csvCell(.text(text)) == expected)
    }

    @Test("figures of this program's own stay numbers, also below zero; what is not known is empty")
    func numbers() {
        #expect(ExportTable.csvCell(.number(-2.5)) == "-2.5")
        #expect(ExportTable.csvCell(.count(-3)) == "-3")
        #expect(ExportTable.csvCell(.number(0.1 + 0.2)) == "0.3")
        #expect(ExportTable.csvCell(.number(340)) == "340")
        #expect(ExportTable.csvCell(.number(.infinity)) == "")
        #expect(ExportTable.csvCell(.none) == "")
    }

    @Test("where the worst sessions are shown, these are what is written")
    func worst() {
        var desk = Desk()
        desk.press(.character("2"), .character("W"))
        desk.pass(3_000, serving: Acme.answer)
        let table = ExportTable(desk.state, at: desk.now)
        let conversations = table.rows.map { row in
            table.columns.firstIndex(of: "conversation").map { ExportTable.csvCell(row[$0]) }
        }
        #expect(conversations == ["t1", "c2", "t2"])
    }

    @Test("live calls have all rows of the list, numbers that can be dialled, and times")
    func liveCalls() throws {
        let table = table("1")
        #expect(table.rows.count == 6)
        let lines = table.written(as: .csv).split(separator: "\r\n")
        #expect(lines.count == 7)
        #expect(lines[0].hasPrefix("conversation,state,started_at,age_sec,"))
        let first = try #require(lines.first { $0.hasPrefix("c1,") })
        #expect(first.contains("Ayşe Yılmaz,+90 532 555 01 17,Billing"))
        #expect(first.contains("2026-03-02T13:57:18Z"))
    }

    @Test(
        "JSON has the same rows under the same names, and reads back", arguments: ["1", "2", "3", "4"] as [Character])
    func json(board: Character) throws {
        let table = table(board)
        let json = try JSON(parsing: Array(table.written(as: .json).utf8))
        let rows = json["rows"]?.rows ?? []
        #expect(!rows.isEmpty)
        #expect(rows.count == table.rows.count)
        for (row, cells) in zip(rows, table.rows) {
            #expect(row.members.map(\.key) == table.columns)
            #expect(cells.count == table.columns.count)
        }
    }

    @Test("files say how old their rows are, how many were read of how many, and what was left out")
    func extent() throws {
        var desk = Desk()
        desk.press(.character("2"))
        desk.pass(3_000, serving: Acme.answer)
        let all = try JSON(parsing: Array(ExportTable(desk.state, at: desk.now).written(as: .json).utf8))
        #expect(all.members.contains(.init(key: "filter", value: .null)), "nothing is left out")
        #expect(all["loaded"]?.integer == desk.state.conversations.loaded)
        #expect(all["total"]?.integer == desk.state.conversations.total)
        let read = try #require(all["read_at"]?.line.flatMap { Timestamp($0) })
        desk.press(.character("/"))
        desk.type("nobody")
        desk.press(.enter)
        desk.pass(5_000)
        let table = ExportTable(desk.state, at: desk.now)
        let few = try JSON(parsing: Array(table.written(as: .json).utf8))
        #expect(few["filter"]?.line == "nobody")
        #expect(few["loaded"] == all["loaded"])
        let written = try #require(few["written_at"]?.line.flatMap { Timestamp($0) })
        #expect(few["read_at"]?.line.flatMap { Timestamp($0) }.map { $0.seconds(since: read) < 1 } == true)
        #expect(written.seconds(since: read) >= 5)
        #expect(table.written(as: .text).contains("filter: nobody\n"))
    }

    @Test("text stands in columns")
    func text() {
        let lines = table("3").written(as: .text).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "board: campaigns")
        #expect(lines.contains { $0.hasPrefix("k1  ") && $0.contains("campaign") && $0.contains("Spring") })
    }

    @Test("analytics have a row for each figure, bar, intent, channel and value of a block")
    func analytics() {
        let table = table("4")
        func value(_ part: String, _ name: String) -> ExportTable.Cell? {
            table.rows.first { $0[0] == .text(part) && $0[1] == .text(name) }?[2]
        }
        #expect(value("key figure", "Calls") == .number(412))
        #expect(value("intent", "double charge") == .count(55))
        #expect(value("channel call", "duration_sec p95") == .number(402))
        #expect(value("evaluation sentiment", "Negative") == .count(96))
        #expect(value("appointments", "totals created") == .number(31))
        #expect(value("calls", "outcome busy first") == .number(3))
    }
}
