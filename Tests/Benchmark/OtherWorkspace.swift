import MihuAPI
import PlainRequest
import PseudoTerminal

/// A simulated workspace in a process of its own, so that its work and memory are not taken for the program's.
final class OtherWorkspace {
    let address: String
    let token = "benchmark-token"
    private let port: UInt16
    private let terminal: PseudoTerminal
    private let request: PlainRequest

    init(calls: Int, conversations: Int, speed: Int = 1) throws {
        terminal = try PseudoTerminal(
            BuiltProgram.path("mihutop"),
            [
                "sandbox", "--token", token, "--calls", "\(calls)", "--conversations", "\(conversations)", "--speed",
                "\(speed)", "--seed", "7",
            ], columns: 120)
        let screen = try terminal.waitUntil(shows: "--url http")
        let row = screen.rows.first { $0.contains("--url http") } ?? ""
        address = row.split(separator: " ").last.map(String.init) ?? ""
        port = address.split(separator: ":").last.flatMap { UInt16($0.prefix { $0.isNumber }) } ?? 0
        request = PlainRequest(port: port, token: token)
    }

    /// What the workspace answers a question with.
    func body(_ read: Read) throws -> [UInt8] { try request.body("/api/v1" + read.request.target) }

    /// Milliseconds since 1970 on the workspace's clock.
    func time() throws -> Int64 {
        try request.get("/sandbox/state")["now"]?.time?.milliseconds ?? 0
    }
}
