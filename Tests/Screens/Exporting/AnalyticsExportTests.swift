import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("Exported figures")
struct AnalyticsExportTests {
    private static let columns = ["part", "name", "value", "up_to", "unit", "n", "before", "note"]

    private func table(_ scene: GoldenScene) -> ExportTable {
        let desk = scene.desk(120, 40)
        return ExportTable(desk.state, at: desk.now)
    }

    @Test("of every screen read back from CSV as they stand in the table", arguments: GoldenScene.analytics)
    func csv(scene: GoldenScene) throws {
        let table = table(scene)
        let records = try CSV(table.written(as: .csv)).records
        #expect(records.first == Self.columns)
        #expect(records.dropFirst().count == table.rows.count)
        for (record, cells) in zip(records.dropFirst(), table.rows) {
            #expect(record.count == cells.count)
            for (text, cell) in zip(record, cells) {
                #expect(text == cell.plain || text == "'" + cell.plain)
                if case .text = cell, let first = text.first { #expect(!"=+-@".contains(first), "\(text)") }
            }
        }
    }

    @Test("of every screen have the same names in JSON", arguments: GoldenScene.analytics)
    func json(scene: GoldenScene) throws {
        let table = table(scene)
        let json = try JSON(parsing: Array(table.written(as: .json).utf8))
        #expect(
            json.members.map(\.key) == [
                "board", "workspace", "written_at", "read_at", "from", "to", "before_from", "before_to", "timezone",
                "channel",
                "agent", "campaign", "rows",
            ])
        for row in json["rows"]?.rows ?? [] { #expect(row.members.map(\.key) == Self.columns) }
    }

    @Test("have every key figure of the screen with its value, and why one has none")
    func keyFigures() throws {
        let desk = try #require(GoldenScene.analytics.first { $0.name == "analytics" }).desk(200, 50)
        let table = ExportTable(desk.state, at: desk.now)
        let screen = desk.frame(.utf8).canvas.text
        let rows = table.rows.filter { $0[0] == .text("key figure") }
        #expect(rows.count == 15)
        for row in rows {
            #expect(screen.contains(row[1].plain))
            #expect(row[2] != .none || row[7].plain.isEmpty == false)
        }
        // What it was before, and what a range goes up to, where there are such.
        #expect(rows.first?[6] == .number(396))
        #expect(rows.contains { $0[1] == .text("Contained resolution") && $0[3] != .none })
    }

    @Test("have what the replies say of themselves, and all counts of calls")
    func meta() throws {
        let table = table(try #require(GoldenScene.analytics.first { $0.name == "figureBlocks" }))
        func value(_ part: String, _ name: String) -> String? {
            table.rows.first { $0[0] == .text(part) && $0[1] == .text(name) }?[2].plain
        }
        #expect(value("meta", "calls granularity") == "total")
        #expect(value("meta", "sessions sampled") == "false")
        #expect(value("calls", "totals missed") == "52")
    }

    @Test("of a campaign that was deleted are none, and the file says why")
    func deletedCampaign() throws {
        let table = table(try #require(GoldenScene.analytics.first { $0.name == "deletedCampaignFigures" }))
        #expect(table.rows.map { $0[0] } == [.text("remark")])
        #expect(table.rows[0][7].plain.hasPrefix("Spring no longer exists: its own record reads 404"))
    }

    @Test("are the same wherever the counters of appointments stand, on the screen too")
    func appointments() {
        for reply in [
            #"{"meta": {}, "created": 31, "cancelled": 4, "by_source_channel": {"call": 22}}"#,
            #"{"meta": {}, "totals": {"created": 31, "cancelled": 4}, "by_source_channel": {"call": 22}}"#,
        ] {
            var desk = Desk(200, 120)
            desk.press("4")
            desk.pass(3_000) { $0.route.name == "analytics.appointments" ? reply : Acme.answer($0) }
            let rows = ExportTable(desk.state, at: desk.now).rows.filter { $0[0] == .text("appointments") }
            #expect(
                rows.map { $0[1].plain } == ["totals created", "totals cancelled", "by_source_channel call"])
            let lines = desk.frame(.utf8).canvas.text.split(separator: "\n")
            let block = lines.drop { !$0.contains("Appointments") }.dropFirst().prefix(2)
            #expect(block.first?.contains("created") == true && block.first?.contains("31") == true)
            #expect(block.last?.contains("cancelled") == true)
        }
    }

    @Test("with names that a spreadsheet would carry out are words")
    func hostile() throws {
        var desk = Desk(120, 40)
        let names = ["=HYPERLINK(\\\"http://x\\\")", "+1+1", "-2", "@SUM(A1)", "a,\\\"b\\\"\\nc", "\\t=1"]
        let intents = names.map { #"{"intent": "\#($0)", "count": 3, "success": 1, "fail": 2}"# }
        desk.press("4")
        desk.pass(3_000) { read in
            read.route.name == "analytics.intents"
                ? #"{"intents": [\#(intents.joined(separator: ","))]}"# : Acme.answer(read)
        }
        let records = try CSV(ExportTable(desk.state, at: desk.now).written(as: .csv)).records
        let written = Set(records.filter { $0[0] == "intent" }.map { $0[1] })
        #expect(written.count == names.count)
        for name in written { #expect(!"=+-@\t".contains(name.first ?? "="), "\(name)") }
        #expect(written.contains("'=HYPERLINK(\"http://x\")"))
    }
}

/// A file as RFC 4180 reads it: records end with CR LF, cells in quotes have theirs doubled.
private struct CSV {
    private(set) var records: [[String]] = []

    struct Mistake: Error {
        let place: Int
    }

    init(_ text: String) throws(Mistake) {
        let scalars = Array(text.unicodeScalars)
        var record: [String] = []
        var cell = ""
        var place = 0
        while place < scalars.count {
            if scalars[place] == "\"" {
                place += 1
                while place < scalars.count,
                    scalars[place] != "\"" || place + 1 < scalars.count && scalars[place + 1] == "\""
                {
                    cell.unicodeScalars.append(scalars[place])
                    place += scalars[place] == "\"" ? 2 : 1
                }
                place += 1
            } else {
                while place < scalars.count, !",\r\n\"".unicodeScalars.contains(scalars[place]) {
                    cell.unicodeScalars.append(scalars[place])
                    place += 1
                }
            }
            record.append(cell)
            cell = ""
            guard place < scalars.count else { throw Mistake(place: place) }
            if scalars[place] == "," {
                place += 1
                // A cell that is empty ends the record.
                if place < scalars.count, scalars[place] == "\r" { record.append("") } else { continue }
            }
            guard place + 1 < scalars.count, scalars[place] == "\r", scalars[place + 1] == "\n" else {
                throw Mistake(place: place)
            }
            place += 2
            records.append(record)
            record = []
        }
    }
}
