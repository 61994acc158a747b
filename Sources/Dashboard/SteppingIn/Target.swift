package import MihuAPI

/// What a verb acts on.
package enum Subject: Hashable, Sendable {
    /// A running call, addressed by its conversation.
    case call(ConversationID)
    /// A call that is to be placed; nil while the number is being typed.
    case newCall(to: PhoneNumber?)
    /// A person whom the workspace knows.
    case contact(ContactID)
    /// A campaign, or a listing, which is a campaign with its own pool.
    case campaign(CampaignID)
    /// One planned call or message.
    case task(TaskID)
}

extension Subject {
    /// What it is, in a word.
    var kind: String {
        switch self {
        case .call, .newCall: "call"
        case .contact: "contact"
        case .campaign: "campaign"
        case .task: "task"
        }
    }

    /// Whether it stands on the campaigns board.
    var isOfOutreach: Bool {
        switch self {
        case .campaign, .task: true
        case .call, .newCall, .contact: false
        }
    }

    /// The source of its own record; nil for what has none yet.
    var ownRecord: Source? {
        switch self {
        case .call(let id): .record(id)
        case .newCall: nil
        case .contact(let id): .contact(id)
        case .campaign(let id): .campaign(id)
        case .task(let id): .outreach(.task(id))
        }
    }

    /// What names it in a sentence where nothing better is known.
    package var name: String {
        switch self {
        case .call(let id): id.text
        case .newCall(let number): number?.text ?? "a new call"
        case .contact(let id): id.text
        case .campaign(let id): id.text
        case .task(let id): id.text
        }
    }
}

/// What a verb is for, fixed when its prompt opens, as the screen showed it then.
package struct Target: Hashable, Sendable {
    package var subject: Subject
    /// The call itself: a conversation may have one after the other. nil where the API gives none.
    package var call: CallID?
    /// nil where the API gave none.
    package var name: String?
    package var number: String?

    package init(_ subject: Subject, call: CallID? = nil, name: String?, number: String?) {
        self.subject = subject
        self.call = call
        self.name = name
        self.number = number
    }

    /// The running call of a conversation.
    package init(conversation: ConversationID, call: CallID? = nil, name: String?, number: String?) {
        self.init(.call(conversation), call: call, name: name, number: number)
    }

    /// The conversation of a running call; nil for anything else.
    package var conversation: ConversationID? {
        if case .call(let id) = subject { id } else { nil }
    }

    /// What a sentence calls it.
    package var who: String { name ?? number ?? "no name, no number" }

    /// Whether a row shows what the prompt showed. A call that was not known yet when the prompt opened may be by now.
    func isStill(_ row: Target) -> Bool {
        subject == row.subject && name == row.name && number == row.number && (call == nil || call == row.call)
    }
}
