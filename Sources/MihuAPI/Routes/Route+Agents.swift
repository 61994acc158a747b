extension Route {
    static let agentList = Route(
        "agent.list", .get, "/agents", gives: .agents, .documented, page: "agents/list-agents")
    static let agentOne = Route(
        "agent.one", .get, "/agents/{uuid}", gives: .agent, .documented, page: "agents/get-one-agent")

    /// The agents of the workspace.
    static let agents = [agentList, agentOne]
}
