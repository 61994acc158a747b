import Testing

/// A TLS server on a free loopback port, in a process of its own: answers one request per connection, and tells what it
/// has received in clear.
final class EncryptedServer {
    /// What it insists on.
    enum Manner: String {
        /// Any TLS that is still good.
        case usual
        /// TLS 1.1 at most.
        case old
        /// A certificate of the client's. With TLS 1.3 the client learns that it was missed after it has sent its request.
        case wantsCertificate
    }

    /// The address to reach it by.
    let address: String
    private let process: ChildProcess

    init(_ certificate: CertificateAuthority.Certificate, manner: Manner = .usual, answer: String) throws {
        process = try ChildProcess([
            "/usr/bin/python3", "-I", "-W", "ignore", "-c", Self.program, certificate.file, certificate.key,
            manner.rawValue, answer,
        ])
        let line = process.readLine()
        let port = try #require(Int(line), "the server does not start: \(line) \(process.readToEnd())")
        address = "https://127.0.0.1:\(port)"
    }

    /// What the next connection, each counted once, has carried in clear until it ended; `b''` when nothing.
    func nextConnection() -> String { process.readLine() }

    func stop() {
        process.kill()
        process.wait()
    }

    /// Debian's own python3: the package that checks the sandbox's replies brings it along.
    private static let program = """
        import socket, ssl, sys
        certificate, key, manner, answer = sys.argv[1:]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        if manner == "old":
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1
        if manner == "wantsCertificate":
            context.minimum_version = ssl.TLSVersion.TLSv1_3
            context.verify_mode = ssl.CERT_REQUIRED
        body = answer.encode()
        head = f"HTTP/1.1 200 OK\\r\\nContent-Length: {len(body)}\\r\\nConnection: close\\r\\n\\r\\n"

        def is_whole(request):
            top, end, rest = request.partition(b"\\r\\n\\r\\n")
            lengths = [line[15:] for line in top.lower().split(b"\\r\\n") if line.startswith(b"content-length:")]
            return end and len(rest) >= sum(map(int, lengths))

        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            received = b""
            try:
                with context.wrap_socket(connection, server_side=True) as encrypted:
                    while not is_whole(received):
                        piece = encrypted.recv(65536)
                        if not piece:
                            break
                        received += piece
                    encrypted.sendall(head.encode() + body)
            except OSError:
                pass
            print(received, flush=True)
        """
}
