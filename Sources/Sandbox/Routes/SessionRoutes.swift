/// Names a session: the conversation's index and the session's part in it.
struct SessionKey: Sendable {
    let conversation: Int
    let part: Int

    init(_ conversation: Int, _ part: Int) {
        self.conversation = conversation
        self.part = part
    }

    /// Both in one number, in their order.
    var number: Int { conversation << 8 | part }

    init(number: Int) {
        self.init(number >> 8, number & 0xFF)
    }
}

extension Parameter {
    static let sessions = [
        page, perPage, Parameter("status", .choice(["active", "completed", "timed_out"])),
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
            let filter = ConversationFilter(
                Inquiry(path: [:], query: inquiry.query.filter { $0.key != "status" }, body: .null), in: world)
            let only = inquiry.text("conversation_uuid").map { world.identity.index(of: $0, .conversation) ?? -1 }
            var keys: [SessionKey] = []
            for index in world.conversations(matching: filter) where only == nil || only == index {
                for part in 0..<world.conversations[index].sessionCount(at: world.now) {
                    keys.append(SessionKey(index, part))
                }
            }
            return world.sessionPage(keys, inquiry)
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

    /// The last message of a session so far.
    private func lastActivity(_ key: SessionKey, _ session: Session) -> Moment {
        if session.endsAt <= now { return session.lastMessageAt }
        return conversations[key.conversation].lines.last { $0.at <= now && $0.session == key.part }?.at
            ?? session.startsAt
    }

    func sessionPage(_ keys: [SessionKey], _ inquiry: Inquiry) -> Reply {
        let status = inquiry.text("status")
        let type = inquiry.text("type")
        let found = keys.filter { key in
            if let type, (conversations[key.conversation].channel.isVoice ? "voice" : "text") != type { return false }
            guard let status else { return true }
            return conversations[key.conversation].session(key.part)?.status(at: now) == status
        }
        let order = inquiry.text("sort_by") ?? "started_at"
        let page = Page(inquiry, of: found.count)
        let rows = found.map(\.number).page(
            page.rows,
            by: { number in
                let key = SessionKey(number: number)
                guard let session = conversations[key.conversation].session(key.part) else { return now }
                return switch order {
                case "last_activity_at": lastActivity(key, session)
                case "updated_at": updatedAt(key, session)
                default: session.startsAt
                }
            }, descending: inquiry.text("sort_dir") != "asc")
        return .wrapped(
            "Sessions retrieved successfully",
            page.paginator(rows.map { json(session: SessionKey(number: $0)) }, withSize: true))
    }

    private func updatedAt(_ key: SessionKey, _ session: Session) -> Moment {
        let seed = conversations[key.conversation].seed
        let changes = [session.endsAt, session.endsAt + Conversation.summaryDelay(seed), evaluatedAt(key)]
        return changes.compactMap { $0 }.filter { $0 <= now }.max() ?? lastActivity(key, session)
    }

    func json(session key: SessionKey) -> JSON {
        let conversation = conversations[key.conversation]
        guard let session = conversation.session(key.part) else { return .null }
        let isOver = session.endsAt <= now
        let summary = summary(key.conversation, session: key.part)
        let row: JSON = [
            "uuid": .text(identity.uuid(.session, key.conversation, part: key.part)),
            "started_at": .moment(session.startsAt), "ended_at": .moment(isOver ? session.endsAt : nil),
            "last_activity_at": .moment(lastActivity(key, session)), "evaluated_at": .moment(evaluatedAt(key)),
            "summary": .text(orNull: summary),
            "summary_generated_at": .moment(
                summary == nil ? nil : session.endsAt + Conversation.summaryDelay(conversation.seed)),
            "created_at": .moment(session.startsAt), "updated_at": .moment(updatedAt(key, session)),
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
        let lines = conversation.lines.filter { $0.session == part && $0.at <= session.endsAt }
        if conversation.call?.ending == .voicemail { return "A machine answered; \(name) was not reached." }
        let matter = Library.shared.dialogues[conversation.dialogue].matter
        var sentences = ["\(name) talked about \(matter)."]
        let marks = lines.reduce(into: Phrase.Marks()) { $0.formUnion($1.marks) }
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
