/// The faults in force, and which of them befalls a request.
struct FaultPlan: Sendable {
    private(set) var faults: [SandboxFault]
    private var chance: Chance
    /// Until then no connection is taken.
    private(set) var downUntil: Moment?

    /// What befalls one request.
    struct Verdict {
        var delay = 0.0
        var fault: SandboxFault?
    }

    init(_ faults: [SandboxFault], seed: UInt64, at now: Moment) {
        self.faults = []
        chance = Chance(seed: seed, stream: 20)
        for fault in faults { add(fault, at: now) }
    }

    mutating func add(_ fault: SandboxFault, at now: Moment) {
        if fault.kind == .down {
            downUntil = now + (fault.seconds ?? 10)
        } else {
            faults.append(fault)
        }
    }

    mutating func clear() {
        faults = []
        downUntil = nil
    }

    func isDown(at now: Moment) -> Bool { downUntil.map { now < $0 } ?? false }

    /// Delays add up; of everything else the first fault that matches happens.
    mutating func verdict(on request: Request) -> Verdict {
        var verdict = Verdict()
        for position in faults.indices {
            let fault = faults[position]
            guard fault.matches(request), fault.times != 0, fault.kind == .latency || verdict.fault == nil,
                chance.happens(fault.share)
            else { continue }
            faults[position].times = fault.times.map { $0 - 1 }
            if fault.kind == .latency {
                verdict.delay += max(0, (fault.seconds ?? 0.2) + chance.number(in: -1...1) * fault.jitter)
            } else {
                verdict.fault = fault
            }
        }
        faults.removeAll { $0.times == 0 }
        return verdict
    }
}

extension SandboxFault {
    fileprivate func matches(_ request: Request) -> Bool {
        if let method, method != request.method { return false }
        if let path, !request.path.contains(path) { return false }
        return !kind.befallsWritesOnly || request.method != "GET" && request.method != "HEAD"
    }

    /// The reply that stands in for the true one, when the request is not carried out at all.
    var replacement: Delivery? {
        switch kind {
        case .rateLimited:
            var reply = Refusal(
                status: 429, code: "RATE_LIMIT_EXCEEDED", message: "Too many requests",
                details: "The rate limit was exceeded."
            ).reply
            if let seconds { reply.headers.append(("Retry-After", "\(Int(seconds))")) }
            return Delivery(reply)
        case .serverError:
            return Delivery(
                Refusal(status: 500, code: "SERVER_ERROR", message: "Server error", details: "Something went wrong.")
                    .reply)
        case .badGateway:
            let page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
            return Delivery(Reply(status: 502, text: page, contentType: "text/html"))
        case .unavailable:
            return Delivery(
                Refusal(status: 503, code: "UNAVAILABLE", message: "Service unavailable", details: "Maintenance.").reply
            )
        case .forbidden: return Delivery(Refusal.forbidden("The token lacks the right.").reply)
        case .tokenRevoked: return Delivery(Refusal.invalidToken.reply)
        case .redirect:
            var reply = Reply(status: 302, text: "")
            reply.headers.append(("Location", "https://elsewhere.sandbox.invalid/login"))
            return Delivery(reply)
        case .reset, .hang:
            var delivery = Delivery(Reply(status: 500, text: ""))
            delivery.manner = kind == .reset ? .reset : .never
            return delivery
        case .latency, .truncated, .notJSON, .empty, .drip, .down, .lostReply, .ignored: return nil
        }
    }

    /// What becomes of the reply to a request that was carried out.
    func spoil(_ delivery: inout Delivery) {
        switch kind {
        case .truncated: delivery.manner = .truncated
        case .drip: delivery.manner = .drip(bytesPerSecond: bytesPerSecond)
        case .lostReply: delivery.manner = .reset
        case .notJSON: delivery.reply = Reply(text: "<!doctype html><p>Welcome</p>", contentType: "text/html")
        case .empty: delivery.reply = Reply(text: "", contentType: "application/json")
        default: break
        }
    }
}
