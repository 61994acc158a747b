extension Route {
    static let appointments = [
        Route(
            .get, "/api/v1/appointments", "The calendar of appointments", .wrapped(.list(.named("Appointment"))),
            query: [
                Parameter("schedule_uuid", .uuid), Parameter("contact_uuid", .uuid),
                Parameter("status", .text(max: 32)),
                Parameter("start_date", .date), Parameter("end_date", .date),
            ]
        ) { world, inquiry in
            let contact = inquiry.text("contact_uuid").map { world.identity.index(of: $0, .contact) ?? -1 }
            let schedule = inquiry.text("schedule_uuid").map { world.identity.index(of: $0, .schedule) ?? -1 }
            let rows = world.appointments.filter { appointment in
                if let contact, world.conversations[appointment.conversation].contact != contact { return false }
                if let schedule, schedule != 0 { return false }
                if let status = inquiry.text("status"), appointment.status != status { return false }
                if let from = inquiry.text("start_date"), appointment.startsAt.date < from { return false }
                if let to = inquiry.text("end_date"), to < appointment.startsAt.date { return false }
                return true
            }
            return .wrapped("Appointments retrieved successfully", .list(rows.map { world.json($0) }))
        },
        Route(.get, "/api/v1/appointments/{uuid}", "One appointment", .one("Appointment")) {
            world, inquiry throws(Refusal) in
            .wrapped("Appointment retrieved successfully", world.json(try world.appointment(inquiry)))
        },
        Route(
            .post, "/api/v1/appointments/{uuid}/status", "Approve, reject or reopen an appointment",
            .one("Appointment"),
            body: [Parameter("status", .choice(["approved", "pending", "rejected"]), isRequired: true)]
        ) { world, inquiry throws(Refusal) in
            let index = try world.appointment(inquiry).conversation
            let decision = AppointmentDecision(at: world.now, status: inquiry.body["status"]?.text ?? "pending")
            world.appointmentDecisions[index, default: []].append(decision)
            return .wrapped("Appointment status updated successfully", world.json(try world.appointment(inquiry)))
        },
    ]
}

extension World {
    fileprivate func appointment(_ inquiry: Inquiry) throws(Refusal) -> Appointment {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .appointment) }),
            conversations.indices.contains(index), let appointment = appointment(index)
        else { throw .notFound("Appointment") }
        return appointment
    }
}
