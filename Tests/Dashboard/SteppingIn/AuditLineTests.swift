import MihuAPI
import Testing

@testable import Dashboard

struct AuditLineTests {
    private func line(_ kind: AuditLine.Kind, number: UInt64 = 7) -> AuditLine {
        let workspace = Workspace(name: "acme", person: "ada", host: "ops1", run: "k3x")
        let target = Target(conversation: "c1", name: "Ayşe Yılmaz", number: "+905325550117")
        let verb = Intervention(
            id: Intervention.ID(number), verb: .say, write: .say("c1", text: "Line one\n\"two\"", endAfter: true),
            target: target, hold: 0, now: 0)
        return AuditLine(verb, kind: kind, in: workspace, at: Desk.noon)
    }

    @Test("A decided line says who did what to whom, in the exact words")
    func decided() {
        #expect(
            line(.decided).json.description
                == #"{"at":"2026-03-02T14:05:00Z","id":"k3x-7","line":"decided","operator":"ada","host":"ops1","#
                + #""workspace":"acme","conversation":"c1","contact":"Ayşe Yılmaz","number":"+905325550117","#
                + #""verb":"say","text":"Line one\n\"two\"","hang_up_afterwards":true}"#)
    }

    @Test(
        "Both kinds are read back as they were written",
        arguments: [AuditLine.Kind.decided, .known(.refused, why: "no")])
    func roundTrip(kind: AuditLine.Kind) throws {
        let written = line(kind)
        let read = AuditLine(try JSON(parsing: Array(written.json.description.utf8)))
        #expect(read == written)
    }

    @Test("Decided without known is unsettled; a line cut short is nobody's")
    func unsettled() throws {
        let lines = [
            line(.decided, number: 1), line(.decided, number: 2), line(.known(.confirmed, why: nil), number: 1),
        ]
        #expect(AuditLine.unsettled(lines).map(\.verbID) == ["k3x-2"])
        #expect(AuditLine(try JSON(parsing: Array(#"{"id":"k3x-9","line":"decided"}"#.utf8))) == nil)
    }
}
