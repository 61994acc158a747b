import CCurl
import MihuAPI
import Testing

@testable import MihuHTTP

@Suite struct TransferTests {
    private func transfer(_ ask: Job.Ask) throws -> Transfer {
        try #require(CurlLibrary.isReady)
        let token = try #require(Token(testToken))
        let workspace = MihuClient.Workspace(
            origin: try Origin("http://127.0.0.1:9"), token: token, userAgent: "mihutop/test", authorityFile: nil,
            limits: testLimits, budget: 1)
        let job = Job(ticket: 1, ask: ask, overrides: .none)
        return try #require(Transfer(job, isSecondTry: false, to: workspace))
    }

    private func outcome(_ code: CURLcode, of transfer: Transfer) -> String {
        let end = transfer.end(code)
        return short(Verdict.ofWrite(end, route: transfer.job.route, rateLimitedUntil: nil))
    }

    /// A first write that finds no room is counted as no byte, and so is all that follows it.
    @Test(arguments: [CURLE_OPERATION_TIMEDOUT, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SSL_CONNECT_ERROR])
    func aVerbOfWhichNoByteWasCountedIsInDoubtOnceWritingBegan(_ code: CURLcode) throws {
        let transfer = try transfer(.write(someVerb))
        #expect(transfer.easy.number(CURLINFO_REQUEST_SIZE) == 0)
        #expect(outcome(code, of: transfer) == "not sent")
        transfer.noteRequestBegins()
        #expect(transfer.easy.number(CURLINFO_REQUEST_SIZE) == 0)
        #expect(outcome(code, of: transfer) == "unknown")
    }

    @Test func anObstacleIsNamedOnlyWhereTheVerbCannotHaveLeft() throws {
        let transfer = try transfer(.write(someVerb))
        #expect(transfer.end(CURLE_SSL_CONNECT_ERROR).failure.map(short) == "not reachable encryption")
        transfer.noteRequestBegins()
        #expect(transfer.end(CURLE_SSL_CONNECT_ERROR).failure.map(short) == "lost sending")
        let read = try self.transfer(.read(someRead))
        read.noteRequestBegins()
        #expect(read.end(CURLE_COULDNT_CONNECT).failure.map(short) == "not reachable connection")
    }
}
