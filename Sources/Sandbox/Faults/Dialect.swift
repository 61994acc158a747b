/// Another shape of the same replies: what the reference leaves open, or shows differently on its older pages.
package enum SandboxDialect: String, Sendable, CaseIterable {
    /// The shapes of the newest pages.
    case usual
    /// The framework's own forms: paginators with every key, errors as `errors: { field: [..] }`, fractions of seconds.
    case framework
    /// Members without a value are left out, and a call block keeps what the newest sample shows.
    case sparse
    /// Other names and envelopes: `uuid` and `message` in messages, `number` to forward to, pages where a bare list is
    /// usual and the reverse.
    case renamed
    /// As usual, and the message export hides what was said (a policy of the workspace).
    case masked
}

extension SandboxDialect {
    /// The request as the router knows it. `renamed` calls the number to forward to `number`.
    func translate(_ request: Request) -> Request {
        guard self == .renamed, request.path.hasSuffix("/forward"), let body = try? JSON(reading: request.body) else {
            return request
        }
        let known: JSON = body["number"].map { ["phone_number": $0] } ?? [:]
        return Request(
            request.method, request.path, query: request.query, authorization: request.authorization,
            body: known.bytes)
    }

    func translate(_ reply: Reply, path: String) -> Reply {
        guard self != .usual, let json = reply.json else { return reply }
        var translated = reply
        switch self {
        case .usual: break
        case .framework:
            translated.json = reply.status < 400 ? Self.framework(json) : Self.frameworkError(json, reply.status)
        case .sparse: translated.json = Self.sparse(json)
        case .masked: if path.hasSuffix("/analytics/messages") { translated.json = Self.masked(json) }
        case .renamed: translated.json = Self.renamed(json, path: path)
        }
        return translated
    }

    private static func framework(_ json: JSON) -> JSON {
        switch json {
        case .list(let items): return .list(items.map(framework))
        case .object(let members):
            var members = members.map { JSON.Member(name: $0.name, value: framework($0.value)) }
            if let page = json["current_page"]?.integer, let rows = json["data"]?.list, json["last_page"] != nil {
                members += [
                    .init(name: "first_page_url", value: "https://demo.sandbox.invalid/?page=1"),
                    .init(name: "from", value: rows.isEmpty ? .null : .integer(1)),
                    .init(name: "to", value: rows.isEmpty ? .null : .integer(rows.count)),
                    .init(name: "next_page_url", value: .null), .init(name: "prev_page_url", value: .null),
                    .init(name: "links", value: [["url": .null, "label": "\(page)", "active": true]]),
                    .init(name: "path", value: "https://demo.sandbox.invalid/"),
                ]
            }
            return .object(members)
        case .text(let text) where text.utf8.count == 20 && text.hasSuffix("Z") && Moment(iso: text) != nil:
            return .text(text.dropLast() + ".000000Z")
        default: return json
        }
    }

    private static func frameworkError(_ json: JSON, _ status: Int) -> JSON {
        if status == 401 { return ["message": "Unauthenticated."] }
        let message = json["message"] ?? .null
        guard let field = json["error"]?["field"]?.text else { return ["message": message] }
        return .object([
            .init(name: "message", value: message),
            .init(
                name: "errors",
                value: .object([.init(name: field, value: [json["error"]?["details"] ?? .null])])),
        ])
    }

    private static func sparse(_ json: JSON) -> JSON {
        switch json {
        case .list(let items): return .list(items.map(sparse))
        case .object(let members):
            let isCallBlock = json["recording_url"] != nil && json["summary"] != nil && json["handled_by"] != nil
            let left = isCallBlock ? ["direction", "status", "handled_by"] : []
            return .object(
                members.filter { $0.value != .null && $0.value != "" && !left.contains($0.name) }
                    .map { .init(name: $0.name, value: sparse($0.value)) })
        default: return json
        }
    }

    private static func masked(_ json: JSON) -> JSON {
        switch json {
        case .list(let items): return .list(items.map(masked))
        case .object(let members):
            return .object(
                members.map { member in
                    switch member.name {
                    case "content": .init(name: member.name, value: "***")
                    case "content_disclosure": .init(name: member.name, value: "masked")
                    default: .init(name: member.name, value: masked(member.value))
                    }
                })
        default: return json
        }
    }

    private static func renamed(_ json: JSON, path: String) -> JSON {
        if path.hasSuffix("/messages"), !path.contains("analytics") { return renaming(json) }
        if path.hasSuffix("/forward") { return renaming(json) }
        guard case .object(let members) = json else { return json }
        return .object(
            members.map { member in
                guard member.name == "data" else { return member }
                if let rows = member.value.list {
                    let page: JSON = [
                        "current_page": 1, "data": .list(rows), "total": .integer(rows.count), "last_page": 1,
                    ]
                    return .init(name: "data", value: page)
                }
                if path.hasSuffix("/campaigns"), let rows = member.value["data"] {
                    return .init(name: "data", value: rows)
                }
                return member
            })
    }

    private static func renaming(_ json: JSON) -> JSON {
        switch json {
        case .list(let items): return .list(items.map(renaming))
        case .object(let members):
            let isMessage = json["message_uuid"] != nil
            return .object(
                members.map { member in
                    switch member.name {
                    case "message_uuid": .init(name: "uuid", value: member.value)
                    case "content" where isMessage: .init(name: "message", value: member.value)
                    case "field" where member.value == "phone_number": .init(name: "field", value: "number")
                    default: .init(name: member.name, value: renaming(member.value))
                    }
                })
        default: return json
        }
    }
}
