/// What there is to say about a reply that arrived: how much it holds, and where it is not what the models expect.
package struct ReplyFindings: Hashable, Sendable {
    /// Something that a model could not make sense of.
    package struct Difference: Hashable, Sendable, CustomStringConvertible {
        /// Where in the body, the first time: `data.data[0].duration`.
        package let path: String
        /// What was expected there, such as `a number`.
        package let expected: String
        /// What stood there, its beginning.
        package let found: String
        /// In how many rows.
        package var times = 1

        package var description: String {
            "\(path): \(expected) expected, found \(found)\(times > 1 ? ", \(times) times" : "")"
        }
    }

    /// How much a reply holds.
    package enum Content: Hashable, Sendable {
        /// A list with so many rows, those that could not be read among them.
        case rows(Int)
        /// One thing.
        case one
        /// No data at all.
        case nothing
    }

    /// How much there is.
    package var content: Content
    /// Where it differs, each kind once.
    package private(set) var differences: [Difference] = []
    /// Fields that no model reads, each once, as they are called inside a row: news of the API, no mistake.
    package private(set) var unread: [String] = []

    /// Where rows stand, or the one thing.
    private let root: String

    /// Nothing found yet in what stands at a path, such as `data.data[]`.
    init(_ content: Content, at root: String = "") {
        self.content = content
        self.root = root.isEmpty ? "" : root + "."
    }

    /// Notes a difference; the same in another row only counts.
    mutating func note(at path: String, expected: String, found: String) {
        let kind = path.withoutPositions
        if let known = differences.firstIndex(where: { $0.path.withoutPositions == kind && $0.expected == expected }) {
            differences[known].times += 1
        } else {
            differences.append(
                Difference(path: Excerpt.of(path), expected: expected, found: Excerpt.of(found)))
        }
    }

    /// Notes a field that no model reads.
    mutating func note(unread path: String) {
        let place = path.withoutPositions
        let kind = Excerpt.of(place.hasPrefix(root) ? String(place.dropFirst(root.count)) : place)
        if !unread.contains(kind) { unread.append(kind) }
    }
}

extension String {
    /// A path with `[]` for every `[3]`.
    fileprivate var withoutPositions: String {
        var result = ""
        var inPosition = false
        for character in self {
            if character == "]" { inPosition = false }
            if !inPosition { result.append(character) }
            if character == "[" { inPosition = true }
        }
        return result
    }
}

extension ReplyShape {
    /// Looks through the body of a 2xx answer for what this shape's models do not understand.
    ///
    /// - Parameter body: The whole body.
    /// - Returns: What was found; for a route that no model reads, only whether and how much there is.
    package func findings(in body: JSON) -> ReplyFindings {
        let payload = Payload(body: body)
        let list = payload.rows(as: self)
        var findings =
            list.map { ReplyFindings(.rows($0.rows.count), at: $0.path + "[]") }
            ?? ReplyFindings(payload.json == .null ? .nothing : .one, at: payload.path)
        do throws(Failure) {
            _ = try read(body)
        } catch .notUnderstood(let path, let expected, let found) {
            findings.note(at: path, expected: expected, found: found)
            return findings
        } catch {
            findings.note(at: "success", expected: "true", found: "false (\(error))")
            return findings
        }
        switch self {
        case .callMetrics: findings.look(through: payload.json, at: payload.path) { CallMetrics($0).understood }
        case .sessionMetrics: findings.look(through: payload.json, at: payload.path) { SessionMetrics($0).understood }
        default:
            guard let row else { break }
            if let list {
                for (position, json) in list.rows.enumerated() {
                    findings.look(through: json, at: "\(list.path)[\(position)]", as: row)
                }
            } else if payload.json != .null {
                let alone = payload.json.isList ? payload.json.rows[0] : payload.json
                findings.look(through: alone, at: payload.path, as: row)
            }
        }
        return findings
    }

    /// Whether it is a list of what a model reads.
    var isList: Bool {
        switch self {
        case .conversations, .messages, .sessions, .evaluations, .contacts, .calls, .agents, .campaigns, .listings,
            .pools, .poolContacts, .tasks:
            true
        default: false
        }
    }

    /// What a row is read as; nil where no model reads one.
    private var row: (any Row.Type)? {
        switch self {
        case .conversations, .conversation: Conversation.self
        case .messages: Message.self
        case .sessions, .session: Session.self
        case .evaluation, .evaluations: Evaluation.self
        case .contacts, .contact: Contact.self
        case .calls, .call: Call.self
        case .agents, .agent: Agent.self
        case .campaigns, .campaign: Campaign.self
        case .listings, .listing: Listing.self
        case .pools, .pool: Pool.self
        case .poolContacts: PoolContact.self
        case .tasks, .task: PlannedTask.self
        case .startedCall, .changedTask, .callMetrics, .sessionMetrics, .done, .json, .body: nil
        }
    }
}

extension Payload {
    /// The rows, where this is a list and not one thing that has a list inside.
    func rows(as shape: ReplyShape) -> (rows: [JSON], path: String, place: JSON)? {
        let isThing = shape == .json ? json.first("uuid", "id") != nil : !shape.isList
        return isThing ? nil : try? list()
    }
}
