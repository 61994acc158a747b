extension Route {
    /// Appointments, requests for one, and the schedules they stand in.
    static let appointments: [Route] = [
        Route(
            "appointment.list", .get, "/appointments", .inferred,
            page: "appointments/get-all-appointments-calendar"),
        Route(
            "appointment.one", .get, "/appointments/{uuid}", .inferred,
            page: "appointments/get-a-specific-appointment"),
        Route(
            "appointment.create", .post, "/appointments", .documented,
            page: "appointments/create-a-new-appointment"),
        Route(
            "appointment.update", .put, "/appointments/{uuid}", .inferred, page: "appointments/update-an-appointment"),
        Route(
            "appointment.delete", .delete, "/appointments/{uuid}", .inferred,
            page: "appointments/delete-an-appointment"),
        Route(
            "appointment.status", .post, "/appointments/{uuid}/status", .inferred,
            page: "appointments/update-appointment-status"),
        Route(
            "appointmentRequest.list", .get, "/appointment-requests", .documented,
            page: "appointment-requests/get-list-of-appointment-requests"),
        Route(
            "appointmentRequest.one", .get, "/appointment-requests/{uuid}", .documented,
            page: "appointment-requests/get-a-specific-appointment-request"),
        Route(
            "appointmentRequest.create", .post, "/appointment-requests", .documented,
            page: "appointment-requests/create-a-new-appointment-request"),
        Route(
            "appointmentRequest.cancel", .post, "/appointment-requests/{uuid}/cancel", .inferred,
            page: "appointment-requests/cancel-an-appointment-request"),
        Route("schedule.list", .get, "/schedules", .inferred, page: "schedules/get-all-schedules"),
        Route("schedule.one", .get, "/schedules/{uuid}", .inferred, page: "schedules/get-a-specific-schedule"),
        Route("schedule.create", .post, "/schedules", .inferred, page: "schedules/create-a-new-schedule"),
        Route("schedule.update", .put, "/schedules/{uuid}", .documented, page: "schedules/update-a-schedule"),
        Route("schedule.delete", .delete, "/schedules/{uuid}", .inferred, page: "schedules/delete-a-schedule"),
    ]
}
