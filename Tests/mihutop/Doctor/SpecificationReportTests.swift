import Canvas
import FoundationEssentials
import MihuAPI
import Testing

@testable import mihutop

@Suite("The report on an OpenAPI document")
struct SpecificationReportTests {
    private let folder = TemporaryFolder()

    private func file(_ text: String) throws -> String {
        let path = folder.path + "/api.json"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private func sentence(_ path: String) -> String? {
        do {
            _ = try SpecificationReport(file: path)
            return nil
        } catch {
            return error.exitCode == .usage ? error.description : nil
        }
    }

    @Test("the forward field, its candidates and the way out are named")
    func forward() throws {
        let report = try SpecificationReport(
            file: file(
                #"""
                {"openapi": "3.0.0", "info": {"title": "Mihu", "version": "1.0.0"}, "paths": {
                  "/api/v1/calls/action/{call}/forward": {"post": {"requestBody": {"content": {"application/json":
                    {"schema": {"properties": {"to": {}}, "required": ["to"]}}}}}},
                  "/api/v1/contacts/{contact}": {"patch": {}, "get": {}, "delete": {}},
                  "/api/v1/brand-new\u001b[2J": {"get": {}}
                }}
                """#))
        #expect(report.exitCode == .differs)
        #expect(
            report.text.contains(
                """
                Body fields that have another name:
                  call.forward sends the number as `phone_number` (unknown); the document has `to`
                    candidates: `number`, `phoneNumber`, `to`
                    to send it so: routes: { "call.forward": { fields: { "number": "to" } } }

                Methods that differ:
                  contact.update            PUT     /contacts/{uuid}  (there: PATCH)
                """))
        #expect(
            report.text.contains(
                """
                Routes of the document that mihutop lacks:
                  GET     /brand-new[2J
                """))
        #expect(report.text.hasSuffix("Equal: 3 of \(Route.table.count) routes, 0 names of body fields.\n"))
        #expect(report.text.split(separator: "\n").allSatisfy { String($0).columns <= 100 })
    }

    @Test("a file that is not there or no such document gets one sentence")
    func refused() throws {
        let missing = folder.path + "/none.json"
        #expect(sentence(missing) == "--openapi: \(missing) can't be read: it is not there, or not a file.")
        #expect(sentence(folder.path)?.hasSuffix("it is not there, or not a file.") == true)
        let page = try file("<html>")
        #expect(sentence(page) == "--openapi: \(page) is not understood: it is no JSON (no JSON value at byte 0).")
    }

    @Test("a document of megabytes is read")
    func large() throws {
        let paths = (0..<20_000).map {
            #""/section/\#($0)/{id}": {"get": {"summary": "\#(String(repeating: "x", count: 150))"}}"#
        }
        let report = try SpecificationReport(
            file: file(#"{"openapi": "3.1.0", "paths": {\#(paths.joined(separator: ","))}}"#))
        #expect(report.text.contains("/section/19999/{id}"))
    }
}
