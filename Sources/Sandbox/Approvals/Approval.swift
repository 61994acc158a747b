/// A step in the history of an approval.
struct ApprovalDecision: Sendable {
    /// `Approved` or `Rejected`.
    let status: String
    let at: Moment
    let notes: String?
    let value: String
}

/// A change of a contact's field that an agent suggests after a conversation.
struct Approval: Sendable {
    let conversation: Int
    let createdAt: Moment
    let currentValue: String
    let suggestedValue: String
    /// 0 to 1.
    let confidence: Double
    let decisions: [ApprovalDecision]

    static let notes = "The contact told this address in the conversation."

    var status: String { decisions.last?.status ?? "Pending" }
    var updatedAt: Moment { decisions.last?.at ?? createdAt }
}

extension World {
    /// The suggestion that came out of a conversation: an e-mail address that the contact told.
    func approval(_ index: Int) -> Approval? {
        guard let createdAt = approvalCreatedAt(index) else { return nil }
        let contact = contacts[conversations[index].contact]
        let told = wording(of: conversations[index]).fill("{email}")
        return Approval(
            conversation: index, createdAt: createdAt, currentValue: contact.email,
            suggestedValue: approvalDecisions[index]?.last?.value ?? told,
            confidence: approvalConfidence(index), decisions: approvalDecisions[index] ?? [])
    }

    /// When it was suggested: together with the evaluation. Nil when there is no suggestion, or not yet.
    func approvalCreatedAt(_ index: Int) -> Moment? {
        guard let givenAt = conversations[index].emailGivenAt,
            let end = conversations.session(SessionKey(index, 0))?.endsAt, givenAt <= end
        else { return nil }
        let createdAt = conversations.outlines[index].evaluatedAt(end)
        return createdAt <= now ? createdAt : nil
    }

    func approvalConfidence(_ index: Int) -> Double {
        var chance = Chance(seed: conversations[index].seed, stream: 14)
        return chance.number(in: 0.35...0.99)
    }

    func json(_ approval: Approval) -> JSON {
        let conversation = conversations[approval.conversation]
        return [
            "uuid": .text(identity.uuid(.approval, approval.conversation)), "field_name": "b_email",
            "current_value": .text(approval.currentValue), "suggested_value": .text(approval.suggestedValue),
            "confidence": .rounded(approval.confidence, digits: 2),
            "ai_notes": .text(Approval.notes), "status": .text(approval.status),
            "reviewer_notes": .text(orNull: approval.decisions.last?.notes),
            "contact_uuid": .text(identity.uuid(.contact, conversation.contact)),
            "conversation_uuid": .text(identity.uuid(.conversation, approval.conversation)),
            "created_at": .moment(approval.createdAt), "updated_at": .moment(approval.updatedAt),
        ]
    }
}

extension Schema {
    static let approval = members([
        "uuid": .uuid, "field_name": .text, "current_value": .text, "suggested_value": .text, "confidence": .number,
        "ai_notes": .text, "status": .choice(["Pending", "Approved", "Rejected"]), "reviewer_notes": .orNull(.text),
        "contact_uuid": .uuid, "conversation_uuid": .uuid, "created_at": .moment, "updated_at": .moment,
    ])

    static let approvalEvent = members([
        "status": .text, "suggested_value": .text, "reviewer_notes": .orNull(.text), "created_at": .moment,
    ])
}
