/// An entry of the blacklist. Source: `contacts/add-a-contact-to-the-blacklist`.
package struct Blacklisting: Hashable, Sendable {
    /// What the contact is no longer reached by.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case phone = "Phone"
        case email = "Email"
        case both = "Both"
    }

    /// Why; at least ``shortestReason`` characters.
    package var reason: String
    package var kind: Kind
    /// The day on which the entry ends, after today; nil for ever.
    package var until: PlainDate?

    /// The fewest characters that the API takes as a reason.
    package static let shortestReason = 3

    /// An entry for a reason.
    package init(reason: String, kind: Kind, until: PlainDate? = nil) {
        self.reason = reason
        self.kind = kind
        self.until = until
    }

    var body: JSON {
        var body: [JSON.Member] = [
            .init(key: "reason", value: .string(reason)),
            .init(key: "type", value: .string(kind.rawValue)),
            .init(key: "is_permanent", value: .bool(until == nil)),
        ]
        if let until { body.append(.init(key: "expires_at", value: .string(until.description))) }
        return .object(body)
    }
}
