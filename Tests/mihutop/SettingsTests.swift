import Dashboard
import MihuHTTP
import Testing

@testable import mihutop

@Suite("Settings")
struct SettingsTests {
    private func settings(_ change: (inout Choices) -> Void = { _ in }, _ variables: [String: String] = [:])
        -> Result<Settings, Refusal>
    {
        var choices = Choices()
        change(&choices)
        do { return .success(try Settings(choices, Environment(variables))) } catch { return .failure(error) }
    }

    private func sentence(_ result: Result<Settings, Refusal>) -> String? {
        if case .failure(let refusal) = result { refusal.description } else { nil }
    }

    @Test("nothing configured: two sentences say how, exit code 2")
    func nothing() {
        #expect(
            sentence(settings()) == """
                No workspace is named: set MIHU_TENANT to its name and MIHU_API_TOKEN to its token. \
                To look around without one, run mihutop --demo.
                """)
        if case .failure(let refusal) = settings() { #expect(refusal.exitCode == .usage) }
    }

    @Test(
        "the workspace is named by option, then address, then tenant",
        arguments: [
            (nil, ["MIHU_TENANT": "acme"], "https://acme.mihu.ai/api/v1", Provenance.environment("MIHU_TENANT")),
            (
                nil, ["MIHU_TENANT": "acme", "MIHU_BASE_URL": "https://calls.example.org"],
                "https://calls.example.org/api/v1", .environment("MIHU_BASE_URL")
            ),
            (
                "http://127.0.0.1:9", ["MIHU_TENANT": "acme"], "http://127.0.0.1:9/api/v1", .option("--url")
            ),
        ])
    func address(url: String?, variables: [String: String], expected: String, provenance: Provenance) throws {
        let settings = try settings({ $0.url = url }, variables.merging(["MIHU_API_TOKEN": "t"]) { $1 }).get()
        guard case .workspace(let origin, _) = settings.place else {
            Issue.record("a workspace was named")
            return
        }
        #expect(origin.value.text == expected)
        #expect(origin.provenance == provenance)
    }

    @Test("a wrong address is named together with who gave it")
    func wrongAddress() throws {
        let said = try #require(
            sentence(settings({ _ in }, ["MIHU_TENANT": "http://acme.mihu.ai", "MIHU_API_TOKEN": "t"])))
        #expect(said.hasPrefix("MIHU_TENANT: "))
        #expect(said.contains("unencrypted"))
    }

    @Test("a missing token and one that can't be read are told apart, and it is not repeated")
    func token() throws {
        func sentence(_ token: String) -> String? {
            do {
                let environment = Environment(["MIHU_API_TOKEN": token])
                _ = try TokenSource.environment("MIHU_API_TOKEN").token(environment)
                return nil
            } catch {
                return error.description
            }
        }
        let missing = try #require(sentence(""))
        #expect(missing.hasPrefix("MIHU_API_TOKEN is not set"))
        let torn = try #require(sentence("geh\neim"))
        #expect(torn.hasPrefix("MIHU_API_TOKEN holds something no token has"))
        #expect(!torn.contains("geh"))
    }

    @Test("the demo takes no address, and a seed wants a demo")
    func demo() {
        #expect(
            sentence(
                settings({
                    $0.demo = true; $0.url = "https://acme.mihu.ai"
                }))?.contains("--url") == true)
        #expect(sentence(settings({ $0.seed = 3 }))?.contains("--demo") == true)
        #expect(sentence(settings({ $0.speed = 3 }))?.contains("--demo") == true)
        #expect(
            sentence(
                settings({
                    $0.demo = true; $0.seed = 3; $0.speed = 4
                })) == nil)
    }

    @Test("hold is 3 s unless told, and 0 is told")
    func hold() throws {
        #expect(try settings({ $0.demo = true }).get().holds.value[.forward] == 3_000)
        #expect(
            try settings({
                $0.demo = true; $0.hold = 0
            }).get().holds.value[.hangUp] == 0)
    }

    @Test("a zone comes from its file; what is none gets a sentence")
    func zone() throws {
        let zone = try ZoneFile().zone(Setting("Europe/Istanbul", from: .option("--timezone")))
        #expect(zone.name == "Europe/Istanbul")
        #expect(zone.offset(at: .init(seconds: 1_700_000_000)) == 10_800)
        for name in ["Europe/Constantinople", "../../../etc/passwd", "/etc/passwd", "Europe"] {
            #expect(throws: Refusal.self) { try ZoneFile().zone(Setting(name, from: .option("--timezone"))) }
        }
        #expect(
            try ZoneFile().zone(Setting(":/usr/share/zoneinfo/Asia/Tokyo", from: .environment("TZ"))).name
                == "Asia/Tokyo")
        #expect(try ZoneFile(local: "/nonexistent").zone(Setting(nil, from: .standard)) == .utc)
    }

    @Test("the person is who called sudo, and the header can't be broken by a name")
    func person() {
        let called = Person(Environment(["SUDO_USER": "ayşe", "USER": "root"]), userNumber: 0, host: "ops(1)\r\nX: y")
        #expect(called.name == "ayşe")
        #expect(called.userAgent == "mihutop/\(version) (ay?e@ops?1??X:?y)")
        #expect(Person(Environment([:]), userNumber: 4_000_000, host: "").name == "4000000")
    }
}
