extension Route {
    static let contactList = Route(
        "contact.list", .get, "/contacts", gives: .contacts, .documented,
        page: "contacts/get-paginated-list-of-contacts")
    static let contactOne = Route(
        "contact.one", .get, "/contacts/{uuid}", gives: .contact, .inferred, page: "contacts/get-contact-details")
    static let contactBlacklist = Route(
        "contact.blacklist", .post, "/contacts/{uuid}/blacklist", gives: .done, .documented,
        page: "contacts/add-a-contact-to-the-blacklist")

    /// Contacts, their tags, and the blacklist.
    static let contacts: [Route] = [
        contactList, contactOne, contactBlacklist,
        Route("contact.create", .post, "/contacts", .documented, page: "contacts/create-a-new-contact"),
        Route("contact.update", .put, "/contacts/{uuid}", .inferred, page: "contacts/update-a-contact"),
        Route("contact.delete", .delete, "/contacts/{uuid}", .inferred, page: "contacts/delete-a-contact"),
        Route(
            "contact.tag", .post, "/contacts/{uuid}/add-tag", .inferred,
            fields: [BodyField("tag", "tag_uuid", .inferred, candidates: ["tag_id"])],
            page: "contacts/assign-or-re-assign-a-tag-to-a-contact"),
        Route(
            "contact.untag", .post, "/contacts/{uuid}/remove-tag", .inferred,
            fields: [BodyField("tag", "tag_uuid", .inferred, candidates: ["tag_id"])],
            page: "contacts/remove-a-tag-from-a-contact"),
        Route(
            "contact.unblacklist", .delete, "/contacts/{uuid}/blacklist", .inferred,
            page: "contacts/remove-a-contact-from-the-blacklist"),
        Route(
            "contact.blacklisted", .get, "/contacts/blacklist", .inferred,
            page: "contacts/get-paginated-list-of-blacklisted-contacts"),
        Route(
            "contact.fields", .get, "/contacts/fields", .documented, page: "contact-fields/list-custom-contact-fields"),
        Route(
            "contact.field.create", .post, "/contacts/fields", .documented,
            page: "contact-fields/create-a-new-custom-contact-field"),
        Route(
            "contact.field.one", .get, "/contacts/fields/{key}", .inferred,
            page: "contact-fields/get-a-custom-contact-field-by-key"),
        Route(
            "contact.field.update", .put, "/contacts/fields/{key}", .inferred,
            page: "contact-fields/update-a-custom-contact-field-name-is"),
        Route(
            "contact.field.delete", .delete, "/contacts/fields/{key}", .inferred,
            page: "contact-fields/delete-a-custom-contact-field"),
    ]

    /// Changes to contacts that the AI suggests and a person decides on.
    static let approvals: [Route] = [
        Route(
            "approval.list", .get, "/contacts/approvals", .documented,
            page: "contact-approvals/list-pending-contact-field-approvals"),
        Route(
            "approval.one", .get, "/contacts/approvals/{uuid}", .inferred,
            page: "contact-approvals/get-a-single-approval-by-uuid"),
        Route(
            "approval.history", .get, "/contacts/approvals/{uuid}/history", .inferred,
            page: "contact-approvals/get-the-history-of-an-approval"),
        Route(
            "approval.approve", .post, "/contacts/approvals/{uuid}/approve", .inferred,
            fields: [BodyField("notes", "reviewer_notes", .inferred)],
            page: "contact-approvals/approve-a-pending-field-update"),
        Route(
            "approval.reject", .post, "/contacts/approvals/{uuid}/reject", .inferred,
            fields: [BodyField("notes", "reviewer_notes", .inferred)],
            page: "contact-approvals/reject-a-pending-field-update"),
        Route(
            "approval.update", .put, "/contacts/approvals/{uuid}", .inferred,
            fields: [BodyField("value", "suggested_value", .inferred)],
            page: "contact-approvals/update-the-suggested-value-of-a-pending-approval"),
        Route(
            "approval.delete", .delete, "/contacts/approvals/{uuid}", .inferred,
            page: "contact-approvals/soft-delete-an-approval"),
    ]
}
