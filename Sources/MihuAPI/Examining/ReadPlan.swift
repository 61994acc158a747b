/// Every read of the table, each once, in an order in which a read finds the ids it needs in replies before it.
///
/// Ids come from the list that lies at the path before their place: `/agents/{uuid}/channels` is asked about the first
/// agent of `/agents`. A plain value: it makes reads and learns from replies, and asks nobody itself.
package struct ReadPlan: Sendable {
    /// What is to be done about the next route.
    package enum Step: Hashable, Sendable {
        /// Ask this; what it answers is for ``learn(_:from:)``.
        case ask(Read)
        /// No reply so far has named a thing of this kind, so there is nothing to ask about.
        case leaveOut(Route, lacking: String)
    }

    private var waiting: ArraySlice<Route>
    private let window: ReadWindow
    /// The first row of what lies at a path, by its template.
    private var examples: [String: JSON] = [:]

    /// A plan of all reads among some routes.
    ///
    /// - Parameters:
    ///   - routes: The routes; verbs among them are left aside.
    ///   - now: The moment up to which figures are asked for.
    ///   - offset: Seconds east of UTC, in which moments are written.
    package init(of routes: [Route] = Route.table, now: Timestamp, offset: Int = 0) {
        let reads = routes.filter { $0.method == .get }
        // Lists come before what is in them, and that before what is inside it.
        let deepest = reads.map(\.places).max() ?? 0
        waiting = (0...deepest).flatMap { depth in reads.filter { $0.places == depth } }[...]
        window = ReadWindow(now: now, offset: offset)
    }

    /// The next step; nil when every read has had its turn.
    package mutating func next() -> Step? {
        guard let route = waiting.popFirst() else { return nil }
        var ids: [String] = []
        var path: [Substring] = []
        for segment in route.template.split(separator: "/") {
            if segment.hasPrefix("{") {
                let place = String(segment.dropFirst().dropLast())
                guard let id = id(for: place, after: path) else {
                    return .leaveOut(route, lacking: Self.thing(after: path, place))
                }
                ids.append(id)
            }
            path.append(segment)
        }
        guard let query = window.query(of: route, example: examples["/phone-numbers"]) else {
            return .leaveOut(route, lacking: "phone number")
        }
        guard let read = Read(route, ids: ids, query: query) else {
            fatalError("a GET with an id for each place of its path is a read")
        }
        return .ask(read)
    }

    /// Remembers what a reply names, for the reads that come after it.
    ///
    /// - Parameters:
    ///   - body: The reply's whole body.
    ///   - route: The route that gave it, as the table has it.
    package mutating func learn(_ body: JSON, from route: Route) {
        let payload = Payload(body: body)
        let rows = payload.rows(as: route.reply)?.rows ?? [payload.json]
        examples[route.template] = rows.first(where: \.isObject)
    }
}

extension ReadPlan {
    /// What else names a thing than the list at its own path: where, and in which member of a row.
    private static let elsewhere: [String: [(template: String, member: String)]] = [
        // A session that has been judged has everything that can be asked for.
        "/sessions": [("/evaluations", "session_uuid"), ("/conversations/{uuid}/sessions", "uuid")],
        "/contacts": [("/conversations", "contact")],
        "/flow": [("/flows", "uuid")],
        "/flow/{uuid}/steps": [("/flow/{uuid}", "steps")],
    ]

    private func id(for place: String, after path: [Substring]) -> String? {
        // Two places in a row are filled from the same row: a log's type and id.
        let template = "/" + path.droppingPlaces.joined(separator: "/")
        for (source, member) in Self.elsewhere[template] ?? [] {
            guard let value = examples[source]?[member] else { continue }
            if let id = value.isObject ? Self.id(of: value, for: place) : (value.rows.first ?? value).name(for: place) {
                return id
            }
        }
        return examples[template].flatMap { Self.id(of: $0, for: place) }
    }

    /// How a row names itself: under the place's own name, as `uuid`, as `agent_uuid` and the like, or as `id`.
    private static func id(of row: JSON, for place: String) -> String? {
        let own = row.members.first { $0.key.hasSuffix("_uuid") && $0.value.line != nil }?.value
        return (row.first(place, "uuid") ?? own ?? row.first("id", "key", "uid"))?.line
    }

    /// What is asked about, in words: the last literal part of the path, singular.
    private static func thing(after path: [Substring], _ place: String) -> String {
        guard place == "uuid" || place == "uid" || place == "key" || place == "type", let last = path.last else {
            return place
        }
        let words = last.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
        return words.hasSuffix("s") ? String(words.dropLast()) : words
    }
}

extension [Substring] {
    /// The path without the places at its end.
    fileprivate var droppingPlaces: [Substring] {
        Array(prefix((lastIndex { !$0.hasPrefix("{") } ?? -1) + 1))
    }
}

extension JSON {
    /// The name that an element of a list goes by.
    fileprivate func name(for place: String) -> String? { isObject ? first(place, "uuid", "id")?.line : line }
}
