extension Read {
    /// Stored calls. Which spelling of a status the filter takes is unknown.
    ///
    /// Answers ``Reply/calls(_:)``. Source: `call/get-paginated-list-of-calls` (parameters inferred).
    package static func calls(
        agent: AgentID? = nil, direction: CallDirection? = nil, status: CallStatus? = nil,
        page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .callList, [],
            page.query + [
                ("agent_id", agent?.text), ("direction", direction?.rawValue), ("status", status?.rawValue),
            ])
    }

    /// One stored call. Answers ``Reply/call(_:)``. Source: `call/get-call-details-by-uuid`.
    package static func call(_ id: CallID) -> Read {
        Read(.callOne, [id.text])
    }

    /// The agents. Rows are whole agents and large: ask for small pages.
    ///
    /// Answers ``Reply/agents(_:)``. Source: `agents/list-agents` (filters inferred).
    package static func agents(
        status: AgentStatus? = nil, search: String? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(.agentList, [], page.query + [("status", status?.rawValue), ("search", search)])
    }

    /// One agent. Answers ``Reply/agent(_:)``. Source: `agents/get-one-agent`.
    package static func agent(_ id: AgentID) -> Read {
        Read(.agentOne, [id.text])
    }
}
