/// A call to be placed. Source: `call/initiate-a-new-call`.
package struct NewCall: Hashable, Sendable {
    /// The agent that will speak; an unknown one is answered with 404.
    package var agent: AgentID
    /// Whom it calls.
    package var number: PhoneNumber
    /// What the agent is told about the person.
    package var about: String?
    /// The line the agent opens with.
    package var openingLine: String?
    /// What the agent is told to do.
    package var prompt: String?
    /// Whether ``prompt`` stands in place of the agent's own.
    package var replacesPrompt: Bool

    /// A call by an agent to a number.
    package init(
        agent: AgentID, number: PhoneNumber, about: String? = nil, openingLine: String? = nil, prompt: String? = nil,
        replacesPrompt: Bool = false
    ) {
        self.agent = agent
        self.number = number
        self.about = about
        self.openingLine = openingLine
        self.prompt = prompt
        self.replacesPrompt = replacesPrompt
    }

    /// The body: `prompt` is always there, because the schema requires it although samples leave it out.
    var body: JSON {
        var participant: [JSON.Member] = [.init(key: "number", value: .string(number.text))]
        if let about { participant.append(.init(key: "about", value: .string(about))) }
        var promptBlock: [JSON.Member] = [.init(key: "overwrite", value: .bool(replacesPrompt && prompt != nil))]
        if let prompt { promptBlock.append(.init(key: "content", value: .string(prompt))) }
        var body: [JSON.Member] = [
            .init(key: "agentId", value: .string(agent.text)),
            .init(key: "participant", value: .object(participant)),
            .init(key: "prompt", value: .object(promptBlock)),
        ]
        if let openingLine {
            body.append(.init(key: "message", value: .object([.init(key: "start", value: .string(openingLine))])))
        }
        return .object(body)
    }
}
