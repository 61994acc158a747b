internal import MihuAPI

/// Something to ask the server.
struct Job: Sendable {
    let ticket: UInt64
    let ask: Ask

    /// A read, which may be repeated, or a verb, which may not.
    enum Ask: Sendable {
        case read(Read)
        case write(Write)
    }

    var isRead: Bool {
        if case .read = ask { true } else { false }
    }

    /// The request to send.
    let request: Request
    /// The route it goes to, with the overrides of the moment.
    let route: Route

    init(ticket: UInt64, ask: Ask, overrides: RouteOverrides) {
        self.ticket = ticket
        self.ask = ask
        switch ask {
        case .read(let read):
            request = read.request(with: overrides)
            route = overrides.applied(to: read.route)
        case .write(let write):
            request = write.request(with: overrides)
            route = overrides.applied(to: write.route)
        }
    }
}
