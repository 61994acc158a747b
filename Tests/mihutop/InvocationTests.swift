import Dashboard
import Sandbox
import Testing

@testable import mihutop

@Suite("The command line")
struct InvocationTests {
    private func choices(_ arguments: String...) throws -> Choices {
        guard case .run(_, let choices) = try Invocation(arguments) else { throw Unexpected() }
        return choices
    }

    private struct Unexpected: Error {}

    private func sentence(_ arguments: [String]) -> String? {
        do {
            _ = try Invocation(arguments)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("without arguments the screen runs as it is")
    func plain() throws {
        #expect(try choices() == Choices())
    }

    @Test("every option is taken, with its value beside it or behind a sign of equality")
    func everyOption() throws {
        var expected = Choices()
        expected.url = "https://acme.mihu.ai"
        expected.isReadOnly = true
        expected.forbidden = [.forward, .hangUp]
        expected.hold = 5
        expected.theme = .light
        expected.ascii = true
        expected.timezone = "Europe/Istanbul"
        expected.profile = "acme"
        expected.configuration = "/etc/mihutop.json5"
        #expect(
            try choices(
                "--url", "https://acme.mihu.ai", "--read-only", "--forbid", "forward,hangup", "--hold=5",
                "--theme=light", "--ascii", "--timezone", "Europe/Istanbul", "--profile", "acme", "--config",
                "/etc/mihutop.json5")
                == expected)
    }

    @Test("forbidden verbs add up")
    func forbiddenAddUp() throws {
        #expect(try choices("--forbid", "say", "--forbid=mute").forbidden == [.say, .mute])
    }

    @Test("a subcommand takes its own options")
    func sandbox() throws {
        guard case .run(.sandbox, let choices) = try Invocation(["sandbox", "--port", "8080", "--speed", "2.5"]) else {
            throw Unexpected()
        }
        #expect(choices.port == 8080)
        #expect(choices.speed == 2.5)
    }

    @Test("the simulated workspace's size, faults, dialect and token are chosen")
    func simulatedWorkspace() throws {
        let arguments = [
            "sandbox", "--calls=10000", "--conversations", "100000", "--faults", "latency:0.3,lost_reply", "--dialect",
            "sparse", "--token", "opensesame",
        ]
        guard case .run(.sandbox, let choices) = try Invocation(arguments) else { throw Unexpected() }
        #expect(choices.calls == 10_000)
        #expect(choices.conversations == 100_000)
        #expect(choices.faults == [SandboxFault(.latency, seconds: 0.3), SandboxFault(.lostReply)])
        #expect(choices.dialect == .sparse)
        #expect(choices.sandboxToken == "opensesame")
        let wrong = try #require(sentence(["sandbox", "--faults", "latency,earthquake"]))
        #expect(wrong.hasPrefix("--faults takes faults with their seconds, such as latency:0.3,lost_reply, out of "))
        #expect(wrong.hasSuffix(", ignored; “latency,earthquake” is not that."))
    }

    @Test("the doctor takes what reaching a workspace takes, and its own")
    func doctor() throws {
        let arguments = ["doctor", "--url", "acme", "--config=c", "--verbose", "--openapi", "api.json"]
        guard case .run(.doctor, let choices) = try Invocation(arguments) else { throw Unexpected() }
        #expect(choices.url == "acme")
        #expect(choices.configuration == "c")
        #expect(choices.verbose)
        #expect(choices.specification == "api.json")
        #expect(sentence(["doctor", "--hold", "3"]) == "There is no option --hold; the nearest is --help.")
        #expect(sentence(["doctor", "--token", "geheim"])?.contains("MIHU_API_TOKEN") == true)
    }

    @Test(
        "what is not understood gets one sentence",
        arguments: [
            (["--thme", "dark"], "There is no option --thme; the nearest is --theme."),
            (["--readonly"], "There is no option --readonly; the nearest is --read-only."),
            (["-d"], "There is no option -d; the nearest is --demo."),
            (["--red\u{1B}[2J"], "There is no option --red[2J; the nearest is --demo."),
            (["sandbx"], "There is no subcommand sandbx; the nearest is sandbox."),
            (["sandbox", "--hold", "3"], "There is no option --hold; the nearest is --help."),
            (["--demo", "now"], "mihutop takes options only, and now is none."),
            (["--hold"], "--hold must be followed by seconds from 0 to 30."),
            (["--hold", "31"], "--hold takes seconds from 0 to 30; “31” is not that."),
            (["--hold", "soon"], "--hold takes seconds from 0 to 30; “soon” is not that."),
            (["--theme", "blue"], "--theme takes dark, light, mono; “blue” is not that."),
            (
                ["--forbid", "say,shout"],
                "--forbid takes verbs out of say, mute, unmute, forward, hangup, call, blacklist, start, stop, publish, queue, retry, cancel; “say,shout” is not that."
            ),
            (["--seed", "-1"], "--seed takes a whole number; “-1” is not that."),
            (["--ascii=yes"], "--ascii takes no value."),
            (["sandbox", "--calls", "0"], "--calls takes a number of calls from 1 to 10000; “0” is not that."),
            (
                ["sandbox", "--dialect", "plain"],
                "--dialect takes usual, framework, sparse, renamed, masked; “plain” is not that."
            ),
        ])
    func refusals(arguments: [String], expected: String) {
        #expect(sentence(arguments) == expected)
    }

    @Test(
        "a token as an argument is refused and not repeated", arguments: [["--token", "geheim"], ["--token=geheim"]])
    func tokenIsNoArgument(arguments: [String]) throws {
        let said = try #require(sentence(arguments))
        #expect(said.contains("MIHU_API_TOKEN"))
        #expect(!said.contains("geheim"))
    }

    @Test("help names every option and subcommand")
    func help() {
        #expect(
            CommandTable.screen.help == """
                Watch and steer the AI phone agents of a Mihu workspace.

                Usage: mihutop [OPTIONS]

                Options:
                  --demo                Start a simulated workspace and connect to it; needs nothing else
                  --url URL             Connect to this address, in place of MIHU_TENANT and MIHU_BASE_URL
                  --profile NAME        Work on the workspace of this profile
                  --config FILE         Read this file in place of ~/.config/mihutop/config.json5
                  --read-only           Watch only: no verb has a way out
                  --forbid VERB[,VERB]  Forbid verbs, such as say, hangup, call or stop
                  --hold SECONDS        Countdown before what can't be taken back, 0 to 30; 3 unless told
                  --theme NAME          Colours: dark, light, mono
                  --ascii               Draw with ASCII characters only
                  --timezone ZONE       Days and times of this zone, such as Europe/Istanbul; else the machine's
                  --seed NUMBER         The simulated workspace grows from this number; same number, same calls
                  --speed FACTOR        Seconds that pass in the simulated workspace per second; 1 unless told
                  --help                Show this
                  --version             Show the version

                Subcommands:
                  config   Print the settings that the screen would run with, and who said so.
                  doctor   Read all of a workspace's API, change nothing, and say what is not as expected.
                  sandbox  Run the simulated workspace alone and print its address.

                Environment:
                  MIHU_TENANT     The workspace: its name, host or URL
                  MIHU_BASE_URL   Its address, where the name does not tell it
                  MIHU_API_TOKEN  Its API token

                On the screen, ? shows the keys.

                """)
        #expect(
            CommandTable.sandbox.help == """
                Run the simulated workspace alone and print its address.

                Usage: mihutop sandbox [OPTIONS]

                Options:
                  --port NUMBER           Listen on this port of the loopback interface; else a free one
                  --seed NUMBER           The simulated workspace grows from this number; same number, same calls
                  --speed FACTOR          Seconds that pass in the simulated workspace per second; 1 unless told
                  --calls NUMBER          Calls that run at any time, about; 14 unless told
                  --conversations NUMBER  Conversations of the past four weeks, about; 1200 unless told
                  --faults LIST           What goes wrong, such as latency:0.3,lost_reply; the workspace's first page names all
                  --dialect NAME          Shape of the replies: usual, framework, sparse, renamed, masked
                  --token TEXT            The simulated workspace's token; it guards nothing, so never a real one
                  --help                  Show this
                  --version               Show the version

                """)
    }

    @Test("help and version are asked for anywhere")
    func helpAnywhere() throws {
        guard case .help(let command) = try Invocation(["sandbox", "--seed", "3", "--help"]) else { throw Unexpected() }
        #expect(command.name == "sandbox")
        guard case .version = try Invocation(["--demo", "--version"]) else { throw Unexpected() }
    }
}
