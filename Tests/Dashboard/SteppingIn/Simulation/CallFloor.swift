import MihuAPI

@testable import Dashboard

/// The calls as they truly are, and what verbs do to them. The desk learns of it by replies alone.
struct CallFloor {
    /// A conversation with the call that it has now.
    struct Call {
        let id: ConversationID
        var name: String
        var number: String
        /// Which call of its conversation: a caller who was cut off may ring again.
        var ring = 1
        var startedAt: String
        var hasEnded = false
        var isWithHuman = false
        /// What was said, the newest first.
        var said: [Message] = []
        /// The row, until something changes.
        fileprivate var known: Conversation?

        init(_ id: String, name: String, number: String, startedAt: String) {
            self.id = ConversationID(id)
            self.name = name
            self.number = number
            self.startedAt = startedAt
        }

        var callID: CallID { CallID("call-\(id)-\(ring)") }

        /// The row as the API gives it now.
        mutating func record() -> Conversation {
            if let known { return known }
            let record = Replies.call(
                id.text, name: name, number: number, startedAt: startedAt,
                conversationStatus: hasEnded ? "Closed" : "Active", callStatus: hasEnded ? "completed" : "in-progress",
                handledBy: isWithHuman ? "Human" : "AI", call: callID.text)
            known = record
            return record
        }
    }

    private(set) var calls: [Call] = []
    /// Calls that have ended, and calls that a person has taken over, ever.
    private(set) var ended: Set<CallID> = []
    private(set) var withHuman: Set<CallID> = []
    /// Numbers that were called because a verb said so, once for each time.
    private(set) var called: [String] = []
    private(set) var blacklisted: Set<ContactID> = []
    private var callsBegun = 0
    private var messagesSaid = 0

    /// A new call, among the others at any place.
    mutating func begin(_ random: inout Seeded) {
        callsBegun += 1
        let minute = random.below(60)
        let call = Call(
            "c\(callsBegun)", name: "Caller \(callsBegun)", number: "+44207946\(1000 + callsBegun)",
            startedAt: "2026-03-02T13:\(minute < 10 ? "0" : "")\(minute):00Z")
        calls.insert(call, at: random.below(calls.count + 1))
    }

    /// An agent calls a number.
    ///
    /// - Returns: the conversation.
    private mutating func call(_ number: String) -> ConversationID {
        callsBegun += 1
        called.append(number)
        let call = Call(
            "c\(callsBegun)", name: "Called \(callsBegun)", number: number, startedAt: "2026-03-02T14:05:00Z")
        calls.append(call)
        return call.id
    }

    /// Something happens to a call, whoever wants it.
    mutating func change(_ place: Int, _ change: (inout Call) -> Void) {
        change(&calls[place])
        calls[place].known = nil
        if calls[place].hasEnded { ended.insert(calls[place].callID) }
        if calls[place].isWithHuman { withHuman.insert(calls[place].callID) }
    }

    /// Somebody says something in a call.
    mutating func say(_ text: String, by sender: String = "AI", in place: Int, at now: Timestamp) {
        messagesSaid += 1
        calls[place].said.insert(Replies.message("m\(messagesSaid)", text, by: sender, at: now), at: 0)
    }

    /// What a verb does when its request arrives, and what the server answers. `tells`: it says which call it has placed.
    mutating func carryOut(_ write: Write, at now: Timestamp, tells: Bool) -> Outcome {
        switch write {
        case .startCall(let new):
            let id = call(new.number.text)
            let body = tells ? "{\"data\": {\"conversation_uuid\": \"\(id)\"}}" : "{\"data\": {}}"
            guard case .startedCall(let started) = Replies.reply(.startedCall, body) else { return .accepted }
            return .placed(started)
        case .blacklist(let id, _):
            blacklisted.insert(id)
            return .accepted
        default: break
        }
        guard let place = calls.firstIndex(where: { $0.id == write.conversation }), !calls[place].hasEnded else {
            return .refused("no such call")
        }
        switch write {
        case .say(_, let text, let endAfter):
            say(text, in: place, at: now)
            if endAfter { change(place) { $0.hasEnded = true } }
        case .forward: change(place) { $0.isWithHuman = true }
        case .hangUp: change(place) { $0.hasEnded = true }
        default: break
        }
        return .accepted
    }

    /// The only agent.
    private static let agents = Replies.reply(
        .agents, "{\"data\": {\"items\": [{\"agent_uuid\": \"agent-1\", \"name\": \"Billing\"}]}}")

    /// The reply to a read as it would be now.
    mutating func answer(_ read: Read) -> Result<Reply, Failure>? {
        let path = read.request.path
        switch read.route.name {
        case "conversation.list":
            let isVoice = read.request.query.contains(Request.QueryItem("channel", "call"))
            var rows: [Conversation] = []
            for place in calls.indices where isVoice && !calls[place].hasEnded { rows.append(calls[place].record()) }
            return .success(.conversations(Page(rows)))
        case "conversation.one":
            guard let place = calls.firstIndex(where: { path.hasSuffix("/\($0.id)") }) else {
                return .failure(.refused(Failure.Refusal(status: 404)))
            }
            return .success(.conversation(calls[place].record()))
        case "conversation.messages":
            return .success(.messages(Page(calls.first { path.contains("/\($0.id)/") }?.said ?? [])))
        case "call.list": return .success(.calls(Page([])))
        case "analytics.messages": return .success(.messages(Page([])))
        case "agent.list": return .success(Self.agents)
        case "contact.one":
            guard let id = blacklisted.first(where: { path.hasSuffix("/\($0)") }) else { return nil }
            return .success(
                Replies.reply(.contact, "{\"data\": {\"uuid\": \"\(id)\", \"status\": \"Blacklisted\"}}"))
        case "campaign.list": return .success(.campaigns(Page([])))
        default: return nil
        }
    }
}
