/// What a route answers, read as far as its models go.
package enum Reply: Hashable, Sendable {
    case conversations(Page<Conversation>)
    case conversation(Conversation)
    case messages(Page<Message>)
    case sessions(Page<Session>)
    case session(Session)
    /// Nil when the session has not been judged.
    case evaluation(Evaluation?)
    case contact(Contact)
    case calls(Page<Call>)
    case call(Call)
    case startedCall(StartedCall)
    case agents(Page<Agent>)
    case agent(Agent)
    case campaigns(Page<Campaign>)
    case campaign(Campaign)
    case listings(Page<Listing>)
    case listing(Listing)
    case pools(Page<Pool>)
    case pool(Pool)
    case poolContacts(Page<PoolContact>)
    case tasks(Page<PlannedTask>)
    case callMetrics(CallMetrics)
    case sessionMetrics(SessionMetrics)
    /// A verb was handed over; the API's text for people, such as `Say dispatched`.
    case done(message: String?)
    /// The payload of a route that no board reads a model from.
    case json(JSON)
}

/// What a reply is read as: one case for each of ``Reply``.
package enum ReplyShape: Hashable, Sendable {
    case conversations, conversation, messages, sessions, session, evaluation, contact
    case calls, call, startedCall
    case agents, agent
    case campaigns, campaign, listings, listing, pools, pool, poolContacts, tasks
    case callMetrics, sessionMetrics
    case done
    case json
}

extension ReplyShape {
    /// The reply that the body of a 2xx answer says.
    ///
    /// - Throws: ``Failure/notUnderstood(path:expected:found:)`` when the body is no JSON or not of this shape,
    ///   ``Failure/refused(_:)`` when the envelope says `success: false`.
    package func read(_ body: [UInt8], status: Int = 200) throws(Failure) -> Reply {
        let json: JSON
        do {
            json = try JSON(parsing: body)
        } catch {
            let beginning = String(decoding: body.prefix(Excerpt.limit), as: UTF8.self)
            throw .notUnderstood(
                path: "the reply", expected: "JSON",
                found: body.isEmpty ? "nothing" : "\(Excerpt.of(beginning)) (\(error))")
        }
        let payload = Payload(body: json)
        if payload.success == false { throw .refused(Failure.Refusal(status: status, envelope: json)) }
        return try read(payload)
    }

    private func read(_ payload: Payload) throws(Failure) -> Reply {
        switch self {
        case .conversations: .conversations(try Page(payload))
        case .conversation: .conversation(try payload.row())
        case .messages: .messages(try Page(payload))
        case .sessions: .sessions(try Page(payload))
        case .session: .session(try payload.row())
        case .evaluation: .evaluation(payload.json == .null ? nil : try payload.row())
        case .contact: .contact(try payload.row())
        case .calls: .calls(try Page(payload))
        case .call: .call(try payload.row())
        case .startedCall: .startedCall(StartedCall(payload.json))
        case .agents: .agents(try Page(payload))
        case .agent: .agent(try payload.row())
        case .campaigns: .campaigns(try Page(payload))
        case .campaign: .campaign(try payload.row())
        case .listings: .listings(try Page(payload))
        case .listing: .listing(try payload.row())
        case .pools: .pools(try Page(payload))
        case .pool: .pool(try payload.row())
        case .poolContacts: .poolContacts(try Page(payload))
        case .tasks: .tasks(try Page(payload))
        case .callMetrics: .callMetrics(CallMetrics(try payload.object()))
        case .sessionMetrics: .sessionMetrics(SessionMetrics(try payload.object()))
        case .done: .done(message: payload.message)
        case .json: .json(payload.json)
        }
    }
}
