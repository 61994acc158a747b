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
            let rows = found[page.rows].compactMap { world.approval($0).map { world.json($0) } }
            return .wrapped("Approvals retrieved successfully", page.paginator(rows, withSize: true))
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
            world.change(contact: contact) { $0.changed["b_email"] = approval.suggestedValue }
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

    /// For each contact, whether an approval about it holds `search`; nil when every one does.
    private func approvals(holding search: String?) -> [Bool]? {
        guard let search, !"b_email\n\(Approval.notes)".lowercased().contains(search) else { return nil }
        var found = contactTexts.holding(search)
        if Wording.unknownEmail.contains(search) {
            for index in contacts.indices where contacts[index].email.isEmpty { found[index] = true }
        }
        return found
    }

    /// The conversations they came from, newest first; pending ones unless asked otherwise.
    fileprivate func approvals(matching inquiry: Inquiry) -> [Int] {
        let status = inquiry.text("status") ?? "Pending"
        let contact = inquiry.text("contact_uuid").map { identity.index(of: $0, .contact) ?? -1 }
        let only = inquiry.text("conversation_uuid").map { identity.index(of: $0, .conversation) ?? -1 }
        let named = approvals(holding: inquiry.text("search")?.lowercased())
        if inquiry.text("field_key") != nil || inquiry.text("pipeline_uuid") != nil { return [] }
        if let field = inquiry.text("field_name"), field != "b_email" { return [] }
        let confidence: Range<Double> =
            switch inquiry.text("confidence") {
            case "high": 0.8..<2
            case "medium": 0.5..<0.8
            case "low": 0..<0.5
            default: 0..<2
            }
        return conversations.indices.reversed().filter { index in
            let outline = conversations.outlines[index]
            guard outline.givesEmail, only.map({ $0 == index }) ?? true,
                contact.map({ $0 == Int(outline.contact) }) ?? true, named?[Int(outline.contact)] ?? true,
                approvalCreatedAt(index) != nil,
                (approvalDecisions[index]?.last?.status ?? "Pending") == status
            else { return false }
            return confidence.contains(approvalConfidence(index))
        }
    }
}
