/// Which fields of an object a model reads, found out by asking the model.
///
/// There is no second list of field names that could fall behind the models: a field is read when the model comes out
/// different without it. One that makes no difference is either of no interest, or stands there as something the model
/// cannot use; the latter shows when another value in its place would make a difference.
extension ReplyFindings {
    private static let deepest = 6
    /// Elements of a list inside a row that are looked through.
    private static let elements = 3

    mutating func look<Item: Row>(through json: JSON, at path: String, as _: Item.Type) {
        guard Item(row: json) != nil else {
            note(at: path, expected: json.isObject ? "an id" : "an object", found: Excerpt.of(json))
            return
        }
        look(through: json, at: path) { Item(row: $0) }
    }

    /// Looks through a value that a model is made of, or a part of it; `read` makes the model with something else there.
    mutating func look<Model: Equatable>(
        through json: JSON, at path: String, depth: Int = 0, read: (JSON) -> Model?
    ) {
        guard depth < Self.deepest else { return }
        let whole = read(json)
        for (position, member) in json.members.enumerated() where !member.value.saysNothing {
            let place = path.isEmpty ? member.key : "\(path).\(member.key)"
            func readWith(_ value: JSON) -> Model? { read(json.replacing(position, with: value)) }
            if readWith(.null) != whole {
                look(inside: member.value, at: place, depth: depth, read: readWith)
            } else if let wanted = Probe.all.first(where: { readWith($0.value) != whole }) {
                // A second name for something that is read already says nothing new, and is not wrong either.
                if !wanted.fits(member.value) {
                    note(at: place, expected: wanted.kind, found: Excerpt.of(member.value))
                }
            } else {
                // A block may be read although nothing in it is understood.
                var inside = self
                inside.look(inside: member.value, at: place, depth: depth, read: readWith)
                if inside.differences == differences { note(unread: place) } else { self = inside }
            }
        }
    }

    private mutating func look<Model: Equatable>(
        inside value: JSON, at path: String, depth: Int, read: (JSON) -> Model?
    ) {
        guard case .array(let elements) = value else {
            look(through: value, at: path, depth: depth + 1, read: read)
            return
        }
        for (position, element) in elements.enumerated().prefix(Self.elements) where element.isObject {
            look(through: element, at: "\(path)[\(position)]", depth: depth + 1) { other in
                var changed = elements
                changed[position] = other
                return read(.array(changed))
            }
        }
    }
}

/// A value that is put in place of another, to see whether a model would read it there.
private struct Probe {
    /// What kind of value it is, for a sentence.
    let kind: String
    let value: JSON
    /// Whether another value is of that kind, too.
    let fits: (JSON) -> Bool

    /// Probes of every kind, those first that fewest fields take.
    static var all: [Probe] {
        [
            Probe(kind: "a text", value: "a word") { $0.line != nil },
            Probe(kind: "a moment", value: "2001-02-03T04:05:06Z") { $0.time != nil },
            Probe(kind: "a date", value: "2001-02-03") { $0.dateOrTime != nil },
            Probe(kind: "true or false", value: true) { $0.flag != nil },
            Probe(kind: "a number", value: 8_765_309) { $0.number != nil },
            Probe(kind: "an object", value: ["uuid": "a word", "value": "a word", "name": "a word"], fits: \.isObject),
            Probe(kind: "a list", value: ["a word"], fits: \.isList),
            Probe(kind: "a list of objects", value: [["uuid": "a word", "name": "a word"]]) {
                $0.rows.contains(where: \.isObject)
            },
        ]
    }
}

extension JSON {
    /// Null, and what is empty: the API writes all of them for a value that is not there.
    fileprivate var saysNothing: Bool {
        switch self {
        case .null, .string(""), .array([]), .object([]): true
        default: false
        }
    }

    /// An object with another value in one of its members.
    fileprivate func replacing(_ position: Int, with value: JSON) -> JSON {
        var members = members
        members[position] = Member(key: members[position].key, value: value)
        return .object(members)
    }
}
