import MihuAPI
import MihuHTTP
import Testing

@testable import mihutop

@Suite("The doctor's round")
struct ExaminationTests {
    private static let noon = Timestamp(seconds: 1_772_625_600)

    private func round(_ names: String...) throws -> Examination {
        Examination(ReadPlan(of: try names.map { try #require(Route.named($0)) }, now: Self.noon))
    }

    private func answer(_ body: JSON) -> Examination.Answer {
        Examination.Answer(result: .success(.json(body)), status: 200, milliseconds: 12, at: Self.noon)
    }

    private func failure(_ failure: Failure, _ status: Int?) -> Examination.Answer {
        Examination.Answer(result: .failure(failure), status: status, milliseconds: 3, at: Self.noon)
    }

    /// The read that the round wants to ask now.
    private func asked(_ round: inout Examination) throws -> Read {
        guard case .ask(let read) = round.next() else { throw Unexpected() }
        return read
    }

    private struct Unexpected: Error {}

    @Test("what one reply names the next read asks about")
    func follows() throws {
        var round = try round("rule.list", "rule.one")
        round.take(answer(["data": [["uuid": "r1"]]]), to: try asked(&round))
        guard case .show(let list) = round.next() else { throw Unexpected() }
        #expect(list.isAsExpected == true)
        #expect(try asked(&round).request.path == "/rules/r1")
    }

    @Test("a read without anything to ask about is shown and neither good nor bad")
    func leftOut() throws {
        var round = try round("rule.one")
        guard case .show(let examined) = round.next() else { throw Unexpected() }
        #expect(examined.outcome == .notTried(lacking: "rule"))
        #expect(examined.isAsExpected == nil)
        #expect(round.next() == nil)
    }

    @Test("a token that is not accepted ends it, whenever that is")
    func unauthorised() throws {
        var round = try round("rule.list", "call.list")
        round.take(answer(["data": []]), to: try asked(&round))
        _ = round.next()
        round.take(failure(.refused(.init(status: 401, code: "INVALID_AUTH_TOKEN")), 401), to: try asked(&round))
        guard case .stop(let refusal) = round.next() else { throw Unexpected() }
        #expect(refusal.exitCode == .notAuthorised)
        #expect(refusal.description.contains("INVALID_AUTH_TOKEN"))
    }

    @Test("a server that was never reached ends it; one that is lost later does not")
    func unreachable() throws {
        var never = try round("rule.list")
        never.take(failure(.notReachable(.connection, detail: "x"), nil), to: try asked(&never))
        guard case .stop(let refusal) = never.next() else { throw Unexpected() }
        #expect(refusal.exitCode == .unavailable)
        var later = try round("rule.list", "call.list")
        later.take(answer(["data": []]), to: try asked(&later))
        _ = later.next()
        later.take(failure(.timedOut(.waiting), nil), to: try asked(&later))
        guard case .show(let examined) = later.next() else { throw Unexpected() }
        #expect(examined.isAsExpected == false)
    }

    @Test("a server that wants a rest gets it, once for each read")
    func rest() throws {
        var round = try round("rule.list")
        let read = try asked(&round)
        let tired = failure(.rateLimited(until: Self.noon.advanced(bySeconds: 7), message: nil), 429)
        round.take(tired, to: read)
        #expect(round.next() == .rest(7000))
        #expect(round.next() == .ask(read))
        round.take(tired, to: read)
        guard case .show(let examined) = round.next() else { throw Unexpected() }
        #expect(examined.isAsExpected == false)
    }

    @Test("a rest that takes too long is not taken")
    func longRest() throws {
        var round = try round("rule.list")
        let far = Self.noon.advanced(bySeconds: 3600)
        round.take(failure(.rateLimited(until: far, message: nil), 429), to: try asked(&round))
        guard case .show = round.next() else { throw Unexpected() }
    }

    @Test(
        "the clock is told apart from the server's by more than a header's whole seconds",
        arguments: [
            (0.0, "agrees with"), (1.9, "agrees with"), (-1.0, "agrees with"), (37.4, "is 37 s ahead of"),
            (-90.0, "is 90 s behind"),
        ])
    func clock(ahead: Double, words: String) {
        let clock = ServerClock(serverDate: Self.noon, at: Self.noon.advanced(bySeconds: ahead))
        #expect(clock.description == "This machine's clock \(words) the server's.")
        #expect(ServerClock(serverDate: nil, at: Self.noon).description.contains("does not tell"))
    }
}
