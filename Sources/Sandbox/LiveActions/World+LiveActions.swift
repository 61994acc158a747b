/// The five live actions and the placing of a call, with what refuses them.
extension World {
    /// The running, answered call of a conversation, or the refusal that tells why there is none.
    private func runningCall(_ uuid: String) throws(Refusal) -> Int {
        guard let index = identity.index(of: uuid, .conversation), conversations.indices.contains(index) else {
            throw .notFound("Conversation")
        }
        guard let call = conversations[index].call else {
            throw .conflict("call_not_active", "The conversation is not a call.")
        }
        guard !call.hasEnded(at: now) else { throw .conflict("call_not_active", "The call has already ended.") }
        return index
    }

    private func answeredCall(_ uuid: String) throws(Refusal) -> Int {
        let index = try runningCall(uuid)
        guard conversations[index].call?.isAnswered(at: now) == true else {
            throw .conflict("call_not_answered", "The call has not been answered yet.")
        }
        return index
    }

    mutating func say(_ text: String, thenHangUp: Bool, in conversation: String) throws(Refusal) {
        conversations[try answeredCall(conversation)].say(text, thenHangUp: thenHangUp, at: now)
    }

    mutating func hangUp(saying text: String?, in conversation: String) throws(Refusal) {
        let index = try runningCall(conversation)
        conversations[index].hangUp(saying: text, closing: agents[conversations[index].agent].goodbye, at: now)
    }

    mutating func mute(_ conversation: String) throws(Refusal) {
        conversations[try answeredCall(conversation)].mute(at: now)
    }

    mutating func unmute(_ conversation: String) throws(Refusal) {
        conversations[try answeredCall(conversation)].unmute(at: now)
    }

    mutating func forward(_ conversation: String, to number: String) throws(Refusal) {
        let index = try answeredCall(conversation)
        let isUnderWay = conversations[index].call?.forwards.contains { forward in
            forward.connectsAt != nil || forward.failsAt.map { now < $0 } == true
        }
        guard isUnderWay != true else { throw .conflict("forward_in_progress", "The call is already being forwarded.") }
        conversations[index].forward(to: number, at: now)
    }

    /// Places a call that begins now; the number's contact is found or made.
    mutating func placeCall(agent: Int, to number: String, opening: String?) -> Int {
        let contact = contact(reachedAt: number)
        var chance = Chance(seed: seed, stream: 11, UInt64(conversations.count))
        return add(
            Conversation(
                channel: .call, contact: contact, agent: agent,
                dialogue: Library.shared.dialogue(chance.pick(agents[agent].dialogues)), seed: chance.next(),
                createdAt: now, isSimulation: false, outreach: nil, opening: opening,
                talk: chance.number(in: 90...550), call: Self.placedCall(at: now, &chance)))
    }

    /// The contact with a number; one is made for a number that nobody has.
    private mutating func contact(reachedAt number: String) -> Int {
        if let known = contacts.firstIndex(where: { $0.phoneNumber == number }) { return known }
        return add(Contact(number: number, at: now))
    }

    /// Sends a text message, which begins a conversation.
    mutating func sendSMS(agent: Int, to number: String, text: String) -> Int {
        let contact = contact(reachedAt: number)
        return add(
            Conversation(
                channel: .sms, contact: contact, agent: agent, dialogue: Library.shared.dialogue("text-order"),
                seed: Chance.mixed(seed ^ UInt64(conversations.count)), createdAt: now, isSimulation: false,
                outreach: nil,
                opening: text, talk: 0))
    }
}
