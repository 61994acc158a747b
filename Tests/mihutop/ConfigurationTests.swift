import Dashboard
import Glibc
import MihuAPI
import Testing

@testable import mihutop

@Suite("The configuration")
struct ConfigurationTests {
    private func read(_ text: String) throws(ConfigurationMistake) -> Configuration {
        try Configuration(file: "config.json5", bytes: Array(text.utf8))
    }

    private func mistake(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch {
            return error.description
        }
    }

    /// A profile with something wrong in it.
    private func mistake(inProfile text: String) -> String? { mistake("{profiles: {acme: {\(text)}}}") }

    @Test("a profile says all that can be said")
    func whole() throws {
        let configuration = try read(
            """
            // Ops box, night shift
            {
              profile: 'acme',
              profiles: {
                acme: {
                  tenant: "acme", token: {file: "~/.mihu"}, ca: "/etc/ca.pem", timezone: "Europe/Istanbul",
                  operator: "ada", read_only: true, unmute_on_loss: true, verbs: {hangup: false, say: true}, holds: {forward: 5, hangup: 0},
                  texts: {wait: "One moment, {contact.name}."}, phonebook: "~/phonebook.json5",
                  poll: {live_calls: 1.5, analytics: 300}, budget: 60, concurrency: 20,
                  routes: {"call.forward": {field: "to"}, "call.hangup": {path: "/calls/{uuid}/end"}},
                },
                beta: {url: "http://10.0.0.5:8080", plain_http: true, token: {command: ["pass", "show", "mihu"]}},
              },
            }
            """)
        #expect(configuration.standardName == "acme")
        let acme = try #require(configuration.profiles["acme"])
        #expect(acme.address == "acme")
        #expect(acme.token == .file("~/.mihu"))
        #expect(acme.forbidden == [.hangUp])
        #expect(acme.holds == [.forward: 5_000, .hangUp: 0])
        #expect(acme.rates.liveCalls == 1_500)
        #expect(acme.budget == 60)
        #expect(acme.concurrency == 20)
        #expect(acme.unmutesOnLoss)
        #expect(acme.texts == [CannedText(name: "wait", text: "One moment, {contact.name}.")])
        #expect(acme.phonebook == "~/phonebook.json5")
        let forward = Write.forward(ConversationID("c1"), to: try #require(PhoneNumber(typed: "+442079460018")))
        #expect(forward.request(with: acme.overrides).body?.description == #"{"to":"+442079460018"}"#)
        #expect(configuration.profiles["beta"]?.token == .command(["pass", "show", "mihu"]))
    }

    @Test("the manual's example is one that the program takes")
    func example() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let manual = try #require(FileContent.read("/\(root)/README.md", atMost: 1 << 20))
        let blocks = String(decoding: manual, as: UTF8.self).split(separator: "```")
        let example = try #require(blocks.first { $0.contains("profiles:") })
        let profile = try #require(try read(String(example)).profiles["acme"])
        #expect(profile.token == .command(["pass", "show", "mihu/acme"]))
        #expect(profile.forbidden == [.hangUp])
    }

    @Test(
        "a mistake names its path, what was expected and what was found",
        arguments: [
            ("timezone: 3", "profiles.acme.timezone: expected the name of a zone, such as Europe/Istanbul, found 3."),
            ("timezon: 'UTC'", "profiles.acme.timezon: there is no such key; the nearest is timezone."),
            ("holds: {forward: 31}", "profiles.acme.holds.forward: expected seconds from 0 to 30, found 31."),
            ("holds: {forwrad: 3}", "profiles.acme.holds.forwrad: there is no such key; the nearest is forward."),
            ("verbs: {say: 'no'}", "profiles.acme.verbs.say: expected true or false, found \"no\"."),
            ("poll: {transcript: 0}", "profiles.acme.poll.transcript: expected seconds from 0.5 to 86400, found 0."),
            ("concurrency: 0", "profiles.acme.concurrency: expected calls at once, 1 to 100000, found 0."),
            ("budget: 5", "profiles.acme.budget: expected requests per minute, 10 to 6000, found 5."),
            (
                "token: 'geheim'",
                "profiles.acme.token: expected {env: NAME}, {file: PATH} or {command: [WORD, …]}, found a text."
            ),
            (
                "routes: {'call.forwrd': {field: 'to'}}",
                "profiles.acme.routes.call.forwrd: expected {path, method, field or fields} of a known route, found a block."
            ),
            (
                "routes: {'call.say': {method: 'GET'}}",
                "profiles.acme.routes.call.say: expected {path, method, field or fields} of a known route, found a block."
            ),
        ])
    func mistakes(profile: String, expected: String) {
        #expect(mistake(inProfile: profile) == expected)
    }

    @Test("what is no configuration at all says so")
    func malformed() {
        #expect(mistake("{profiles:\n  {acme: ") == "line 2, column 10: expected a value, found the end of the file.")
        #expect(mistake("[]") == "expected a block with profiles, found a list.")
        #expect(mistake("{profile: 'x', profiles: {acme: {}}}") == "profile: expected one of acme, found \"x\".")
        #expect(mistake("{profils: {}}") == "profils: there is no such key; the nearest is profile.")
    }

    // MARK: Settings

    private func settings(
        _ text: String, _ variables: [String: String] = [:], _ change: (inout Choices) -> Void = { _ in }
    ) -> Result<Settings, Refusal> {
        var choices = Choices()
        change(&choices)
        do {
            return .success(try Settings(choices, Environment(variables), try read(text)))
        } catch let refusal as Refusal {
            return .failure(refusal)
        } catch {
            return .failure(Refusal("the test's own configuration is wrong: \(error)"))
        }
    }

