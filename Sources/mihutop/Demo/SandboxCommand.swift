import Glibc
import MihuHTTP
import Sandbox

/// `mihutop sandbox`: the simulated workspace alone, for other programs to talk to.
struct SandboxCommand {
    let choices: Choices
    let environment: Environment

    /// Serves until a signal ends the program.
    ///
    /// - Throws: why it can't serve.
    func run() throws(Refusal) -> Never {
        var given = choices.sandboxToken
        if given == nil, environment["MIHU_API_TOKEN"] != nil {
            _ = try TokenSource.environment("MIHU_API_TOKEN").token(environment)
            given = environment["MIHU_API_TOKEN"]
        }
        let standard = SandboxConfiguration()
        let server = SandboxServer(
            SandboxConfiguration(
                port: choices.port ?? standard.port, token: given ?? SandboxToken.new(),
                seed: choices.seed ?? standard.seed, speed: choices.speed ?? standard.speed,
                calls: choices.calls ?? standard.calls,
                conversations: choices.conversations ?? standard.conversations,
                faults: choices.faults ?? standard.faults, dialect: choices.dialect ?? standard.dialect))
        let (origin, _) = try server.open()
        // A token that was given is known to who gave it; one made here guards nothing and is said once.
        let token = given == nil ? "MIHU_API_TOKEN=\(server.token) " : ""
        print("The sandbox serves on \(origin). In another terminal:")
        print("    \(token)mihutop --url \(origin)")
        fflush(nil)
        while true { pause() }
    }
}
