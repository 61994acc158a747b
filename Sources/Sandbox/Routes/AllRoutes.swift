/// The whole table. Serving a further section is one more line here and the rows it names.
extension Route {
    static let all: [Route] =
        conversations + calls + liveActions + sessions + evaluations + agents + campaigns + listings + pools + rules
        + tasks + analytics + approvals + contacts + appointments + logs
        + phoneNumbers + sms
}