    private static let acme =
        "{profiles: {acme: {tenant: 'acme', token: {file: '/secret'}, read_only: true, holds: {say: 1}}}}"

    @Test("the only profile is worked with, and every value knows who said it")
    func onlyProfile() throws {
        let settings = try settings(Self.acme).get()
        #expect(settings.profile == "acme")
        #expect(settings.isReadOnly.value)
        #expect(settings.isReadOnly.provenance == .configuration("profiles.acme.read_only"))
        #expect(settings.holds.value[.say] == 1_000)
        #expect(settings.holds.value[.hangUp] == 3_000)
        guard case .workspace(let origin, let token) = settings.place else {
            Issue.record("the profile names a workspace")
            return
        }
        #expect(origin.value.text == "https://acme.mihu.ai/api/v1")
        #expect(token.value == .file("/secret"))
    }

    @Test("a workspace of the environment or an option never gets a profile's token")
    func tokenStaysHome() throws {
        let elsewhere = [
            settings(Self.acme, ["MIHU_TENANT": "other"]),
            settings(Self.acme, [:]) { $0.url = "https://other.mihu.ai" },
        ]
        for settings in elsewhere {
            guard case .workspace(let origin, let token) = try settings.get().place else {
                Issue.record("a workspace was named")
                return
            }
            #expect(origin.value.host == "other.mihu.ai")
            #expect(token.value == .environment("MIHU_API_TOKEN"))
        }
        let both = settings(Self.acme) {
            $0.profile = "acme"
            $0.url = "https://other.mihu.ai"
        }
        #expect(throws: Refusal.self) { try both.get() }
    }

    @Test("a named profile comes before the environment; one that is not there names those that are")
    func namedProfile() throws {
        let named = settings(Self.acme, ["MIHU_TENANT": "other"]) { $0.profile = "acme" }
        #expect(try named.get().profile == "acme")
        guard case .failure(let refusal) = settings(Self.acme, [:], { $0.profile = "acne" }) else {
            Issue.record("the profile was found")
            return
        }
        #expect(refusal.description == "There is no profile acne: config.json5 has acme.")
    }

    @Test("options are stricter than a profile, never looser")
    func stricter() throws {
        let profile = "{profiles: {acme: {tenant: 'acme', verbs: {say: false}}}}"
        let settings = try settings(profile) { $0.forbidden = [.hangUp] }.get()
        #expect(settings.forbidden.value == [.say, .hangUp])
    }

    @Test("the listing shows values and origins, and of the token only its source")
    func listing() throws {
        let listing = try settings(Self.acme, ["MIHU_API_TOKEN": "geheim"]).get().listing
        #expect(listing.contains("https://acme.mihu.ai/api/v1"))
        #expect(listing.contains("from the file /secret"))
        #expect(listing.contains("profiles.acme.read_only"))
        #expect(!listing.contains("geheim"))
    }

    // MARK: The phonebook

    @Test("the phonebook is read with its hours; a mistake names the entry")
    func phonebook() throws {
        let entries = try PhonebookFile.entries(
            Array(
                "[{name: 'Front desk', number: '+44 20 7946 0018', hours: '09:00-18:00'}, {name: 'Sales', number: '+442079460020'}]"
                    .utf8))
        #expect(entries.map(\.name) == ["Front desk", "Sales"])
        #expect(entries.first?.hours == PhonebookEntry.Hours(opens: 540, closes: 1080))
        func mistake(_ text: String) -> String? {
            do {
                _ = try PhonebookFile.entries(Array(text.utf8))
                return nil
            } catch {
                return error.description
            }
        }
        #expect(
            mistake("[{name: 'A', number: '020 7946'}]")
                == "[0].number: expected a number with + and the country code, found \"020 7946\".")
        #expect(
            mistake("[{name: 'A', number: '+442079460018', hours: '9 to 5'}]")
                == "[0].hours: expected hours such as 09:00-18:00, found \"9 to 5\".")
        #expect(mistake("[{nam: 'A'}]") == "[0].nam: there is no such key; the nearest is name.")
        #expect(mistake("{}") == "expected a list of {name, number, hours}, found a block.")
    }

    // MARK: Tokens

    private func token(_ source: TokenSource) -> Result<Void, Refusal> {
        do {
            _ = try source.token(Environment([:]))
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    private func sentence(_ source: TokenSource) -> String? {
        if case .failure(let refusal) = token(source) { refusal.description } else { nil }
    }

    @Test("a token's file must be closed to others")
    func tokenFile() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/token"
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(write(descriptor, "geheim\n", 7) == 7)
        close(descriptor)
        #expect(sentence(.file(path)) == nil)
        chmod(path, 0o640)
        #expect(sentence(.file(path)) == "The token's file \(path) can be read by others; close it with chmod 600.")
        #expect(sentence(.file(folder.path + "/none"))?.contains("is not there") == true)
    }

    @Test("a token's command gives its first line; a failure says which command")
    func tokenCommand() {
        #expect(sentence(.command(["printf", "geheim\\nmore lines\\n"])) == nil)
        #expect(sentence(.command(["false"]))?.hasPrefix("The token's command false failed (status 1)") == true)
        #expect(sentence(.command(["/nonexistent/pass"]))?.contains("can't be started") == true)
        #expect(sentence(.command(["printf", "two words"]))?.contains("holds something no token has") == true)
    }
}
