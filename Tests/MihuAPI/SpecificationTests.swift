import Testing

@testable import MihuAPI

@Suite("An OpenAPI document")
struct SpecificationTests {
    private func read(_ text: String) throws(Specification.Problem) -> Specification {
        try Specification(parsing: Array(text.utf8))
    }

    private func document(_ paths: String, more: String = "") throws -> Specification {
        try read(#"{"openapi":"3.0.0","info":{"title":"Mihu","version":"1.0.0"},\#(more)"paths":{\#(paths)}}"#)
    }

    private func compare(_ paths: String, _ names: String..., more: String = "") throws -> TableComparison {
        TableComparison(
            of: try names.map { try #require(Route.named($0)) }, with: try document(paths, more: more))
    }

    @Test(
        "paths are the same with and without the version, in the path or in the server's address",
        arguments: [
            ("/api/v1/agents/{id}", ""), ("/agents/{id}/", ""),
            ("/agents/{id}", #""servers":[{"url":"https://x.mihu.ai/api/v1/"}],"#),
            ("/v1/agents/{id}", #""servers":[{"url":"https://x.mihu.ai/api"}],"#),
        ])
    func prefix(path: String, server: String) throws {
        let comparison = try compare(#""\#(path)":{"get":{}}"#, "agent.one", more: server)
        #expect(comparison.differences == [])
        #expect(comparison.equalRoutes == 1)
    }

    @Test("a route that only one of them has is told")
    func lacking() throws {
        let comparison = try compare(
            #""/agents":{"get":{},"head":{},"parameters":[]},"/new":{"post":{}}"#, "rule.list", "agent.list")
        #expect(
            comparison.differences == [
                .routeLacking(try #require(Route.named("rule.list"))),
                .operationUnknown(.init(method: .post, template: "/new", fields: [], requiredFields: [])),
            ])
    }

    @Test("a verb with another method is told once; a read never stands for a verb")
    func methods() throws {
        let update = try #require(Route.named("contact.update"))
        let other = try compare(#""/contacts/{c}":{"patch":{},"get":{}}"#, "contact.update", "contact.one")
        #expect(other.differences == [.methodDiffers(update, theirs: [.patch])])
        let none = try compare(#""/contacts/{c}":{"get":{}}"#, "contact.update", "contact.one")
        #expect(none.differences == [.routeLacking(update)])
    }

    private static let forward =
        ##""/calls/action/{uuid}/forward":{"post":{"requestBody":{"$ref":"#/components/requestBodies/F"}}}"##

    private func forward(_ schema: String) throws -> TableComparison {
        try compare(
            Self.forward, "call.forward",
            more: """
                "components":{"requestBodies":{"F":{"content":{"application/json":{"schema":\(schema)}}}},
                "schemas":{"A":{"properties":{"to":{}},"required":["to"]},
                "Loop":{"allOf":[{"$ref":"#/components/schemas/Loop"}]}}},
                """)
    }

    @Test("a body field with another name is told, through references and compositions")
    func fields() throws {
        let route = Route.callForward
        for schema in [##"{"$ref":"#/components/schemas/A"}"##, ##"{"allOf":[{"$ref":"#/components/schemas/A"}]}"##] {
            #expect(try forward(schema).differences == [.fieldDiffers(route, route.fields[0], theirs: ["to"])])
        }
        let same = try forward(#"{"properties":{"phone_number":{}},"required":["phone_number"]}"#)
        #expect(same.differences == [])
        #expect(same.equalFields == [.init(route: route, field: route.fields[0])])
    }

    @Test("a field that must be there and is not known of is told; an alternative must not be there")
    func required() throws {
        let more = try forward(#"{"properties":{"phone_number":{},"reason":{}},"required":["phone_number","reason"]}"#)
        #expect(more.differences == [.fieldsRequired(.callForward, ["reason"])])
        let alternative = try forward(
            #"{"properties":{"phone_number":{}},"oneOf":[{"required":["reason"]},{"required":["note"]}]}"#)
        #expect(alternative.differences == [])
    }

    @Test("a schema that contains itself comes to an end")
    func loop() throws {
        #expect(try forward(##"{"$ref":"#/components/schemas/Loop"}"##).equalFields == [])
    }

    @Test(
        "what is no such document is refused with the reason",
        arguments: [
            ("<html>", "it is no JSON (no JSON value at byte 0)"), ("{}", "it is no document of OpenAPI 3 with paths"),
            (#"{"openapi":"3.1.0"}"#, "it is no document of OpenAPI 3 with paths"),
            (#"{"swagger":"2.0","paths":{}}"#, "it is Swagger 2.0, not OpenAPI 3 with paths"),
        ])
    func refused(text: String, reason: String) throws {
        let problem = #expect(throws: Specification.Problem.self) { try read(text) }
        #expect(problem?.description == reason)
    }
}
