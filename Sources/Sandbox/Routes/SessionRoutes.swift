/// Names a session: the conversation's index and the session's part in it.
struct SessionKey: Comparable, Sendable {
    /// Both in one number, in their order.
    private let number: Int

    init(_ conversation: Int, _ part: Int) {
        number = conversation << 8 | part
    }

    var conversation: Int { number >> 8 }
    var part: Int { number & 0xFF }

    static func < (left: SessionKey, right: SessionKey) -> Bool { left.number < right.number }
}

extension Parameter {
    static let sessions = [
        page, perPage, Parameter("status", .choice(Session.Status.allCases.map(\.rawValue))),
        Parameter("type", .choice(["text", "voice"])),
        Parameter("sort_by", .choice(["created_at", "updated_at", "started_at", "last_activity_at"])), sortDirection,
    ]
}

extension Route {
    static let sessions = [
        Route(
            .get, "/api/v1/sessions", "List sessions", .page(of: "Session", withSize: true),
            query: Parameter.sessions + [
                Parameter("conversation_uuid", .uuid), Parameter("contact_uuid", .uuid), Parameter("agent_uuid", .uuid),
                Parameter("campaign_uuid", .uuid), Parameter("task_uuid", .uuid),
            ]
        ) { world, inquiry in
            world.sessionPage(world.sessions(matching: inquiry), inquiry)
        },
        Route(.get, "/api/v1/sessions/{uuid}", "One session", .one("Session")) { world, inquiry throws(Refusal) in
            .wrapped("Session retrieved successfully", world.json(session: try world.session(inquiry)))
        },
        Route(
            .get, "/api/v1/sessions/{uuid}/messages", "The messages of a session",
            .page(of: "Message", withSize: false), query: Parameter.messages
        ) { world, inquiry throws(Refusal) in
            let key = try world.session(inquiry)
            return world.messages(
                of: key.conversation, session: key.part, inquiry, message: "Session messages retrieved successfully")
        },
        Route(.get, "/api/v1/sessions/{uuid}/evaluation", "The evaluation of a session", .one("Evaluation")) {
            world, inquiry throws(Refusal) in
            guard let evaluation = world.evaluation(of: try world.session(inquiry)) else {
                throw .notFound("Evaluation")
            }
            return .wrapped("Evaluation retrieved successfully", world.json(evaluation))
        },
    ]
}

extension World {
    /// The session that the path names, once it has begun.
    func session(_ inquiry: Inquiry) throws(Refusal) -> SessionKey {
        guard let name = inquiry.path["uuid"].flatMap({ identity.name(of: $0) }), name.kind == .session,
            conversations.indices.contains(name.index),
            name.part < conversations[name.index].sessionCount(at: now)
        else { throw .notFound("Session") }
        return SessionKey(name.index, name.part)
    }

    /// The sessions that have begun in the conversations that match.
    fileprivate func sessions(matching inquiry: Inquiry) -> [SessionKey] {
        // The status is that of the session here.
        let query = inquiry.query.filter { $0.key != "status" }
        let filter = ConversationFilter(Inquiry(path: [:], query: query, body: .null), in: self)
        let only = inquiry.text("conversation_uuid").map { identity.index(of: $0, .conversation) ?? -1 }
        let matching = filter.matches(in: self)
        return sessions(of: only.map { only in matching.filter { $0 == only } } ?? matching)
    }

    /// The sessions that have begun in some conversations.
    func sessions(of indices: [Int]) -> [SessionKey] {
        var keys: [SessionKey] = []
        keys.reserveCapacity(indices.count)
        for index in indices {
            for part in 0..<conversations.sessionCount(index, at: now) { keys.append(SessionKey(index, part)) }
        }
        return keys
    }

    func sessionPage(_ keys: [SessionKey], _ inquiry: Inquiry) -> Reply {
        let status = inquiry.text("status").map { Session.Status(rawValue: $0) }
        let isVoice = inquiry.text("type").map { $0 == "voice" }
        let found =
            status == nil && isVoice == nil
            ? keys
            : keys.filter { key in
                if let isVoice, conversations.outlines[key.conversation].isVoice != isVoice { return false }
                return status.map { conversations.session(key)?.status(at: now) == $0 } ?? true
            }
        let page = Page(inquiry, of: found.count)
        let age: (SessionKey) -> Moment =
            switch inquiry.text("sort_by") {
            case "last_activity_at": { conversations.lastActivity($0, at: now) }
            case "updated_at": { updatedAt($0) }
            default: { conversations.session($0)?.startsAt ?? now }
            }
        let rows = found.page(page.rows, by: age, descending: inquiry.text("sort_dir") != "asc")
        return .wrapped(
            "Sessions retrieved successfully",
            page.paginator(rows.map { json(session: $0) }, withSize: true))
    }

    private func updatedAt(_ key: SessionKey) -> Moment {
        let outline = conversations.outlines[key.conversation]
        guard let end = outline.session(key.part)?.endsAt, end <= now else {
            return conversations.lastActivity(key, at: now)
        }
        let changes = (summary: outline.summarizedAt(end), evaluation: outline.evaluatedAt(end))
        if outline.isEvaluated, changes.evaluation <= now { return changes.evaluation }
        return changes.summary <= now ? changes.summary : end
    }

    func json(session key: SessionKey) -> JSON {
        let conversation = conversations[key.conversation]
        guard let session = conversation.session(key.part) else { return .null }
        let isOver = session.endsAt <= now
        let summary = summary(key.conversation, session: key.part)
        let row: JSON = [
            "uuid": .text(identity.uuid(.session, key.conversation, part: key.part)),
            "started_at": .moment(session.startsAt), "ended_at": .moment(isOver ? session.endsAt : nil),
            "last_activity_at": .moment(conversations.lastActivity(key, at: now)),
            "evaluated_at": .moment(evaluatedAt(key)),
            "summary": .text(orNull: summary),
            "summary_generated_at": .moment(
                summary == nil ? nil : session.endsAt + Conversation.summaryDelay(conversation.seed)),
            "created_at": .moment(session.startsAt), "updated_at": .moment(updatedAt(key)),
            "conversation_uuid": .text(identity.uuid(.conversation, key.conversation)),
            "agent_uuid": .text(identity.uuid(.agent, conversation.agent)),
            "contact": contactBlock(conversation.contact),
            "call_uuid": conversation.call == nil ? .null : .text(identity.uuid(.call, key.conversation)),
        ]
        return row.adding(outreachMembers(conversation))
    }

    /// The summary of a session, once it has been written: a few seconds after the end.
    func summary(_ index: Int, session part: Int) -> String? {
        let conversation = conversations[index]
        guard let session = conversation.session(part),
            session.endsAt + Conversation.summaryDelay(conversation.seed) <= now
        else { return nil }
        let name = contacts[conversation.contact].displayName
        if conversation.call?.ending == .voicemail { return "A machine answered; \(name) was not reached." }
        let matter = Library.shared.dialogues[conversation.dialogue].matter
        var sentences = ["\(name) talked about \(matter)."]
        let marks = conversation.call == nil ? conversation.bursts[part].marks : conversation.marks
        if marks.contains(.resolves) {
            sentences.append("It was settled.")
        } else {
            sentences.append("It was left open.")
        }
        if marks.contains(.asksForHuman) { sentences.append("A human was asked for.") }
        if let call = conversation.call {
            if call.isHumanHandled(at: session.endsAt) { sentences.append("A colleague took over.") }
            sentences.append("Ended: \(call.ending.rawValue).")
        }
        return sentences.joined(separator: " ")
    }
}
