/// The OpenAPI 3.1 document of what the sandbox serves, made from the table that it is served from.
enum OpenAPI {
    static func document(_ routes: [Route], version: String = "1.0.0") -> JSON {
        var paths: [JSON.Member] = []
        for route in routes where !paths.contains(where: { $0.name == route.template }) {
            let operations = routes.filter { $0.template == route.template }.map { route in
                JSON.Member(name: route.method.rawValue.lowercased(), value: operation(route))
            }
            paths.append(.init(name: route.template, value: .object(operations)))
        }
        return [
            "openapi": "3.1.0",
            "info": ["title": "The mihutop sandbox: a simulated Mihu workspace", "version": .text(version)],
            "security": [["bearer": []]], "paths": .object(paths),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(Schema.named.map { .init(name: $0.name, value: $0.schema.json) }),
            ],
        ]
    }

    private static func operation(_ route: Route) -> JSON {
        let places = route.segments.filter { $0.hasPrefix("{") }.map { place -> JSON in
            [
                "name": .text(String(place.dropFirst().dropLast())), "in": "path", "required": true,
                "schema": ["type": "string"],
            ]
        }
        let query = route.query.map { parameter -> JSON in
            [
                "name": .text(parameter.name), "in": "query", "required": .bool(parameter.isRequired),
                "schema": parameter.schema,
            ]
        }
        var members: [JSON.Member] = [
            .init(name: "summary", value: .text(route.summary)),
            .init(name: "parameters", value: .list(places + query)),
        ]
        if !route.body.isEmpty { members.append(.init(name: "requestBody", value: body(route.body))) }
        members.append(
            .init(
                name: "responses",
                value: [
                    "200": response("Done", route.reply.json),
                    "default": response("Refused", Schema.named("Error").json),
                ]))
        return .object(members)
    }

    private static func body(_ parameters: [Parameter]) -> JSON {
        [
            "required": .bool(parameters.contains(where: \.isRequired)),
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object",
                        "properties": .object(parameters.map { .init(name: $0.name, value: $0.schema) }),
                        "required": .list(parameters.filter(\.isRequired).map { .text($0.name) }),
                    ]
                ]
            ],
        ]
    }

    private static func response(_ description: String, _ schema: JSON) -> JSON {
        ["description": .text(description), "content": ["application/json": ["schema": schema]]]
    }
}

extension Parameter {
    /// The form of its value.
    var schema: JSON {
        switch kind {
        case .text(let max): ["type": "string", "maxLength": .integer(max)]
        case .integer(let range):
            ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
        case .number: ["type": "number"]
        case .flag: ["type": "boolean"]
        case .uuid: ["type": "string", "format": "uuid"]
        case .moment: ["type": "string", "format": "date-time"]
        case .date: ["type": "string", "format": "date"]
        case .choice(let choices): Schema.choice(choices).json
        case .object: ["type": "object"]
        case .list: ["type": "array"]
        }
    }
}
