/// What a successful reply is about, taken out of whichever of the five envelopes it came in.
///
/// `{success, message, data}`, `{success, data}`, `{data}`, a bare object, and an empty message; the payload is `data`
/// where there is one, else the whole body. Source: conventions of the API, success envelope.
struct Payload {
    /// The payload.
    let json: JSON
    /// Where it stands in the body, for a sentence: `data`, or empty for the body itself.
    let path: String
    /// The envelope's text for people.
    let message: String?
    /// The envelope's own verdict, if it has one.
    let success: Bool?
    private let body: JSON

    init(body: JSON) {
        self.body = body
        success = body["success"]?.flag
        message = body["message"]?.line
        if let data = body.members.last(where: { $0.key == "data" }), !Payload.isPaginator(body) {
            json = data.value
            path = "data"
        } else {
            json = body
            path = ""
        }
    }

    /// A paginator without an envelope also has a member `data`, but that is its rows.
    private static func isPaginator(_ body: JSON) -> Bool {
        body["current_page"] != nil && body["success"] == nil
    }

    /// The rows of a list, where they stand, and the object that says which page this is.
    func list() throws(Failure) -> (rows: [JSON], path: String, place: JSON) {
        if json.isList { return (json.rows, path, .null) }
        let key = ["data", "items", "messages"].first { json[$0]?.isList == true } ?? onlyList
        guard let key, let rows = json[key] else { throw notUnderstood(expected: "a list") }
        return (rows.rows, path.isEmpty ? key : "\(path).\(key)", json["pagination"] ?? json)
    }

    /// The name of the one member that is a list, for lists whose key no page shows.
    private var onlyList: String? {
        let lists = json.members.filter { if case .array = $0.value { true } else { false } }
        return lists.count == 1 ? lists[0].key : nil
    }

    /// The answer to a verb, which has to be beyond doubt: an object whose verdict, if it has one, can be read.
    func verdict() throws(Failure) -> Payload {
        guard body.isObject else { throw notUnderstood(expected: "an object") }
        if success == nil, let odd = body["success"] {
            throw .notUnderstood(path: "success", expected: "true or false", found: Excerpt.of(odd))
        }
        return self
    }

    /// The payload as the object it must be.
    func object() throws(Failure) -> JSON {
        guard json.isObject else { throw notUnderstood(expected: "an object") }
        return json
    }

    /// A row that stands alone, directly or in a list of one.
    func row<Item: Row>(_: Item.Type = Item.self) throws(Failure) -> Item {
        let alone = json.isList && json.rows.count == 1 ? json.rows[0] : json
        if let item = Item(row: alone) { return item }
        throw notUnderstood(expected: json.isObject ? "an id" : "an object")
    }

    func notUnderstood(expected: String) -> Failure {
        .notUnderstood(path: path.isEmpty ? "the reply" : path, expected: expected, found: Excerpt.of(json))
    }
}

/// A short clean piece of what the API sent, to be shown in a sentence.
package enum Excerpt {
    /// The longest piece of foreign text that a sentence carries, in characters.
    package static let limit = 160

    /// One clean line of a text, cut where it is too long.
    package static func of(_ text: String) -> String {
        let line = CleanText.line(String(text.prefix(limit * 2)))
        return line.count <= limit ? line : line.prefix(limit - 1) + "…"
    }

    /// What kind of value there is, and its beginning.
    static func of(_ json: JSON) -> String {
        switch json {
        case .null, .array, .object: json.kind
        default: "\(json.kind) \(of(json.description))"
        }
    }
}
