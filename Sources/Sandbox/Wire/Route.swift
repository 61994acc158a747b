/// One row of the table that is router, validation and description at once.
struct Route: Sendable {
    enum Method: String, Sendable { case get = "GET", post = "POST", put = "PUT", delete = "DELETE" }

    let method: Method
    /// With `{uuid}` and the like for the parts that vary.
    let template: String
    let summary: String
    /// The form of a reply that is no refusal.
    let reply: Schema
    let query: [Parameter]
    let body: [Parameter]
    let answer: @Sendable (inout World, Inquiry) throws(Refusal) -> Reply
    let segments: [Substring]

    init(
        _ method: Method, _ template: String, _ summary: String, _ reply: Schema, query: [Parameter] = [],
        body: [Parameter] = [],
        answer: @escaping @Sendable (inout World, Inquiry) throws(Refusal) -> Reply
    ) {
        self.method = method
        self.template = template
        self.summary = summary
        self.reply = reply
        self.query = query
        self.body = body
        self.answer = answer
        segments = template.split(separator: "/")
    }

    /// The values of the template's places when `path` has its form.
    func match(_ path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            if segment.hasPrefix("{") {
                values[String(segment.dropFirst().dropLast())] = String(part)
            } else if segment != part {
                return nil
            }
        }
        return values
    }
}

/// A parameter of a query or a member of a body, and what it may be.
struct Parameter: Sendable {
    enum Kind: Sendable {
        case text(max: Int)
        case integer(ClosedRange<Int>)
        case number
        case flag
        case uuid
        /// ISO 8601 with an offset.
        case moment
        case choice([String])
        /// A date, `2026-03-01`.
        case date
        case object
        case list
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }

    static let page = Parameter("page", .integer(1...1_000_000))
    static let perPage = Parameter("per_page", .integer(1...100))

    /// Refuses a text from a query that is not of the kind.
    func check(_ value: String) throws(Refusal) {
        switch kind {
        case .text(let max):
            guard value.count <= max else {
                throw .invalid(name, "The \(name) may not be longer than \(max) characters.")
            }
        case .integer(let range):
            guard let number = Int(value), range.contains(number) else {
                throw .invalid(name, "The \(name) must be an integer from \(range.lowerBound) to \(range.upperBound).")
            }
        case .number:
            guard Double(value) != nil else { throw .invalid(name, "The \(name) must be a number.") }
        case .flag:
            guard ["true", "false", "1", "0"].contains(value) else {
                throw .invalid(name, "The \(name) must be true or false.")
            }
        case .moment:
            guard Moment(iso: value) != nil else {
                throw .invalid(name, "The \(name) must be an ISO 8601 time with an offset.")
            }
        case .choice(let choices):
            guard choices.contains(value) else {
                throw .invalid(name, "The \(name) must be one of \(choices.joined(separator: ", ")).")
            }
        case .date:
            guard Moment(iso: value + "T00:00:00Z") != nil else { throw .invalid(name, "The \(name) must be a date.") }
        case .uuid:
            guard value.utf8.count <= 64, !value.isEmpty else { throw .invalid(name, "The \(name) must be a UUID.") }
        case .object, .list: break
        }
    }

    /// Refuses a member of a body that is not of the kind.
    func check(_ value: JSON) throws(Refusal) {
        switch (kind, value) {
        case (.text(let max), .text(let text)):
            guard text.unicodeScalars.count <= max else {
                throw .invalid(name, "The \(name) may not be longer than \(max) characters.")
            }
            guard !isRequired || !text.allSatisfy(\.isWhitespace) else {
                throw .invalid(name, "The \(name) field is required.")
            }
        case (.integer(let range), _):
            guard let number = value.integer, range.contains(number) else {
                throw .invalid(name, "The \(name) must be an integer from \(range.lowerBound) to \(range.upperBound).")
            }
        case (.flag, .bool), (.object, .object), (.list, .list): break
        case (.number, _):
            guard value.number != nil else { throw .invalid(name, "The \(name) must be a number.") }
        case (.uuid, .text(let text)), (.moment, .text(let text)), (.date, .text(let text)), (.choice, .text(let text)):
            try check(text)
        default: throw .invalid(name, "The \(name) is of the wrong type.")
        }
    }
}

/// A request that matched a route and whose parameters are in order.
struct Inquiry: Sendable {
    let path: [String: String]
    let query: [String: String]
    let body: JSON

    var page: Int { integer("page") ?? 1 }

    func perPage(_ usual: Int) -> Int { integer("per_page") ?? usual }

    func integer(_ name: String) -> Int? { query[name].flatMap { Int($0) } }

    func moment(_ name: String) -> Moment? { query[name].flatMap { Moment(iso: $0) } }

    func flag(_ name: String) -> Bool { query[name] == "true" || query[name] == "1" }

    /// A text of the query, nil when absent or empty.
    func text(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
}
