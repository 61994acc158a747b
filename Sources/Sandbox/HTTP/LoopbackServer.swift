import CMicrohttpd
import Glibc
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1 that takes its replies from a function. Each connection has a thread.
final class LoopbackServer: Sendable {
    typealias Answer = @Sendable (Request) -> Delivery

    let answer: Answer
    /// Whether a new connection is taken at the moment.
    let accepts: @Sendable () -> Bool
    private let daemon = Mutex<SendableDaemon?>(nil)
    /// A pipe that becomes readable when the server stops, so that no delivery keeps it waiting.
    private let stopping: (read: Int32, write: Int32)

    /// A request body beyond this many bytes is cut off and thus refused as malformed.
    static let bodyLimit = 1 << 20

    init(accepts: @escaping @Sendable () -> Bool, answer: @escaping Answer) {
        self.accepts = accepts
        self.answer = answer
        var ends: [Int32] = [-1, -1]
        // Without a pipe (no descriptors left) `start` fails as well, because it needs a socket.
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopping = (ends[0], ends[1])
    }

    deinit {
        stop()
        close(stopping.read)
        close(stopping.write)
    }

    /// Why libmicrohttpd, which is looked for when the first server starts, was not found; nil when it was.
    static var missingLibrary: String? { mihutop_missing_server_library().map { String(cString: $0) } }

    /// Begins to listen and returns the port; nil when the port is taken, the system refuses or the library is missing.
    func start(port: UInt16) -> UInt16? {
        let owner = Unmanaged.passUnretained(self).toOpaque()
        guard let started = mihutop_start_loopback(port, acceptConnection, answerRequest, completeRequest, owner, 120)
        else { return nil }
        daemon.withLock { $0 = SendableDaemon(pointer: started) }
        return mihutop_port(started)
    }

    /// Closes every connection and waits for its threads. May be called twice.
    func stop() {
        guard let running = daemon.withLock({ daemon in daemon.take() }) else { return }
        var byte: UInt8 = 1
        _ = write(stopping.write, &byte, 1)
        MHD_stop_daemon(running.pointer)
    }

    /// Waits; less when the server stops, or when the client of `socket` gives up.
    fileprivate func pause(_ seconds: Double, watching socket: Int32 = -1) {
        guard seconds > 0 else { return }
        // A negative descriptor is not watched (poll(2)).
        var watched = [
            pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&watched, nfds_t(watched.count), Int32(min(seconds * 1000, 3_600_000)))
    }
}

/// The library guards its daemon itself; the pointer is only passed on.
private struct SendableDaemon: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// A request whose body is still coming in.
private final class IncomingRequest {
    var body: [UInt8] = []
}

/// A body that goes out slowly or not to its end.
private final class SlowBody {
    let server: LoopbackServer
    let bytes: [UInt8]
    let manner: Delivery.Manner

    init(_ server: LoopbackServer, _ bytes: [UInt8], _ manner: Delivery.Manner) {
        self.server = server
        self.bytes = bytes
        self.manner = manner
    }

    func read(from position: Int, into buffer: UnsafeMutablePointer<CChar>, limit: Int) -> Int {
        var count = min(limit, bytes.count - position)
        switch manner {
        case .truncated:
            guard position < bytes.count / 2 else { return -2 }
            count = min(count, bytes.count / 2 - position)
        case .drip(let bytesPerSecond):
            server.pause(0.1)
            count = min(count, max(1, bytesPerSecond / 10))
        case .whole, .reset, .never: break
        }
        guard count > 0 else { return -1 }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memcpy(buffer, start + position, count) }
        }
        return count
    }
}

private let acceptConnection:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<sockaddr>?, socklen_t) -> MHD_Result = { owner, _, _ in
        guard let owner else { return .NO }
        return Unmanaged<LoopbackServer>.fromOpaque(owner).takeUnretainedValue().accepts() ? .YES : .NO
    }

private let completeRequest:
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        MHD_RequestTerminationCode
    ) -> Void = { _, _, slot, _ in
        guard let held = slot?.pointee else { return }
        Unmanaged<IncomingRequest>.fromOpaque(held).release()
        slot?.pointee = nil
    }

private let answerRequest:
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
        UnsafePointer<CChar>?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    ) -> MHD_Result = { owner, connection, url, method, _, upload, uploadSize, slot in
        guard let owner, let connection, let url, let method, let uploadSize, let slot else { return .NO }
        guard let held = slot.pointee else {
            // First the head alone is shown; the answer follows when the body is complete.
            slot.pointee = Unmanaged.passRetained(IncomingRequest()).toOpaque()
            return .YES
        }
        let incoming = Unmanaged<IncomingRequest>.fromOpaque(held).takeUnretainedValue()
        if uploadSize.pointee > 0 {
            if let upload, incoming.body.count < LoopbackServer.bodyLimit {
                upload.withMemoryRebound(to: UInt8.self, capacity: uploadSize.pointee) { bytes in
                    incoming.body.append(contentsOf: UnsafeBufferPointer(start: bytes, count: uploadSize.pointee))
                }
            }
            uploadSize.pointee = 0
            return .YES
        }
        let server = Unmanaged<LoopbackServer>.fromOpaque(owner).takeUnretainedValue()
        let request = Request(
            String(cString: method), String(cString: url), query: connection.queryItems,
            authorization: connection.header("Authorization"), body: incoming.body)
        return server.deliver(server.answer(request), on: connection)
    }

extension LoopbackServer {
    fileprivate func deliver(_ delivery: Delivery, on connection: OpaquePointer) -> MHD_Result {
        pause(delivery.delay)
        let response: OpaquePointer?
        switch delivery.manner {
        case .reset:
            mihutop_reset_on_close(connection)
            return .NO
        case .never:
            pause(3600, watching: mihutop_socket(connection))
            return .NO
        case .whole:
            response = delivery.reply.body.withUnsafeBytes { bytes in
                MHD_create_response_from_buffer(
                    bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .truncated, .drip:
            let body = SlowBody(self, delivery.reply.body, delivery.manner)
            response = MHD_create_response_from_callback(
                UInt64(body.bytes.count), 4096,
                { held, position, buffer, limit in
                    guard let held, let buffer else { return -2 }
                    let body = Unmanaged<SlowBody>.fromOpaque(held).takeUnretainedValue()
                    return body.read(from: Int(position), into: buffer, limit: limit)
                },
                Unmanaged.passRetained(body).toOpaque(),
                { held in
                    if let held { Unmanaged<SlowBody>.fromOpaque(held).release() }
                })
        }
        guard let response else { return .NO }
        defer { MHD_destroy_response(response) }
        MHD_add_response_header(response, "Content-Type", delivery.reply.contentType)
        for header in delivery.reply.headers { MHD_add_response_header(response, header.name, header.value) }
        return MHD_queue_response(connection, UInt32(delivery.reply.status), response)
    }
}

extension OpaquePointer {
    fileprivate func header(_ name: String) -> String? {
        MHD_lookup_connection_value(self, .HEADER_KIND, name).map { String(cString: $0) }
    }

    fileprivate var queryItems: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        withUnsafeMutablePointer(to: &items) { items in
            _ = MHD_get_connection_values(
                self, .GET_ARGUMENT_KIND,
                { items, _, name, value in
                    guard let items, let name else { return .YES }
                    items.assumingMemoryBound(to: [(name: String, value: String)].self).pointee
                        .append((String(cString: name), value.map { String(cString: $0) } ?? ""))
                    return .YES
                }, UnsafeMutableRawPointer(items))
        }
        return items
    }
}
