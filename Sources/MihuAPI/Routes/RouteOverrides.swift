/// What the operator knows better than the table: other paths, methods and body field names, by route.
///
/// A value: whoever sends a request applies it, so that what is shown, written down and sent is the same.
package struct RouteOverrides: Hashable, Sendable {
    /// What is different about one route.
    package struct Override: Hashable, Sendable {
        /// Another method.
        package var method: Method?
        /// Another path under `/api/v1`, with as many places for ids as the table's.
        package var path: String?
        /// Other names of body fields, by meaning (``BodyField/meaning``).
        package var fields: [String: String]

        /// What is different about one route.
        package init(method: Method? = nil, path: String? = nil, fields: [String: String] = [:]) {
            self.method = method
            self.path = path
            self.fields = fields
        }
    }

    /// Why an override cannot be taken.
    package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no route of that name.
        case noSuchRoute(String)
        /// A read must stay a GET, because reads are repeated; a verb must not become one.
        case methodChangesNature(route: String)
        /// The path is not one, or has not as many places for ids as the table's.
        case unusablePath(route: String, path: String)
        /// The route has no field of that meaning.
        case noSuchField(route: String, meaning: String)

        package var description: String {
            switch self {
            case .noSuchRoute(let name): "There is no route \(Excerpt.of(name))."
            case .methodChangesNature(let route):
                "The method of \(route) cannot be changed so: a read stays GET, and a verb stays none."
            case .unusablePath(let route, let path):
                "\(Excerpt.of(path)) cannot be the path of \(route): it begins with / and has as many {places} as "
                    + "\(Route.named(route)?.template ?? "the table's")."
            case .noSuchField(let route, let meaning):
                "\(route) has no field for \(Excerpt.of(meaning)); it has "
                    + (Route.named(route)?.fields.map(\.meaning).joined(separator: ", ") ?? "none") + "."
            }
        }
    }

    /// The table as it is.
    package static let none = RouteOverrides()

    private var byName: [String: Override] = [:]

    /// The table as it is.
    package init() {}

    /// Takes what is different about a route, in place of what was said of it before.
    package mutating func set(_ override: Override, for name: String) throws(Problem) {
        guard let route = Route.named(name) else { throw .noSuchRoute(name) }
        if let method = override.method, (method == .get) != (route.method == .get) {
            throw .methodChangesNature(route: name)
        }
        if let path = override.path {
            guard Self.isPath(path), Self.places(path) == Self.places(route.template) else {
                throw .unusablePath(route: name, path: path)
            }
        }
        for meaning in override.fields.keys.sorted() where !route.fields.contains(where: { $0.meaning == meaning }) {
            throw .noSuchField(route: name, meaning: meaning)
        }
        byName[name] = override
    }

    /// Takes another name for one body field, beside what was said of the route before.
    ///
    /// This is how a candidate that a server named (``Failure/Refusal/candidate``) is kept for the rest of a run.
    package mutating func setField(_ field: FieldCandidate, of name: String) throws(Problem) {
        var override = byName[name] ?? Override()
        override.fields[field.meaning] = field.name
        try set(override, for: name)
    }

    /// A route with what is different about it.
    package func applied(to route: Route) -> Route {
        guard let override = byName[route.name] else { return route }
        return Route(
            route.name, override.method ?? route.method, override.path ?? route.template, gives: route.reply,
            route.provenance,
            fields: route.fields.map { field in
                guard let name = override.fields[field.meaning] else { return field }
                return BodyField(
                    field.meaning, name, field.provenance,
                    candidates: ([field.name] + field.candidates).filter { $0 != name })
            },
            page: route.page)
    }

    /// Visible ASCII that begins with a slash and does not climb.
    private static func isPath(_ path: String) -> Bool {
        path.hasPrefix("/") && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3F && $0 != 0x23 }
            && !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    private static func places(_ path: String) -> Int {
        path.split(separator: "/").count { $0.hasPrefix("{") }
    }
}

/// Another name for a body field, that the server itself named when it refused.
package struct FieldCandidate: Hashable, Sendable {
    /// What the field means (``BodyField/meaning``).
    package let meaning: String
    /// The name to send it under.
    package let name: String

    /// Another name for a body field.
    package init(meaning: String, name: String) {
        self.meaning = meaning
        self.name = name
    }
}
