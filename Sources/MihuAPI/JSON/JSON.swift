/// A JSON value. What a reply says before a model makes sense of it, and what a request's body says.
///
/// Texts and keys of a value that came from ``init(parsing:)`` are clean (``CleanText``), line breaks kept. Objects keep
/// the order of their members, because blocks with unknown keys are shown as they came.
package enum JSON: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as written: nothing is rounded before somebody asks for a type.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([JSON])
    /// Members in the order they came; of two with the same key the later one counts.
    case object([Member])

    /// One member of an object.
    package struct Member: Hashable, Sendable {
        /// The member's name.
        package let key: String
        /// The member's value.
        package let value: JSON

        /// A member with its name and value.
        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// A whole number.
    package static func number(_ number: Int) -> JSON { .number(String(number)) }

    /// The member of an object, or nil when there is none, it is null, or this is no object.
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self, let member = members.last(where: { $0.key == key }) else { return nil }
        return member.value == .null ? nil : member.value
    }

    /// The first of several names that this object has a value for: the API calls the same thing by several names.
    package func first(_ keys: String...) -> JSON? {
        for key in keys {
            if let value = self[key] { return value }
        }
        return nil
    }

    /// The value of a name wherever in this object or the objects inside it stands, the outermost one.
    package func nearest(_ key: String) -> JSON? {
        var level = [self]
        while !level.isEmpty {
            for value in level {
                if let found = value[key] { return found }
            }
            level = level.flatMap { $0.members.map(\.value).filter(\.isObject) }
        }
        return nil
    }

    /// The members of an object in their order; none when this is no object.
    package var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    /// Whether this is an object.
    package var isObject: Bool {
        if case .object = self { true } else { false }
    }

    /// What kind of value this is, for a sentence about what was found.
    package var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .string(text) }
    package init(booleanLiteral flag: Bool) { self = .bool(flag) }
    package init(integerLiteral number: Int) { self = .number(String(number)) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member(key: $0.0, value: $0.1) })
    }
}
