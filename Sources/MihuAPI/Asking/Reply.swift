/// What a route answers, read as far as its models go.
package enum Reply: Hashable, Sendable {
    /// Conversations of a list.
    case conversations(Page<Conversation>)
    /// One conversation.
    case conversation(Conversation)
    /// A piece of a transcript, or of the message export.
    case messages(Page<Message>)
    /// Sessions of a list.
    case sessions(Page<Session>)
    /// One session.
    case session(Session)
    /// A judgement; nil when the session has not been judged.
    case evaluation(Evaluation?)
    /// Judgements of a list.
    case evaluations(Page<Evaluation>)
    /// Contacts of a list.
    case contacts(Page<Contact>)
    /// One contact.
    case contact(Contact)
    /// Stored calls of a list.
    case calls(Page<Call>)
    /// One stored call.
    case call(Call)
    /// What was answered to a new call.
    case startedCall(StartedCall)
    /// Agents of a list.
    case agents(Page<Agent>)
    /// One agent.
    case agent(Agent)
    /// Campaigns of a list.
    case campaigns(Page<Campaign>)
    /// One campaign, with its rule and pools where the server gives them.
    case campaign(Campaign)
    /// Listings of a list.
    case listings(Page<Listing>)
    /// One listing.
    case listing(Listing)
    /// Pools of a list.
    case pools(Page<Pool>)
    /// One pool, with how many of its contacts stand where.
    case pool(Pool)
    /// The contacts of a pool.
    case poolContacts(Page<PoolContact>)
    /// Tasks of a list.
    case tasks(Page<PlannedTask>)
    /// One task.
    case task(PlannedTask)
    /// What was answered to a verb on a task: the task as it stands now, where the server gives it, and its text for people.
    case changedTask(PlannedTask?, message: String?)
    /// Call counts of a window.
    case callMetrics(CallMetrics)
    /// Session figures of a window.
    case sessionMetrics(SessionMetrics)
    /// A verb was handed over; the API's text for people, such as `Say dispatched`.
    case done(message: String?)
    /// The payload of a route that no board reads a model from.
    case json(JSON)
}

/// What a reply is read as: one case for each of ``Reply``.
package enum ReplyShape: Hashable, Sendable {
    case conversations, conversation, messages, sessions, session, evaluation, evaluations, contacts, contact
    case calls, call, startedCall
    case agents, agent
    case campaigns, campaign, listings, listing, pools, pool, poolContacts, tasks, task, changedTask
    case callMetrics, sessionMetrics
    case done
    case json
    /// The body with its envelope, for whoever looks into the reply itself; answered as ``Reply/json(_:)``.
    case body
}

extension ReplyShape {
    /// The reply that the body of a 2xx answer says.
    ///
    /// - Throws: ``Failure/notUnderstood(path:expected:found:)`` when the body is no JSON or not of this shape,
    ///   ``Failure/refused(_:)`` when the envelope says `success: false`.
    package func read(_ body: [UInt8], status: Int = 200) throws(Failure) -> Reply {
        // 204 says by itself that it was done and that nothing follows.
        if status == 204, body.isEmpty {
            switch self {
            case .done: return .done(message: nil)
            case .changedTask: return .changedTask(nil, message: nil)
            case .json: return .json(.null)
            default: break
            }
        }
        let json: JSON
        do {
            json = try JSON(parsing: body)
        } catch {
            let beginning = String(decoding: body.prefix(Excerpt.limit), as: UTF8.self)
            throw .notUnderstood(
                path: "the reply", expected: "JSON",
                found: body.isEmpty ? "nothing" : "\(Excerpt.of(beginning)) (\(error))")
        }
        return try read(json, status: status)
    }

    /// The reply that the JSON of a 2xx answer says; throws as the reading of its bytes does.
    package func read(_ json: JSON, status: Int = 200) throws(Failure) -> Reply {
        let payload = Payload(body: json)
        if payload.success == false { throw .refused(Failure.Refusal(status: status, envelope: json)) }
        return self == .body ? .json(json) : try read(payload)
    }

    private func read(_ payload: Payload) throws(Failure) -> Reply {
        switch self {
        case .conversations: .conversations(try Page(payload))
        case .conversation: .conversation(try payload.row())
        case .messages: .messages(try Page(payload))
        case .sessions: .sessions(try Page(payload))
        case .session: .session(try payload.row())
        case .evaluation: .evaluation(payload.json == .null ? nil : try payload.row())
        case .evaluations: .evaluations(try Page(payload))
        case .contacts: .contacts(try Page(payload))
        case .contact: .contact(try payload.row())
        case .calls: .calls(try Page(payload))
        case .call: .call(try payload.row())
        case .startedCall: .startedCall(StartedCall(try payload.verdict().json))
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
        case .task: .task(try payload.row())
        case .changedTask: .changedTask(PlannedTask(row: try payload.verdict().json), message: payload.message)
        case .callMetrics: .callMetrics(CallMetrics(try payload.object()))
        case .sessionMetrics: .sessionMetrics(SessionMetrics(try payload.object()))
        case .done: .done(message: try payload.verdict().message)
        case .json, .body: .json(payload.json)
        }
    }
}
