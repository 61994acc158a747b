/// A person on the other end, as far as the reply at hand describes them.
///
/// Conversations and sessions carry id, name, surname, number and email; the contact's own record has the rest.
/// Source: `contacts/get-paginated-list-of-contacts`, `conversations/get-conversation-details`.
package struct Contact: Hashable, Sendable {
    /// The contact's id; nil when the block does not carry one.
    package let id: ContactID?
    /// The given name.
    package let name: String?
    /// The family name.
    package let surname: String?
    /// The telephone number as stored, E.164 in every sample.
    package let phoneNumber: String?
    /// The address for email.
    package let email: String?
    /// Active, inactive or blacklisted.
    package let status: Open<ContactStatus>?
    /// The IANA zone the contact lives in.
    package let timeZone: String?
    /// The language code to speak.
    package let language: String?
    /// The names of the tags.
    package let tags: [String]
    /// What the workspace stores beyond the known fields: custom fields are further members of the contact, empty ones
    /// left out. Key by key, as they came.
    package let customFields: [JSON.Member]

    /// Name and surname in one, or nil when neither is known.
    package var fullName: String? {
        let parts = [name, surname].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Contact: Row {
    /// A contact of a list or of its own record, which has an id.
    package init?(row json: JSON) {
        self.init(json)
        if id == nil { return nil }
    }

    package init?(_ json: JSON) {
        guard json.isObject else { return nil }
        id = json.first("uuid", "contact_uuid", "id")?.id()
        name = json["name"]?.line
        surname = json["surname"]?.line
        phoneNumber = json.first("phone_number", "number")?.line
        email = json["email"]?.line
        status = json["status"]?.word()
        timeZone = json["timezone"]?.line
        language = json["primary_language"]?.line
        tags = json["tags"]?.rows.compactMap { ($0["name"] ?? $0).line } ?? []
        customFields = json.members.filter {
            !Self.ownKeys.contains($0.key) && ($0.value.line != nil || $0.value.isObject)
        }
    }

    private static let ownKeys: Set<String> = [
        "uuid", "contact_uuid", "id", "name", "surname", "phone_number", "number", "email", "status", "timezone",
        "primary_language", "tags", "number_type", "country_code", "preferred_contact_channel",
        "preferred_contact_time", "created_at", "updated_at",
    ]
}

/// Whether a contact may be reached. `Blacklisted` is what the record says after a blacklist call.
package enum ContactStatus: String, KnownWord {
    case active = "Active"
    case inactive = "Inactive"
    case blacklisted = "Blacklisted"
}
