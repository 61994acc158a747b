import Dashboard
import MihuAPI
import PlainRequest
import Sandbox
import Synchronization

/// A simulated workspace on a clock of the test's, and a state that is kept up to date from it as the program does.
final class WatchedWorkspace {
    private let seconds: Seconds
    private let server: SandboxServer
    let truth: PlainRequest
    private(set) var state: State
    private var pending: [(ticket: Ticket, read: Read)] = []
    private var uptime: Milliseconds = 1_000_000

    /// Virtual seconds since the start.
    private final class Seconds: Sendable {
        let passed = Mutex(0.0)
    }

    /// Noon of a Wednesday.
    static let start = Sandbox.Moment(milliseconds: 1_772_625_600_000)

    init(seed: UInt64 = 7, zone: Zone = .utc, concurrency: Int? = nil) throws {
        let seconds = Seconds()
        self.seconds = seconds
        server = SandboxServer(
            SandboxConfiguration(token: "truth", seed: seed, start: Self.start),
            clock: VirtualClock(start: Self.start, speed: 1) { seconds.passed.withLock { $0 } })
        let address = try server.start()
        truth = PlainRequest(port: UInt16(address.split(separator: ":").last ?? "") ?? 0, token: "truth")
        var workspace = Dashboard.Workspace(name: "acme", isSandbox: true, person: "ada", host: "ops", run: "run")
        workspace.zone = zone
        workspace.concurrency = concurrency
        state = State(workspace: workspace)
        happen(.started(audit: []))
    }

    deinit { server.stop() }

    /// The virtual time.
    var now: Timestamp {
        Timestamp(milliseconds: Self.start.milliseconds + Int64(seconds.passed.withLock { $0 } * 1000))
    }

    /// The moment as the program's clocks have it.
    var moment: Dashboard.Moment { Dashboard.Moment(uptime: uptime, wall: now) }

    func choose(_ actions: Action...) throws {
        for action in actions {
            happen(.chosen(action, inBurst: false))
            try serve()
        }
    }

    /// Lets seconds pass, answering every request at once.
    func pass(_ seconds: Int) throws {
        for _ in 0..<seconds {
            self.seconds.passed.withLock { $0 += 1 }
            uptime += 1000
            happen(.tick)
            try serve()
        }
    }

    func happen(_ what: Event.Happening) {
        for effect in reduce(Event(what, at: moment), into: &state) {
            switch effect {
            case .request(let ticket, let read): pending.append((ticket, read))
            case .cancel(let ticket): pending.removeAll { $0.ticket == ticket }
            default: break
            }
        }
    }

    private func serve() throws {
        while !pending.isEmpty {
            let (ticket, read) = pending.removeFirst()
            let body = try truth.get("/api/v1" + read.request.target)
            happen(.answered(ticket, .success(try read.route.reply.read(body)), date: now))
        }
    }

    /// Every row of a paginated list, read by the test itself.
    func all(_ path: String) throws -> [JSON] {
        var rows: [JSON] = []
        var number = 1
        while true {
            let mark = path.contains("?") ? "&" : "?"
            let data = try truth.get("/api/v1\(path)\(mark)per_page=100&page=\(number)")["data"]
            rows += data?["data"]?.rows ?? data?.rows ?? []
            guard let last = data?["last_page"]?.integer, number < last else { return rows }
            number += 1
        }
    }
}
