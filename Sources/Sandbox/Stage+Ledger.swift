/// What tests and demonstrations add figures up from: every call, session and appointment by itself, read off its own
/// course. Nothing here is counted, so that it shares no mistake with what counts.
extension Stage {
    /// `GET /sandbox/ledger?from=&to=`: the conversations and calls that were created, the sessions that began, and the appointments of
    /// which something falls into a stretch of time.
    func ledger(_ request: Request) throws(Refusal) -> Reply {
        func moment(_ name: String) throws(Refusal) -> Moment {
            guard let text = request.query.first(where: { $0.name == name })?.value, let moment = Moment(iso: text)
            else { throw .invalid(name, "The \(name) must be a moment, such as 2026-03-01T00:00:00Z.") }
            return moment
        }
        let from = try moment("from")
        let to = try moment("to")
        func isWithin(_ moment: Moment) -> Bool { from <= moment && moment < to }
        var conversations: [JSON] = []
        var calls: [JSON] = []
        var sessions: [JSON] = []
        var appointments: [JSON] = []
        for index in world.conversations.indices {
            let conversation = world.conversations[index]
            let own: [JSON.Member] = members(of: conversation, index)
            if isWithin(conversation.createdAt) { conversations.append(.object(own)) }
            if let call = conversation.call, isWithin(conversation.createdAt) {
                calls.append(.object(own + entry(call, of: conversation)))
            }
            for part in 0..<conversation.sessionCount(at: world.now) {
                guard let session = conversation.session(part), isWithin(session.startsAt) else { continue }
                sessions.append(.object(own + entry(session, SessionKey(index, part), of: conversation)))
            }
            guard let appointment = world.appointment(index),
                [appointment.createdAt, appointment.startsAt, appointment.updatedAt].contains(where: isWithin)
            else { continue }
            appointments.append(.object(own + entry(appointment)))
        }
        return Reply(
            json: [
                "now": .moment(world.now), "price_per_minute": .number(CallFigures.pricePerMinute),
                "currency": "EUR", "short_seconds": .integer(CallFigures.shortSeconds),
                "conversations": .list(conversations), "calls": .list(calls),
                "sessions": .list(sessions), "appointments": .list(appointments),
            ])
    }

    private func members(of conversation: Conversation, _ index: Int) -> [JSON.Member] {
        [
            .init(name: "conversation_uuid", value: .text(world.identity.uuid(.conversation, index))),
            .init(name: "channel", value: .text(conversation.channel.rawValue)),
            .init(name: "agent_uuid", value: .text(world.identity.uuid(.agent, conversation.agent))),
            .init(
                name: "campaign_uuid",
                value: .text(orNull: conversation.outreach.map { world.identity.uuid(.campaign, $0.campaign) })),
            .init(name: "is_simulation", value: .bool(conversation.isSimulation)),
            .init(name: "created_at", value: .moment(conversation.createdAt)),
            .init(name: "was_opened_by_agent", value: .bool(conversation.opening != nil)),
        ]
    }

    private func entry(_ call: Call, of conversation: Conversation) -> [JSON.Member] {
        let answeredAt = call.answeredAt.flatMap { $0 <= world.now ? $0 : nil }
        let isOver = call.endsAt <= world.now
        return [
            .init(name: "direction", value: .text(call.direction.rawValue)),
            .init(name: "answered_at", value: answeredAt.map { .moment($0) } ?? .null),
            .init(name: "ended_at", value: isOver ? .moment(call.endsAt) : .null),
            .init(name: "ended_as", value: isOver ? .text(call.ending.status) : .null),
            .init(
                name: "talk_seconds",
                value: answeredAt.map { .number(min(call.endsAt, world.now).seconds(since: $0)) } ?? .null),
            .init(
                name: "reached_a_person",
                value: .bool(
                    call.forwards.contains { $0.connectsAt.map { $0 <= world.now && $0 < call.endsAt } == true })),
        ]
    }

    private func entry(_ session: Session, _ key: SessionKey, of conversation: Conversation) -> [JSON.Member] {
        let isOver = session.endsAt <= world.now
        let lines = conversation.lines.filter { $0.at <= world.now && $0.session == key.part }
        // Milliseconds of each answer: from where the contact was done to where the agent began.
        let answers: [JSON] = lines.indices.dropFirst().compactMap { place in
            guard lines[place].speaker == .agent, lines[place - 1].speaker == .contact else { return nil }
            return .number(1000 * lines[place].at.seconds(since: lines[place - 1].until))
        }
        let judgement = world.evaluation(of: key).map { evaluation in
            JSON.object(evaluation.dimensions.map { .init(name: $0.name, value: .text($0.value)) })
        }
        let certainty = world.evaluation(of: key)?.dimensions.first { $0.name == "intent" }?.confidence
        return [
            .init(name: "started_at", value: .moment(session.startsAt)),
            .init(name: "ended_at", value: isOver ? .moment(session.endsAt) : .null),
            .init(name: "timed_out", value: .bool(isOver && session.timedOut)),
            .init(name: "seconds", value: .number(min(session.endsAt, world.now).seconds(since: session.startsAt))),
            .init(name: "messages", value: .integer(lines.count)),
            .init(name: "answer_ms", value: .list(answers)),
            .init(name: "judged", value: judgement ?? .null),
            .init(name: "intent_confidence", value: certainty.map { .integer($0) } ?? .null),
        ]
    }

    private func entry(_ appointment: Appointment) -> [JSON.Member] {
        [
            .init(name: "booked_at", value: .moment(appointment.createdAt)),
            .init(name: "starts_at", value: .moment(appointment.startsAt)),
            .init(name: "status", value: .text(appointment.status)),
            .init(name: "changed_at", value: .moment(appointment.updatedAt)),
        ]
    }
}
