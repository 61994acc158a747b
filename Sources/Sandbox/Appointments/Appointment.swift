/// Somebody's decision about an appointment.
struct AppointmentDecision: Sendable {
    let at: Moment
    /// `approved`, `pending`, `rejected`.
    let status: String
}

/// An appointment that was made in a conversation.
struct Appointment: Sendable {
    /// The conversation that it was made in.
    let conversation: Int
    let createdAt: Moment
    let startsAt: Moment
    let endsAt: Moment
    let status: String
    let updatedAt: Moment
}

extension World {
    /// The appointment made in a conversation, as it stands now.
    func appointment(_ index: Int) -> Appointment? {
        guard let bookedAt = bookedAt(index) else { return nil }
        var chance = Chance(seed: conversations[index].seed, stream: 13)
        let day = bookedAt.day(offsetMinutes: 0) + Int64(chance.integer(in: 1...9))
        let startsAt = Moment(milliseconds: day * 86_400_000) + Double(chance.integer(in: 18...34)) * 1800
        let endsAt = startsAt + 1800
        var status = chance.happens(0.7) ? "approved" : "pending"
        var updatedAt = bookedAt
        let cancelledAt = bookedAt + chance.number(in: 0.1...0.9) * startsAt.seconds(since: bookedAt)
        if chance.happens(0.12), cancelledAt <= now { (status, updatedAt) = ("cancelled", cancelledAt) }
        if let decision = appointmentDecisions[index]?.last { (status, updatedAt) = (decision.status, decision.at) }
        if status == "approved", endsAt <= now { (status, updatedAt) = ("completed", max(endsAt, updatedAt)) }
        return Appointment(
            conversation: index, createdAt: bookedAt, startsAt: startsAt, endsAt: endsAt, status: status,
            updatedAt: updatedAt)
    }

    /// When an appointment was made in a conversation, if one was.
    func bookedAt(_ index: Int) -> Moment? {
        guard let bookedAt = conversations[index].bookedAt, bookedAt <= now,
            bookedAt <= conversations.outlines[index].endsAt || !conversations.outlines[index].isVoice
        else { return nil }
        return bookedAt
    }

    /// Every appointment, ordered by its start.
    var appointments: [Appointment] {
        conversations.indices.compactMap { conversations.outlines[$0].books ? appointment($0) : nil }
            .sorted { ($0.startsAt, $0.conversation) < ($1.startsAt, $1.conversation) }
    }

    /// Counters of what came into a state within a window.
    func appointmentFigures(_ window: AnalyticsWindow) -> JSON {
        let own = appointments.filter { window.covers($0.conversation, in: self) }
        let created = own.filter { window.contains($0.createdAt) }
        var channels: [String: Int] = [:]
        for appointment in created {
            channels[conversations[appointment.conversation].channel.rawValue, default: 0] += 1
        }
        func changed(_ status: String) -> JSON {
            .integer(own.count { $0.status == status && window.contains($0.updatedAt) })
        }
        return [
            "totals": [
                "created": .integer(created.count), "scheduled": .integer(own.count { window.contains($0.startsAt) }),
                "completed": changed("completed"), "cancelled": changed("cancelled"),
            ],
            "by_source_channel": .object(
                channels.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .integer($0.value)) }),
        ]
    }

    func json(_ appointment: Appointment) -> JSON {
        let conversation = conversations[appointment.conversation]
        let schedule = identity.uuid(.schedule, 0)
        return [
            "uuid": .text(identity.uuid(.appointment, appointment.conversation)), "title": "Visit",
            "description": "Booked by the AI agent", "start_time": .moment(appointment.startsAt),
            "end_time": .moment(appointment.endsAt), "status": .text(appointment.status), "notes": .null,
            "contact_uuid": .text(identity.uuid(.contact, conversation.contact)), "schedule_uuid": .text(schedule),
            "schedule": ["uuid": .text(schedule), "name": "Front desk"], "contact": contactBlock(conversation.contact),
            "created_at": .moment(appointment.createdAt), "updated_at": .moment(appointment.updatedAt),
        ]
    }
}

extension Schema {
    static let appointment = members([
        "uuid": .uuid, "title": .text, "description": .text, "start_time": .moment, "end_time": .moment,
        "status": .choice(["pending", "approved", "rejected", "cancelled", "completed"]), "notes": .orNull(.text),
        "contact_uuid": .uuid, "schedule_uuid": .uuid, "schedule": .members(["uuid": .uuid, "name": .text]),
        "contact": .named("ContactBlock"), "created_at": .moment, "updated_at": .moment,
    ])
}
