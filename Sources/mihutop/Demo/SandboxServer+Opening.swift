import MihuHTTP
import Sandbox

extension SandboxServer {
    /// Begins to serve.
    ///
    /// - Returns: the address, and the token that opens it.
    /// - Throws: why it can't serve.
    func open() throws(Refusal) -> (Origin, Token) {
        let address: String
        do { address = try start() } catch { throw Refusal("\(error)", .unavailable) }
        guard let origin = try? Origin(address), let token = Token(token) else {
            fatalError("the sandbox serves on loopback, which is an origin, and its token was checked before")
        }
        return (origin, token)
    }
}

/// The token of a simulated workspace: it guards nothing but shows that it is sent.
enum SandboxToken {
    /// A token that nobody has had before.
    static func new() -> String {
        var chance = SystemRandomNumberGenerator()
        return "sandbox-" + String(chance.next(), radix: 36) + String(chance.next(), radix: 36)
    }
}
