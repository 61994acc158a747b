/// The form of a JSON value, as far as OpenAPI 3.1 (JSON Schema 2020-12) is to describe it.
indirect enum Schema: Sendable {
    case text
    case integer
    case number
    case flag
    case uuid
    /// ISO 8601.
    case moment
    case choice([String])
    case orNull(Schema)
    case list(Schema)
    /// Any names, each with a value of this form.
    case map(Schema)
    /// These members, all of them, and no others.
    case object([(name: String, schema: Schema)])
    /// One of these forms.
    case either([Schema])
    /// An entry of `Schema.named`.
    case named(String)
    case anything

    static func members(_ members: KeyValuePairs<String, Schema>) -> Schema {
        .object(members.map { (name: $0.key, schema: $0.value) })
    }

    /// The members of an object and some more.
    func adding(_ members: KeyValuePairs<String, Schema>) -> Schema {
        guard case .object(let own) = self else { return self }
        return .object(own + members.map { (name: $0.key, schema: $0.value) })
    }

    var json: JSON {
        switch self {
        case .text: ["type": "string"]
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .flag: ["type": "boolean"]
        case .uuid: ["type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{36}$"]
        case .moment:
            ["type": "string", "format": "date-time", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"]
        case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0) })]
        case .orNull(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .list(let schema): ["type": "array", "items": schema.json]
        case .map(let schema): ["type": "object", "additionalProperties": schema.json]
        case .object(let members):
            [
                "type": "object", "properties": .object(members.map { .init(name: $0.name, value: $0.schema.json) }),
                "required": .list(members.map { .text($0.name) }), "additionalProperties": false,
            ]
        case .either(let schemas): ["anyOf": .list(schemas.map(\.json))]
        case .named(let name): ["$ref": .text("#/components/schemas/\(name)")]
        case .anything: [:]
        }
    }
}

extension Schema {
    /// `{ success, message, data }`.
    static func wrapped(_ data: Schema) -> Schema {
        .members(["success": .flag, "message": .text, "data": data])
    }

    /// The paginator of the P1 family, with or without `per_page`.
    static func page(of row: String, withSize: Bool) -> Schema {
        let size: KeyValuePairs<String, Schema> = withSize ? ["per_page": .integer] : [:]
        return .wrapped(
            Schema.members([
                "current_page": .integer, "data": .list(.named(row)), "total": .integer, "last_page": .integer,
            ]).adding(size))
    }

    /// The form of agents: `{ items, pagination }`.
    static func items(of row: String) -> Schema {
        .wrapped(
            .members([
                "items": .list(.named(row)),
                "pagination": .members([
                    "current_page": .integer, "per_page": .integer, "total": .integer, "last_page": .integer,
                    "from": .orNull(.integer), "to": .orNull(.integer), "has_more": .flag,
                ]),
            ]))
    }

    static func one(_ name: String) -> Schema { .wrapped(.named(name)) }

    /// The documented error form; only a failed validation names a field.
    static let error = Schema.members([
        "success": .flag, "message": .text,
        "error": .either([
            .members(["code": .text, "details": .text]), .members(["code": .text, "details": .text, "field": .text]),
        ]),
    ])
}
