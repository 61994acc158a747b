import MihuAPI
import Testing

@testable import MihuHTTP

@Suite struct EncryptionTests {
    private static let nothing = "b''"

    /// A read and a verb that must not get through, and what the server has seen of them: nothing.
    private func expectRefusal(
        of certificate: CertificateAuthority.Certificate, manner: EncryptedServer.Manner = .usual,
        trusting file: String?
    ) throws {
        let server = try EncryptedServer(certificate, manner: manner, answer: aConversation)
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, authorityFile: file, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        #expect(short(deliveries.read(1)) == "not reachable encryption")
        #expect(server.nextConnection() == Self.nothing)
        client.write(ticket: 2, someVerb)
        guard case .notSent(.notReachable(.encryption, _)) = deliveries.write(2) else {
            Issue.record("the verb ended otherwise: \(deliveries.write(2))")
            return
        }
        #expect(server.nextConnection() == Self.nothing)
    }

    @Test func anAuthorityThatIsNamedIsTrusted() throws {
        let authority = try CertificateAuthority()
        let server = try EncryptedServer(authority.certificate(for: "IP:127.0.0.1"), answer: aConversation)
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, authorityFile: authority.file, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        #expect(short(deliveries.read(1)) == "answered")
        #expect(server.nextConnection().contains("Authorization: Bearer \(testToken)"))
        client.write(ticket: 2, .mute(someConversation))
        #expect(short(deliveries.write(2)) == "accepted")
        #expect(server.nextConnection().contains("POST /api/v1/calls/action/c-1/mute"))
    }

    @Test func anUnknownAuthorityIsRefused() throws {
        let authority = try CertificateAuthority()
        try expectRefusal(of: authority.certificate(for: "IP:127.0.0.1"), trusting: nil)
    }

    @Test func noOtherAuthorityThanTheOneNamedIsTrusted() throws {
        let authority = try CertificateAuthority()
        let other = try CertificateAuthority()
        try expectRefusal(of: authority.certificate(for: "IP:127.0.0.1"), trusting: other.file)
    }

    @Test func aCertificateForAnotherHostIsRefused() throws {
        let authority = try CertificateAuthority()
        try expectRefusal(of: authority.certificate(for: "DNS:elsewhere.example"), trusting: authority.file)
    }

    @Test func encryptionThatIsNoLongerGoodIsRefused() throws {
        let authority = try CertificateAuthority()
        try expectRefusal(of: authority.certificate(for: "IP:127.0.0.1"), manner: .old, trusting: authority.file)
    }

    /// libcurl believes itself connected and writes, then hears that the handshake has failed.
    @Test func aHandshakeThatFailsAfterwardsLeavesAVerbInDoubt() throws {
        let authority = try CertificateAuthority()
        let server = try EncryptedServer(
            authority.certificate(for: "IP:127.0.0.1"), manner: .wantsCertificate, answer: aConversation)
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, authorityFile: authority.file, to: deliveries)
        defer { client.close() }
        client.write(ticket: 1, someVerb)
        #expect(short(deliveries.write(1)) == "unknown")
    }

    @Test func aFileThatIsNoAuthorityMeansNotSent() throws {
        let authority = try CertificateAuthority()
        let certificate = try authority.certificate(for: "IP:127.0.0.1")
        let server = try EncryptedServer(certificate, answer: aConversation)
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, authorityFile: certificate.key, to: deliveries)
        defer { client.close() }
        client.write(ticket: 1, someVerb)
        guard case .notSent(.notReachable(.encryption, _)) = deliveries.write(1) else {
            Issue.record("the verb ended otherwise: \(deliveries.write(1))")
            return
        }
    }
}
