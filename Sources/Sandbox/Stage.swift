/// The world on its clock, what was asked of it, and what the sandbox tells about itself under `/sandbox/`.
struct Stage: Sendable {
    /// A request that was meant to change something, as it arrived.
    struct ReceivedWrite: Sendable {
        let at: Moment
        let method: String
        let path: String
        let body: [UInt8]
        /// The status that it was answered with; what a fault made of the reply does not show here.
        let status: Int
    }

    var world: World
    private(set) var writes: [ReceivedWrite] = []
    private let router: Router
    private let clock: VirtualClock
    /// Virtual seconds that were skipped on request.
    private var skipped = 0.0

    init(_ configuration: SandboxConfiguration, clock: VirtualClock) {
        self.clock = clock
        world = World(
            seed: configuration.seed, start: clock.start, calls: configuration.calls,
            conversations: configuration.conversations)
        router = Router(routes: Route.all, token: configuration.token)
    }

    var acceptsConnections: Bool { true }

    mutating func answer(_ request: Request) -> Delivery {
        world.advance(to: clock.now + skipped)
        var reply = request.path.hasPrefix("/api/") ? answerClient(request) : answerAboutItself(request)
        reply.headers.append(("Date", world.now.httpDate))
        return Delivery(reply)
    }

    private mutating func answerClient(_ request: Request) -> Reply {
        let reply = router.answer(request, in: &world)
        if request.method != "GET" && request.method != "HEAD" {
            writes.append(
                ReceivedWrite(
                    at: world.now, method: request.method, path: request.path, body: request.body, status: reply.status)
            )
        }
        return reply
    }

    private mutating func answerAboutItself(_ request: Request) -> Reply {
        do throws(Refusal) {
            if request.path == "/" { return Reply(text: Self.introduction) }
            try router.authorize(request)
            switch (request.method, request.path) {
            case ("GET", "/sandbox/state"): return Reply(json: state)
            case ("GET", "/sandbox/requests"): return Reply(json: receivedWrites)
            case ("POST", "/sandbox/clock"): return try skip(request)
            default: throw .notFound("Endpoint")
            }
        } catch {
            return error.reply
        }
    }

    private mutating func skip(_ request: Request) throws(Refusal) -> Reply {
        guard let body = try? JSON(reading: request.body), let seconds = body["advance_seconds"]?.number, seconds >= 0,
            seconds <= 86_400
        else { throw .invalid("advance_seconds", "The advance_seconds must be a number from 0 to 86400.") }
        skipped += seconds
        world.advance(to: clock.now + skipped)
        return Reply(json: ["now": .moment(world.now)])
    }

    static let introduction = """
        This is the mihutop sandbox: a simulated Mihu workspace. Nobody is called.

        The API is under /api/v1; every request needs the header "Authorization: Bearer <token>".

        What it knows about itself (same token):
          GET  /sandbox/state      virtual time, every running call with its last lines, counts
          GET  /sandbox/requests   every request that was meant to change something, as it arrived
          POST /sandbox/clock      {"advance_seconds": 60} lets virtual time jump ahead

        """
}
