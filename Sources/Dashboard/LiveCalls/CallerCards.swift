package import MihuAPI

/// The cards of the callers that were looked at, the last few of them, and the records of their calls.
package struct CallerCards: Sendable {
    private var cards: [ContactID: CallerCard] = [:]
    private var calls: [CallID: Finding<Call>] = [:]
    /// In the order in which they were begun.
    private var contactOrder: [ContactID] = []
    private var callOrder: [CallID] = []

    /// Earlier conversations that a card has at the most.
    package static let mostEarlier = CallerCard.conversationsRead - 1
    /// Cards that are kept; a caller who is looked at again after so many others is asked about again.
    static let kept = 64

    package init() {}

    /// The card of a contact; nil while nothing was asked about the contact.
    package subscript(contact: ContactID) -> CallerCard? { cards[contact] }

    /// A call's own record; nil while it was not asked for.
    package subscript(call: CallID) -> Finding<Call>? { calls[call] }

    /// Whether a question was answered before, so that its next answer is still of use.
    func remembers(_ question: CallerQuestion) -> Bool {
        switch question {
        case .call(let id): calls[id] != nil
        default: question.contact.map { cards[$0] != nil } ?? false
        }
    }

    /// What is worth asking about a call, in the order of its worth. Later questions follow from earlier answers.
    func questions(about call: LiveCall) -> [CallerQuestion] {
        var questions: [CallerQuestion] = []
        if let contact = call.contact?.id {
            questions += [.contact(contact), .conversations(contact), .tasks(contact)]
            if let card = cards[contact], let last = card.earlier(than: call.id)?.first {
                questions.append(.sessions(last.id, of: contact))
                if card.sessionsOf == last.id, let session = card.evaluated {
                    questions.append(.evaluation(session.id, of: contact))
                }
            }
        }
        if let id = call.call { questions.append(.call(id)) }
        return questions
    }

    /// Takes an answer in that was asked for at an uptime.
    mutating func take(_ reply: Reply, to question: CallerQuestion, at asked: Milliseconds) {
        if case .call(let id) = question {
            guard case .call(let record) = reply, record.id == id else { return }
            begin(id)
            calls[id]?.take(record, at: asked)
        } else if let contact = question.contact {
            begin(contact)
            cards[contact]?.take(reply, to: question, at: asked)
        }
    }

    /// Takes in why a question brought no answer.
    mutating func take(_ failure: Failure, to question: CallerQuestion, at asked: Milliseconds) {
        if case .call(let id) = question {
            begin(id)
            calls[id]?.take(failure)
        } else if let contact = question.contact {
            begin(contact)
            cards[contact]?.take(failure, to: question, at: asked)
        }
    }

    private mutating func begin(_ contact: ContactID) {
        guard cards[contact] == nil else { return }
        cards[contact] = CallerCard(contact)
        contactOrder.append(contact)
        if contactOrder.count > Self.kept { cards[contactOrder.removeFirst()] = nil }
    }

    private mutating func begin(_ call: CallID) {
        guard calls[call] == nil else { return }
        calls[call] = Finding()
        callOrder.append(call)
        if callOrder.count > Self.kept { calls[callOrder.removeFirst()] = nil }
    }
}

extension LiveCalls {
    /// The card of a call's contact; nil while nothing was asked, or where the API names no contact.
    package func card(of call: LiveCall) -> CallerCard? { call.contact?.id.flatMap { cards[$0] } }
}
