import Dashboard
import MihuHTTP
import Sandbox

/// What opens the workspace, fetched before the screen is: a token's command may ask the person something.
enum Access {
    case demo(seed: UInt64, speed: Double)
    case workspace(Origin, Token)

    /// - Throws: why there is no token.
    init(_ place: Settings.Place, _ environment: Environment) throws(Refusal) {
        switch place {
        case .demo(let seed, let speed): self = .demo(seed: seed.value, speed: speed.value)
        case .workspace(let origin, let source):
            self = .workspace(origin.value, try source.value.token(environment))
        }
    }
}

/// The way to the workspace's API; for the demo together with the workspace itself.
struct Connection {
    let client: MihuClient
    /// Serves as long as it is held.
    private let sandbox: SandboxServer?

    /// Connects; what comes from the network becomes a letter.
    ///
    /// - Throws: why the simulated workspace could not be started.
    init(_ access: Access, _ settings: Settings, userAgent: String, _ letters: Letters) throws(Refusal) {
        try self.init(access, settings, userAgent: userAgent) { letters.post(.init($0)) }
    }

    /// Connects; what comes from the network is delivered on a thread of the client's.
    ///
    /// - Throws: why the simulated workspace could not be started, or that libcurl is missing.
    init(
        _ access: Access, _ settings: Settings, userAgent: String, deliver: @escaping @Sendable (Delivery) -> Void
    ) throws(Refusal) {
        do { try MihuClient.prepare() } catch { throw Refusal(error.description, .unavailable) }
        let (origin, token): (Origin, Token)
        switch access {
        case .workspace(let named, let secret):
            (origin, token) = (named, secret)
            sandbox = nil
        case .demo(let seed, let speed):
            let demo = SandboxServer(SandboxConfiguration(token: SandboxToken.new(), seed: seed, speed: speed))
            (origin, token) = try demo.open()
            sandbox = demo
        }
        client = MihuClient(
            origin: origin, token: token, userAgent: userAgent, authorityFile: settings.authorityFile.value,
            budget: settings.budget.value, deliver: deliver)
    }
}

extension Settings.Place {
    /// The workspace's name: what stands before the vendor's domain, else the host.
    var name: String {
        switch self {
        case .demo: return "demo"
        case .workspace(let origin, _):
            let host = origin.value.host
            for domain in [".mihu.ai", ".mindhunters.ai"] where host.hasSuffix(domain) {
                return String(host.dropLast(domain.count))
            }
            return host
        }
    }

    /// Whether it is simulated.
    var isSandbox: Bool {
        if case .demo = self { true } else { false }
    }
}
