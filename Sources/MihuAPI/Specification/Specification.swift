/// What an OpenAPI document says of an API, as far as the table of routes can be held against it.
///
/// Source: OpenAPI Specification 3.0.0 and 3.1.0, JSON.
package struct Specification: Hashable, Sendable {
    /// Why bytes are no such document, as the end of a sentence.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The reason.
        package let description: String
    }

    /// One method on one path.
    package struct Operation: Hashable, Sendable {
        /// The method.
        package let method: Method
        /// The path under `/api/v1`, with the document's own names in braces.
        package let template: String
        /// The members of the JSON body, in their order; empty without one.
        package let fields: [String]
        /// Those that must be there.
        package let requiredFields: Set<String>
    }

    /// The API's name.
    package let title: String
    /// The API's version, as the document has it.
    package let version: String
    /// The version of OpenAPI the document is written in.
    package let format: String
    /// All operations, in the order of the document. Methods that no route has, such as HEAD, are left out.
    package let operations: [Operation]

    /// The document in a file's bytes.
    ///
    /// - Throws: ``Problem``.
    package init(parsing bytes: [UInt8]) throws(Problem) {
        let document: JSON
        do { document = try JSON(parsing: bytes) } catch {
            throw Problem(description: "it is no JSON (\(error))")
        }
        guard let format = document["openapi"]?.line, format.hasPrefix("3."), let paths = document["paths"] else {
            let older = document["swagger"]?.line.map { "it is Swagger \(Excerpt.of($0)), not" }
            throw Problem(description: "\(older ?? "it is no document of") OpenAPI 3 with paths")
        }
        self.format = Excerpt.of(format)
        title = document["info"]?["title"]?.line.map(Excerpt.of) ?? "without a title"
        version = document["info"]?["version"]?.line.map(Excerpt.of) ?? "without a version"
        let server = document["servers"]?.rows.first?["url"]?.line
        operations = paths.members.flatMap { path in
            Self.operations(of: path.value, at: Self.template(path.key, under: server), in: document)
        }
    }

    private static func operations(of item: JSON, at template: String, in document: JSON) -> [Operation] {
        item.members.compactMap { member in
            guard let method = Method(rawValue: member.key.uppercased()) else { return nil }
            let body = member.value["requestBody"].map { $0.resolved(in: document) }
            let media = body?["content"]?.members
            let schema = (media?.first { $0.key.hasPrefix("application/json") } ?? media?.first)?.value["schema"]
            var fields = BodyFields()
            if let schema { fields.take(schema, of: document) }
            return Operation(
                method: method, template: template, fields: fields.names, requiredFields: fields.required)
        }
    }

    /// A path as the table writes it: without `/api/v1`, which may stand in the path or in the server's address.
    private static func template(_ path: String, under server: String?) -> String {
        var path = CleanText.line(path)
        if !path.hasPrefix("/") { path = "/" + path }
        while path.hasSuffix("/") { path.removeLast() }
        let prefix = "/api/v1"
        for whole in [path, serverPath(server) + path] where whole.hasPrefix(prefix + "/") {
            return String(whole.dropFirst(prefix.count))
        }
        return path
    }

    private static func serverPath(_ server: String?) -> String {
        guard let server, let scheme = server.firstRange(of: "://") else { return server ?? "" }
        var path = server[scheme.upperBound...].drop { $0 != "/" }
        while path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}

/// The members of a body, gathered through references and compositions.
private struct BodyFields {
    var names: [String] = []
    var required: Set<String> = []
    private var depth = 0

    mutating func take(_ schema: JSON, of document: JSON) {
        // A schema may contain itself.
        guard depth < 8 else { return }
        depth += 1
        defer { depth -= 1 }
        let schema = schema.resolved(in: document)
        for member in schema["properties"]?.members ?? [] where !names.contains(member.key) { names.append(member.key) }
        required.formUnion((schema["required"]?.rows ?? []).compactMap(\.line))
        for key in ["allOf", "oneOf", "anyOf"] {
            for part in schema[key]?.rows ?? [] {
                let before = required
                take(part, of: document)
                // What one of several alternatives requires need not be there.
                if key != "allOf" { required = before }
            }
        }
    }
}

extension JSON {
    /// What a reference within the document (`#/components/…`, RFC 6901) points to; itself when it is none.
    fileprivate func resolved(in document: JSON) -> JSON {
        var value = self
        for _ in 0..<8 {
            guard let reference = value["$ref"]?.line, reference.hasPrefix("#/") else { return value }
            var target = document
            for part in reference.dropFirst(2).split(separator: "/") {
                target = target[String(part.replacing("~1", with: "/").replacing("~0", with: "~"))] ?? .null
            }
            value = target
        }
        return .null
    }
}
