extension Route {
    private static let notes = [Parameter("reviewer_notes", .text(max: 2000))]

    static let approvals = [
        Route(
            .get, "/api/v1/contacts/approvals", "Suggested changes of contacts",
            .page(of: "Approval", withSize: true),
            query: [
                .page, .perPage, Parameter("status", .choice(["Pending", "Approved", "Rejected"])),
                Parameter("field_name", .text(max: 64)), Parameter("field_key", .text(max: 64)),
                Parameter("confidence", .choice(["high", "medium", "low"])), Parameter("contact_uuid", .uuid),
                Parameter("conversation_uuid", .uuid), Parameter("pipeline_uuid", .uuid),
                Parameter("search", .text(max: 255)),
            ]
        ) { world, inquiry in
            let found = world.approvals(matching: inquiry)
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Approvals retrieved successfully",
                page.paginator(found[page.rows].map { world.json($0) }, withSize: true))
        },
        Route(.get, "/api/v1/contacts/approvals/{uuid}", "One suggested change", .one("Approval")) {
            world, inquiry throws(Refusal) in
            .wrapped("Approval retrieved successfully", world.json(try world.approval(inquiry)))
        },
        Route(
            .get, "/api/v1/contacts/approvals/{uuid}/history", "The decisions about a suggested change, newest first",
            .page(of: "ApprovalEvent", withSize: true), query: [.page, .perPage]
        ) { world, inquiry throws(Refusal) in
            let events = try world.approval(inquiry).decisions.reversed().map { decision -> JSON in
                [
                    "status": .text(decision.status), "suggested_value": .text(decision.value),
                    "reviewer_notes": .text(orNull: decision.notes), "created_at": .moment(decision.at),
                ]
            }
            let page = Page(inquiry, of: events.count)
            return .wrapped(
                "Approval history retrieved successfully", page.paginator(Array(events[page.rows]), withSize: true))
        },
        Route(
            .post, "/api/v1/contacts/approvals/{uuid}/approve", "Apply a suggested change", .one("Approval"),
            body: notes
        ) { world, inquiry throws(Refusal) in
            let approval = try world.decide(inquiry, "Approved")
            let contact = world.conversations[approval.conversation].contact
            world.contacts[contact].changed["b_email"] = approval.suggestedValue
            world.contacts[contact].updatedAt = world.now
            return .wrapped("Approval approved successfully", world.json(approval))
        },
        Route(
            .post, "/api/v1/contacts/approvals/{uuid}/reject", "Reject a suggested change", .one("Approval"),
            body: notes
        ) { world, inquiry throws(Refusal) in
            .wrapped("Approval rejected successfully", world.json(try world.decide(inquiry, "Rejected")))
        },
    ]
}

extension World {
    fileprivate func approval(_ inquiry: Inquiry) throws(Refusal) -> Approval {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .approval) }),
            conversations.indices.contains(index), let approval = approval(index)
        else { throw .notFound("Approval") }
        return approval
    }

    fileprivate mutating func decide(_ inquiry: Inquiry, _ status: String) throws(Refusal) -> Approval {
        let approval = try approval(inquiry)
        guard approval.status == "Pending" else {
            throw .conflict("approval_not_pending", "The approval is already \(approval.status).")
        }
        approvalDecisions[approval.conversation, default: []].append(
            ApprovalDecision(
                status: status, at: now, notes: inquiry.body["reviewer_notes"]?.text, value: approval.suggestedValue))
        return try self.approval(inquiry)
    }

    /// Newest first; pending ones unless asked otherwise.
    fileprivate func approvals(matching inquiry: Inquiry) -> [Approval] {
        let status = inquiry.text("status") ?? "Pending"
        let contact = inquiry.text("contact_uuid").map { identity.index(of: $0, .contact) ?? -1 }
        let conversation = inquiry.text("conversation_uuid").map { identity.index(of: $0, .conversation) ?? -1 }
        let search = inquiry.text("search")?.lowercased()
        if inquiry.text("field_key") != nil || inquiry.text("pipeline_uuid") != nil { return [] }
        if let field = inquiry.text("field_name"), field != "b_email" { return [] }
        return conversations.indices.reversed().compactMap { index in
            guard conversations[index].emailGivenAt != nil, conversation.map({ $0 == index }) ?? true,
                contact.map({ $0 == conversations[index].contact }) ?? true, let approval = approval(index),
                approval.status == status
            else { return nil }
            let range: Range<Double> =
                switch inquiry.text("confidence") {
                case "high": 0.8..<2
                case "medium": 0.5..<0.8
                case "low": 0..<0.5
                default: 0..<2
                }
            guard range.contains(approval.confidence) else { return nil }
            if let search {
                let name = contacts[conversations[index].contact].displayName
                let text = "\(name)\n\(approval.suggestedValue)\n\(approval.currentValue)".lowercased()
                guard text.contains(search) else { return nil }
            }
            return approval
        }
    }
}
