import FoundationEssentials
import Glibc
import Testing

/// An authority that nobody but a test trusts, in a folder of its own that goes with it.
final class CertificateAuthority {
    /// A server's certificate and its key, as PEM files.
    struct Certificate {
        let file: String
        let key: String
    }

    /// The PEM file by which it is trusted.
    var file: String { folder + "/authority.pem" }

    private let folder: String
    private var issued = 0

    init() throws {
        var template = Array("/tmp/mihutop-test-XXXXXX".utf8CString)
        let made = mkdtemp(&template).map { String(cString: $0) }
        folder = try #require(made)
        try request("authority", named: "Authority of a test")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A certificate for a host, given as `IP:127.0.0.1` or `DNS:elsewhere.example`.
    func certificate(for host: String) throws -> Certificate {
        issued += 1
        let name = "server\(issued)"
        try request(
            name, named: host,
            [
                "-CA", file, "-CAkey", folder + "/authority.key", "-addext", "subjectAltName=\(host)", "-addext",
                "basicConstraints=critical,CA:FALSE",
            ])
        return Certificate(file: "\(folder)/\(name).pem", key: "\(folder)/\(name).key")
    }

    private func request(_ name: String, named subject: String, _ options: [String] = []) throws {
        let command =
            [
                "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=\(subject)", "-keyout", "\(folder)/\(name).key", "-out",
                "\(folder)/\(name).pem",
            ] + options
        let process = try ChildProcess(command)
        let words = process.readToEnd()
        try #require(process.wait() == 0, "\(words)")
    }
}
