package import MihuAPI

/// One of the questions that a caller's card is made of.
package enum CallerQuestion: Hashable, Sendable {
    /// The contact's own record: tags, status, language.
    case contact(ContactID)
    /// The contact's conversations, the newest first.
    case conversations(ContactID)
    /// The tasks about the contact: what was attempted and what is planned.
    case tasks(ContactID)
    /// The sessions of the contact's last earlier conversation, with their summaries.
    case sessions(ConversationID, of: ContactID)
    /// How the last of those sessions that was evaluated was judged.
    case evaluation(SessionID, of: ContactID)
    /// The call's own record, which names where it can be listened to.
    case call(CallID)

    /// Whose card it belongs to; nil for a question about the call.
    var contact: ContactID? {
        switch self {
        case .contact(let id), .conversations(let id), .tasks(let id), .sessions(_, let id), .evaluation(_, let id): id
        case .call: nil
        }
    }

    /// The request that answers it.
    var read: Read {
        switch self {
        case .contact(let id): .contact(id)
        case .conversations(let id): .conversations(contact: id, page: PageRequest(1, of: CallerCard.conversationsRead))
        case .tasks(let id): .tasks(contact: id, page: PageRequest(1, of: 25))
        case .sessions(let id, _): .sessions(of: id, page: PageRequest(1, of: 5))
        case .evaluation(let id, _): .evaluation(of: id)
        case .call(let id): .call(id)
        }
    }
}

/// What is known of the person on the line beside the call itself.
package struct CallerCard: Sendable {
    package let contact: ContactID
    /// The contact's own record.
    package internal(set) var record = Finding<Contact>()
    /// The contact's newest conversations, the running one among them.
    package internal(set) var conversations = Finding<Page<Conversation>>()
    /// Tasks about the contact.
    package internal(set) var tasks = Finding<Page<PlannedTask>>()
    /// Sessions of the last earlier conversation, the last begun first, and which conversation that is.
    package internal(set) var sessions = Finding<[Session]>()
    package internal(set) var sessionsOf: ConversationID?
    /// How the session was judged; nil inside where there is no judgement.
    package internal(set) var evaluation = Finding<Evaluation?>()
    package internal(set) var evaluationOf: SessionID?

    init(_ contact: ContactID) { self.contact = contact }

    /// Conversations that are read at once: the running one and the last few before it.
    static let conversationsRead = 6
}

// MARK: - What the board shows

extension CallerCard {
    /// The contact's conversations beside one that runs, the newest first, as far as they were read; nil before.
    package func earlier(than running: ConversationID) -> [Conversation]? {
        conversations.value?.rows.filter { $0.id != running }
    }

    /// How many there are beside the one that runs; nil while that is not known.
    package func earlierCount(than running: ConversationID) -> Int? {
        guard let page = conversations.value else { return nil }
        guard let total = page.total else { return page.hasMore ? nil : earlier(than: running)?.count }
        // The running one is the newest or nearly so: it is on the first page if it is counted at all.
        return max(0, total - (page.rows.contains { $0.id == running } ? 1 : 0))
    }

    /// The session that the last summary is from: the newest that has one.
    package var summarised: Session? { sessions.value?.first { $0.summary != nil } }

    /// The session that the last judgement is of: the newest that was evaluated.
    package var evaluated: Session? { sessions.value?.first { $0.evaluatedAt != nil } }

    /// Whether the contact may not be called; nil while the record is not known.
    package var isBlacklisted: Bool? { record.value.map { $0.status?.known == .blacklisted } }

    /// Whether any of the questions was answered or refused.
    package var isBegun: Bool {
        record.at != nil || record.failure != nil || conversations.at != nil || conversations.failure != nil
    }
}

// MARK: - Replies

extension CallerCard {
    /// Takes an answer in. What is about somebody else is no answer: a server that ignores a filter must not put another
    /// caller's history on this card.
    mutating func take(_ reply: Reply, to question: CallerQuestion, at asked: Milliseconds) {
        switch (question, reply) {
        case (.contact, .contact(let record)) where record.id == nil || record.id == contact:
            self.record.take(record, at: asked)
        case (.conversations, .conversations(let page)) where page.rows.allSatisfy { isMine($0.contact?.id) }:
            conversations.take(page, at: asked)
        case (.tasks, .tasks(let page)) where page.rows.allSatisfy { isMine($0.contact) }:
            tasks.take(page, at: asked)
        case (.sessions(let id, _), .sessions(let page))
        where page.rows.allSatisfy { isMine($0.contact?.id) && ($0.conversation ?? id) == id }:
            sessions.take(page.rows, at: asked)
            sessionsOf = id
        case (.evaluation(let id, _), .evaluation(let evaluation))
        where isMine(evaluation?.contact) && (evaluation?.session ?? id) == id:
            self.evaluation.take(evaluation, at: asked)
            evaluationOf = id
        default: take(Self.strangers, to: question, at: asked)
        }
    }

    /// Takes in that a question brought no answer. A session without a judgement may answer 404, which says so.
    mutating func take(_ failure: Failure, to question: CallerQuestion, at asked: Milliseconds) {
        switch question {
        case .contact: record.take(failure)
        case .conversations: conversations.take(failure)
        case .tasks: tasks.take(failure)
        case .sessions: sessions.take(failure)
        case .evaluation(let id, _):
            if failure.isNotFound { evaluation.take(nil, at: asked) } else { evaluation.take(failure) }
            evaluationOf = id
        case .call: break
        }
    }

    private func isMine(_ id: ContactID?) -> Bool { id == nil || id == contact }

    private static let strangers = Failure.notUnderstood(
        path: "the reply", expected: "what is about this contact", found: "another's")
}
