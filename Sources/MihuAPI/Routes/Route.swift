/// One thing the API can be asked for: where it lies, what it answers, and how we know.
///
/// All routes stand in one table (``Route/table``), so that a wrong guess is corrected in one line, or by the operator in
/// the configuration under the route's ``name``.
package struct Route: Hashable, Sendable {
    /// What the configuration calls it, such as `call.forward`.
    package let name: String
    /// The HTTP method.
    package let method: Method
    /// The path under `/api/v1`, with `{uuid}` and the like where ids go.
    package let template: String
    /// What a reply is read as.
    package let reply: ReplyShape
    /// How sure method and path are.
    package let provenance: Provenance
    /// The body fields whose names are guessed or may be overridden.
    package let fields: [BodyField]
    /// The page of the API reference it comes from.
    package let page: String

    /// A line of the table.
    init(
        _ name: String, _ method: Method, _ template: String, gives reply: ReplyShape = .json,
        _ provenance: Provenance, fields: [BodyField] = [], page: String
    ) {
        self.name = name
        self.method = method
        self.template = template
        self.reply = reply
        self.provenance = provenance
        self.fields = fields
        self.page = page
    }
}

/// How a fact about the API is known.
package enum Provenance: String, Hashable, Sendable {
    /// The vendor's reference states it.
    case documented
    /// It follows from a sibling, an index line or a third party's code.
    case inferred
    /// It is a guess.
    case unknown
}

/// A field of a request's body that the program fills.
package struct BodyField: Hashable, Sendable {
    /// What the field means, in our words: `number`, `text`.
    package let meaning: String
    /// The name sent.
    package let name: String
    /// How sure the name is.
    package let provenance: Provenance
    /// Other names it may have, likeliest first.
    package let candidates: [String]

    init(_ meaning: String, _ name: String, _ provenance: Provenance, candidates: [String] = []) {
        self.meaning = meaning
        self.name = name
        self.provenance = provenance
        self.candidates = candidates
    }
}

extension Route {
    /// Every route, section by section.
    ///
    /// Sections of the API whose paths are not known are not here: a path that nobody has seen is of no use.
    package static let table: [Route] = [
        calls, conversations, transcriptions, campaigns, pools, tasks, logs, analytics, agents, evaluationSettings,
        contacts, approvals, appointments, phoneNumbers, trunks, messaging, flows, tables,
    ].flatMap { $0 }

    /// The route of that name.
    package static func named(_ name: String) -> Route? { byName[name] }

    private static let byName = Dictionary(table.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The name of the body field with that meaning.
    func field(_ meaning: String) -> String {
        fields.first { $0.meaning == meaning }?.name ?? meaning
    }

    /// The same route, its reply read as something else.
    func giving(_ reply: ReplyShape) -> Route {
        Route(name, method, template, gives: reply, provenance, fields: fields, page: page)
    }

    /// How many ids the path takes.
    package var places: Int { template.split(separator: "/").count { $0.hasPrefix("{") } }

    /// The template with ids put in, each percent-encoded, in the order of the places.
    func path(_ ids: [String]) -> String {
        var ids = ids[...]
        return template.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? Request.segment(ids.popFirst() ?? "") : String($0) }
            .joined(separator: "/")
    }
}
