/// Something that an agent did on its own: an attempt to reach a contact, or an intent that fired in a conversation.
struct Action: Sendable {
    enum Kind: String, CaseIterable, Sendable { case task, intent }

    let kind: Kind
    let conversation: Int
    let at: Moment
}

extension Action: Comparable {
    static func < (left: Action, right: Action) -> Bool {
        left.conversation == right.conversation
            ? left.kind == .task && right.kind == .intent : left.conversation < right.conversation
    }
}

extension World {
    /// Every action so far, by conversation.
    var actions: [Action] {
        var actions: [Action] = []
        for (index, outline) in conversations.outlines.enumerated() {
            if outline.campaign != nil {
                actions.append(Action(kind: .task, conversation: index, at: outline.createdAt))
            }
            if outline.books, let at = bookedAt(index) {
                actions.append(Action(kind: .intent, conversation: index, at: at))
            }
        }
        return actions
    }

    /// The action of a kind that a conversation holds.
    func action(_ kind: Action.Kind, _ index: Int) -> Action? {
        switch kind {
        case .task:
            conversations[index].outreach == nil
                ? nil : Action(kind: .task, conversation: index, at: conversations[index].createdAt)
        case .intent: appointment(index).map { Action(kind: .intent, conversation: index, at: $0.createdAt) }
        }
    }

    func json(_ action: Action) -> JSON {
        let conversation = conversations[action.conversation]
        let status: String
        let name: String
        switch action.kind {
        case .intent: (name, status) = ("book_appointment", "completed")
        case .task:
            name = conversation.outreach.map { campaigns[$0.campaign].name } ?? ""
            let isOver = conversation.call?.hasEnded(at: now) ?? true
            let isReached = conversation.call.map { $0.answeredAt != nil && $0.ending != .voicemail } ?? false
            status = !isOver ? "in_progress" : isReached ? "completed" : "failed"
        }
        let contact = contacts[conversation.contact]
        return [
            "uuid": .text(identity.uuid(.action, action.conversation, part: action.kind == .task ? 0 : 1)),
            "type": .text(action.kind.rawValue), "name": .text(name),
            "description": action.kind == .task ? "Call the contact" : "Book an appointment", "status": .text(status),
            "channel": .text(conversation.channel.rawValue),
            "duration_ms": .integer(action.kind == .task ? (conversation.call?.duration(at: now) ?? 0) * 1000 : 180),
            "created_at": .moment(action.at),
            "agent": [
                "uuid": .text(identity.uuid(.agent, conversation.agent)),
                "name": .text(agents[conversation.agent].name),
            ],
            "contact": [
                "uuid": .text(identity.uuid(.contact, conversation.contact)), "name": .text(contact.displayName),
                "phone_number": .text(contact.phoneNumber),
            ],
        ]
    }

    func details(_ action: Action) -> JSON {
        let conversation = conversations[action.conversation]
        let number = JSON.text(contacts[conversation.contact].phoneNumber)
        let isBusy = conversation.call.map { $0.hasEnded(at: now) && $0.answeredAt == nil } ?? false
        return json(action).adding([
            "customer": ["number": number], "request": ["number": number],
            "response": ["conversation_uuid": .text(identity.uuid(.conversation, action.conversation))],
            "error": isBusy ? .text(orNull: conversation.call?.ending.rawValue) : .null,
            "extras": ["channel": .text(conversation.channel.rawValue)],
        ])
    }
}

extension Schema {
    static let action = members([
        "uuid": .uuid, "type": .choice(["task", "workflow", "intent"]), "name": .text, "description": .text,
        "status": .text, "channel": .text, "duration_ms": .integer, "created_at": .moment,
        "agent": .members(["uuid": .uuid, "name": .text]),
        "contact": .members(["uuid": .uuid, "name": .text, "phone_number": .text]),
    ])

    static let actionDetails = action.adding([
        "customer": .members(["number": .text]), "request": .map(.anything), "response": .map(.anything),
        "error": .orNull(.text), "extras": .map(.anything),
    ])
}
