import Synchronization

/// A simulated Mihu workspace behind a real HTTP server on 127.0.0.1.
package final class SandboxServer: Sendable {
    /// Why a sandbox could not start, with what to do about it.
    package struct StartFailure: Error, CustomStringConvertible {
        /// One sentence or two for the person who started it.
        package let description: String
    }

    private let configuration: SandboxConfiguration
    private let stage: Mutex<Stage>
    private let server = Mutex<LoopbackServer?>(nil)

    /// Makes the workspace with its past; its time begins to run with this.
    package init(_ configuration: SandboxConfiguration = SandboxConfiguration()) {
        let start = configuration.start ?? VirtualClock.wallClock
        self.configuration = configuration
        stage = Mutex(Stage(configuration, clock: .running(from: start, speed: configuration.speed)))
    }

    /// The same on a clock of the caller's, which tells the time of every request.
    package init(_ configuration: SandboxConfiguration, clock: VirtualClock) {
        self.configuration = configuration
        stage = Mutex(Stage(configuration, clock: clock))
    }

    /// The bearer token that a client must send.
    package var token: String { configuration.token }

    /// Begins to serve and returns the URL, such as `http://127.0.0.1:40123`.
    package func start() throws -> String {
        let serving = LoopbackServer(
            accepts: { [weak self] in self?.stage.withLock { $0.acceptsConnections } ?? false },
            answer: { [weak self] request in
                self?.stage.withLock { $0.answer(request) } ?? Delivery(Refusal.notFound("Sandbox").reply)
            })
        guard let port = serving.start(port: configuration.port) else {
            if let missing = LoopbackServer.missingLibrary {
                throw StartFailure(
                    description:
                        "The sandbox needs libmicrohttpd: \(missing). Install the Debian package libmicrohttpd12.")
            }
            throw StartFailure(
                description: configuration.port == 0
                    ? "The sandbox found no free port on 127.0.0.1. Stop a program that holds many ports and try again."
                    : "The sandbox cannot listen on 127.0.0.1:\(configuration.port). Stop what uses that port, or give --port another one."
            )
        }
        server.withLock { $0 = serving }
        return "http://127.0.0.1:\(port)"
    }

    /// Closes every connection and stops serving. May be called twice.
    package func stop() {
        server.withLock { server in server.take() }?.stop()
    }
}
