/// An AI agent. Source: `agents/list-agents`, `agents/get-one-agent`.
package struct Agent: Hashable, Sendable {
    /// The agent's id, `agent_uuid` in its own object.
    package let id: AgentID
    /// What the agent is called.
    package let name: String?
    /// What it is for.
    package let description: String?
    /// The company it speaks for.
    package let companyName: String?
    /// The role it plays.
    package let role: String?
    /// Where it stands in its life.
    package let status: Open<AgentStatus>?
    /// The language code it speaks.
    package let language: String?
    /// The IANA zone it works in.
    package let timeZone: String?
    /// The longest call it allows, in seconds. The name is that of the call-behaviour page; where in the object it
    /// stands is not documented, so the whole object is searched.
    package let longestCall: Double?
    /// How long it waits in silence, in seconds; found like ``longestCall``.
    package let longestSilence: Double?
}

extension Agent: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("agent_uuid", "uuid", "id")?.id(AgentID.self) else { return nil }
        self.id = id
        name = json["name"]?.line
        description = json["description"]?.text
        companyName = json["company_name"]?.line
        role = json["role"]?.line
        status = json["status"]?.word()
        language = json["language"]?.line
        timeZone = json["timezone"]?.line
        longestCall = json.nearest("max_call_duration_seconds")?.seconds
        longestSilence = json.nearest("silence_timeout_seconds")?.seconds
    }
}

/// Where an agent stands in its life. `pending` and `ready` are documented, the others seen in the vendor's node.
package enum AgentStatus: String, KnownWord {
    case pending
    case inProgress = "in_progress"
    case ready
    case paused
    case completed
}

/// An agent as other records name it: an id, with the name where it is given.
package struct AgentReference: Hashable, Sendable {
    /// The agent's id.
    package let id: AgentID
    /// The agent's name, where the record carries it.
    package let name: String?

    /// The agent that a record names, as an object or as a bare id.
    init?(in record: JSON) {
        let block = record["agent"]
        guard
            let id = (block?.first("uuid", "agent_uuid", "id") ?? record.first("agent_uuid", "agent_id", "agentId"))?
                .id(AgentID.self)
        else { return nil }
        self.id = id
        name = block?["name"]?.line ?? record["agent_name"]?.line
    }
}
