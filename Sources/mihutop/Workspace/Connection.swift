import Dashboard
import MihuHTTP
import Sandbox

/// The way to the workspace's API; for the demo together with the workspace itself.
struct Connection {
    let client: MihuClient
    /// Serves as long as it is held.
    private let sandbox: SandboxServer?

    /// Connects; what comes from the network becomes a letter.
    ///
    /// - Throws: why the simulated workspace could not be started.
    init(_ place: Settings.Place, userAgent: String, _ letters: Letters) throws(Refusal) {
        let (origin, token): (Origin, Token)
        switch place {
        case .workspace(let named, let secret):
            (origin, token) = (named.value, secret)
            sandbox = nil
        case .demo(let seed):
            let demo = SandboxServer(SandboxConfiguration(token: SandboxToken.new(), seed: seed.value))
            (origin, token) = try demo.open()
            sandbox = demo
        }
        client = MihuClient(origin: origin, token: token, userAgent: userAgent) { letters.post(.init($0)) }
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
