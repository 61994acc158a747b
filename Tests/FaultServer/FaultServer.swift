internal import Glibc
internal import Synchronization

/// A server on loopback that fails in whatever way a test asks for, byte by byte.
///
/// Each connection has a thread that reads a request, asks the script what to do, does it, and reads the next one.
package final class FaultServer: Sendable {
    /// What to do about a request.
    package typealias Script = @Sendable (SeenRequest) -> [Step]

    /// The port it listens on.
    package let port: Int
    /// The address to reach it by.
    package var address: String { "http://127.0.0.1:\(port)" }

    private let listener: Int32
    private let script: Script
    private let state = Mutex(State())

    private struct State {
        var seen: [SeenRequest] = []
        var connections = 0
        var open: Set<Int32> = []
        var threads: [pthread_t] = []
        var isStopped = false
    }

    /// A server that does what the script says, running; on any free port, or on the one that another has left.
    package init(port wanted: Int = 0, _ script: @escaping Script) {
        self.script = script
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_port = in_port_t(wanted).bigEndian
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = self.listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        precondition(isListening, "the loopback port \(wanted) is not to be had")
        port = Int(UInt16(bigEndian: address.sin_port))
        keep(startThread { [self] in accept() })
    }

    /// Every request that came so far, in order.
    package var seen: [SeenRequest] { state.withLock(\.seen) }

    /// How many connections were opened so far.
    package var connections: Int { state.withLock(\.connections) }

    /// Ends every connection and thread. The port is refused from then on.
    package func stop() {
        state.withLock { $0.isStopped = true }
        shutdown(listener, Int32(SHUT_RDWR))
        // The accepting thread first: no connection is added after it has ended.
        for thread in takeThreads() { pthread_join(thread, nil) }
        for thread in takeThreads() { pthread_join(thread, nil) }
        close(listener)
    }

    /// The threads to be waited for, their connections ended.
    private func takeThreads() -> [pthread_t] {
        state.withLock { state in
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
            defer { state.threads = [] }
            return state.threads
        }
    }

    private func keep(_ thread: pthread_t) { state.withLock { $0.threads.append(thread) } }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else { return }
            let number: Int? = state.withLock { state in
                if state.isStopped { return nil }
                state.connections += 1
                state.open.insert(connection)
                return state.connections
            }
            guard let number else {
                close(connection)
                return
            }
            keep(startThread { [self] in serve(connection, number) })
        }
    }

    private func serve(_ connection: Int32, _ number: Int) {
        var wire = Wire(connection)
        while let request = wire.readRequest(on: number) {
            let numbered = state.withLock { state in
                var request = request
                request.number = state.seen.count + 1
                state.seen.append(request)
                return request
            }
            if !wire.carryOut(script(numbered)) { break }
        }
        // Closed under the lock: a number that is closed may be given to another file at once.
        state.withLock { state in
            state.open.remove(connection)
            close(connection)
        }
    }
}

/// A request as it came over the wire.
package struct SeenRequest: Sendable {
    /// Its place among all requests of the server, from 1.
    package var number = 0
    /// The connection it came on, from 1.
    package let connection: Int
    /// The first line: `GET /api/v1/agents HTTP/1.1`.
    package let line: String
    /// The header lines.
    package let headers: [String]
    /// The body.
    package let body: String
}

/// One thing that the server does about a request.
package enum Step: Sendable {
    /// Sends a text as it is.
    case send(String)
    /// Sends a text byte by byte, with so many milliseconds before each.
    case drip(String, milliseconds: Int32)
    /// Does nothing until the peer goes away or the server is stopped.
    case hang
    /// Closes the connection in order.
    case close
    /// Closes the connection with a reset.
    case reset

    /// A whole answer, kept alive: status line, the given header lines, length and body.
    package static func answer(_ status: String, _ headers: [String] = [], body: String = "") -> Step {
        let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "", body]
        return .send(lines.joined(separator: "\r\n"))
    }

    /// A whole JSON answer with status 200.
    package static func json(_ body: String) -> Step {
        .answer("200 OK", ["Content-Type: application/json"], body: body)
    }
}

/// Starts a thread that runs a function to its end.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t {
    final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let result = pthread_create(
        &thread, nil,
        { context in
            guard let context else { return nil }
            Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
            return nil
        }, Unmanaged.passRetained(Body(body)).toOpaque())
    precondition(result == 0, "a thread is always to be had")
    return thread
}
