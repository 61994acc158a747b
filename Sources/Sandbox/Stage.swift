/// The world on its clock, what was asked of it, and what the sandbox tells about itself under `/sandbox/`.
struct Stage: Sendable {
    /// A request that was meant to change something, as it arrived.
    struct ReceivedWrite: Sendable {
        let at: Moment
        let method: String
        let path: String
        let body: [UInt8]
        /// The status that it was answered with; nil when a fault kept the whole reply from arriving.
        let status: Int?
    }

    var world: World
    private(set) var writes: [ReceivedWrite] = []
    private let router: Router
    private let clock: VirtualClock
    /// Virtual seconds that were skipped on request.
    private var skipped = 0.0
    private(set) var faults: FaultPlan
    private(set) var dialect: SandboxDialect

    init(_ configuration: SandboxConfiguration, clock: VirtualClock) {
        self.clock = clock
        world = World(
            seed: configuration.seed, start: clock.start, calls: configuration.calls,
            conversations: configuration.conversations)
        router = Router(routes: Route.all, token: configuration.token)
        faults = FaultPlan(configuration.faults, seed: configuration.seed, at: clock.start)
        dialect = configuration.dialect
    }

    /// False while the server plays that it is down.
    var acceptsConnections: Bool { !faults.isDown(at: clock.now) }

    mutating func answer(_ request: Request) -> Delivery {
        world.advance(to: clock.now + skipped)
        var delivery = request.path.hasPrefix("/api/") ? answerClient(request) : Delivery(answerAboutItself(request))
        delivery.reply.headers.append(("Date", world.now.httpDate))
        return delivery
    }

    private mutating func answerClient(_ request: Request) -> Delivery {
        var delivery: Delivery
        let verdict = faults.verdict(on: request)
        if !acceptsConnections {
            delivery = Delivery(Reply(status: 503, text: ""))
            delivery.manner = .reset
        } else if let replacement = verdict.fault?.replacement {
            delivery = replacement
        } else if verdict.fault?.kind == .ignored {
            // What the write does happens to a copy, so that the reply is the true one and the world stays as it was.
            var copy = world
            delivery = Delivery(
                dialect.translate(router.answer(dialect.translate(request), in: &copy), path: request.path))
        } else {
            delivery = Delivery(
                dialect.translate(router.answer(dialect.translate(request), in: &world), path: request.path))
            verdict.fault?.spoil(&delivery)
        }
        delivery.delay = verdict.delay
        if request.method != "GET" && request.method != "HEAD" {
            writes.append(
                ReceivedWrite(
                    at: world.now, method: request.method, path: request.path, body: request.body,
                    status: delivery.manner == .whole ? delivery.reply.status : nil))
        }
        return delivery
    }

    private mutating func answerAboutItself(_ request: Request) -> Reply {
        do throws(Refusal) {
            if request.path == "/" { return Reply(text: Self.introduction) }
            if request.path == "/openapi.json" { return Reply(json: OpenAPI.document(router.routes)) }
            try router.authorize(request)
            switch (request.method, request.path) {
            case ("GET", "/sandbox/state"): return Reply(json: state)
            case ("GET", "/sandbox/ledger"): return try ledger(request)
            case ("GET", "/sandbox/outreach"): return Reply(json: outreach)
            case ("GET", "/sandbox/requests"): return Reply(json: receivedWrites)
            case ("POST", "/sandbox/clock"): return try skip(request)
            case ("GET", "/sandbox/faults"): return Reply(json: faultsInForce)
            case ("POST", "/sandbox/faults"): return try addFaults(request)
            case ("DELETE", "/sandbox/faults"):
                faults.clear()
                dialect = .usual
                return Reply(json: faultsInForce)
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

    private var faultsInForce: JSON {
        ["dialect": .text(dialect.rawValue), "faults": .list(faults.faults.map(\.json))]
    }

    private mutating func addFaults(_ request: Request) throws(Refusal) -> Reply {
        guard let body = try? JSON(reading: request.body) else { throw .malformed("The body is not JSON.") }
        if let name = body["dialect"]?.text {
            guard let chosen = SandboxDialect(rawValue: name) else {
                let names = SandboxDialect.allCases.map(\.rawValue).joined(separator: ", ")
                throw .invalid("dialect", "The dialect must be one of \(names).")
            }
            dialect = chosen
        }
        var added: [SandboxFault] = []
        for fault in body["faults"]?.list ?? [] { added.append(try SandboxFault(fault)) }
        for fault in added { faults.add(fault, at: clock.now) }
        return Reply(json: faultsInForce)
    }

    static let introduction = """
        This is the mihutop sandbox: a simulated Mihu workspace. Nobody is called.

        The API is under /api/v1, described at /openapi.json; every request needs the header "Authorization: Bearer <token>".

        What it knows about itself (same token):
          GET  /sandbox/state      virtual time, every running call with its last lines, counts
          GET  /sandbox/ledger     ?from=2026-03-01T00:00:00Z&to=...: every call, session and appointment of a time, uncounted
          GET  /sandbox/outreach   per campaign: items, calls of the last while, what ended, whom the window is open for
          GET  /sandbox/requests   every request that was meant to change something, as it arrived
          POST /sandbox/clock      {"advance_seconds": 60} lets virtual time jump ahead
          GET  /sandbox/faults     what goes wrong at the moment; DELETE ends it
          POST /sandbox/faults     {"faults": [{"kind": "latency", "seconds": 0.3}], "dialect": "usual"}
                                   each may have "method", "path" (a part of it), "times", "share" (0 to 1)
                                   kinds: \(SandboxFault.Kind.allCases.map(\.rawValue).joined(separator: ", "))
                                   dialects: \(SandboxDialect.allCases.map(\.rawValue).joined(separator: ", "))

        """
}
