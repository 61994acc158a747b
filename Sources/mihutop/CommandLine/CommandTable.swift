import Dashboard
import Sandbox
import Terminal

/// Every command with its options: the parser, the help and the error messages are made from it.
enum CommandTable {
    /// The screen first, then the subcommands.
    static let all: [Command] = [screen, configuration, doctor, sandbox]

    static let screen = Command(
        name: nil, work: .screen, summary: "Watch and steer the AI phone agents of a Mihu workspace.",
        options: settings)

    static let configuration = Command(
        name: "config", work: .configuration,
        summary: "Print the settings that the screen would run with, and who said so.", options: settings)

    static let doctor = Command(
        name: "doctor", work: .doctor,
        summary: "Read all of a workspace's API, change nothing, and say what is not as expected.",
        options: settings.filter { connecting.contains($0.name) } + [
            Option(
                name: "openapi",
                value: .one("FILE", expected: "the path of an OpenAPI document") {
                    $0.specification = $1
                    return !$1.isEmpty
                },
                summary: "Hold the known routes against this OpenAPI document; asks no server"),
            Option(
                name: "verbose", value: .nothing { $0.verbose = true },
                summary: "Name the fields, too, that arrive and are not made use of"),
        ])

    /// The settings that reaching a workspace takes.
    private static let connecting: Set = [
        "demo", "url", "profile", "config", "timezone", "seed", "speed", "token",
    ]

    static let sandbox = Command(
        name: "sandbox", work: .sandbox, summary: "Run the simulated workspace alone and print its address.",
        options: [
            Option(
                name: "port",
                value: .one("NUMBER", expected: "a port from 1 to 65535") {
                    $0.port = UInt16($1)
                    return $0.port ?? 0 > 0
                },
                summary: "Listen on this port of the loopback interface; else a free one"),
            seed, speed,
            Option(
                name: "calls",
                value: .one("NUMBER", expected: "a number of calls from 1 to 10000") {
                    $0.calls = Int($1)
                    return (1...10_000).contains($0.calls ?? 0)
                },
                summary: "Calls that run at any time, about; 14 unless told"),
            Option(
                name: "conversations",
                value: .one("NUMBER", expected: "a number of conversations from 0 to 100000") {
                    $0.conversations = Int($1)
                    return (0...100_000).contains($0.conversations ?? -1)
                },
                summary: "Conversations of the past four weeks, about; 1200 unless told"),
            Option(
                name: "faults",
                value: .one(
                    "LIST",
                    expected: "faults with their seconds, such as latency:0.3,lost_reply, out of "
                        + SandboxFault.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                ) {
                    $0.faults = SandboxFault.list($1)
                    return $0.faults?.isEmpty == false
                },
                summary: "What goes wrong, such as latency:0.3,lost_reply; the workspace's first page names all"),
            Option(
                name: "dialect",
                value: .one("NAME", expected: SandboxDialect.allCases.map(\.rawValue).joined(separator: ", ")) {
                    $0.dialect = SandboxDialect(rawValue: $1)
                    return $0.dialect != nil
                },
                summary: "Shape of the replies: "
                    + SandboxDialect.allCases.map(\.rawValue).joined(separator: ", ")),
            Option(
                name: "token",
                value: .one("TEXT", expected: "visible ASCII characters") {
                    $0.sandboxToken = $1
                    return !$1.isEmpty && $1.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
                },
                summary: "The simulated workspace's token; it guards nothing, so never a real one"),
        ])

    private static let speed = Option(
        name: "speed",
        value: .one("FACTOR", expected: "a factor from 0 to 1000") {
            $0.speed = Double($1)
            return (0...1000).contains($0.speed ?? -1)
        },
        summary: "Seconds that pass in the simulated workspace per second; 1 unless told")

    private static let seed = Option(
        name: "seed",
        value: .one("NUMBER", expected: "a whole number") {
            $0.seed = UInt64($1)
            return $0.seed != nil
        },
        summary: "The simulated workspace grows from this number; same number, same calls")

    /// What the screen runs with.
    private static let settings = [
        Option(
            name: "demo", value: .nothing { $0.demo = true },
            summary: "Start a simulated workspace and connect to it; needs nothing else"),
        Option(
            name: "url",
            value: .one("URL", expected: "the address of the workspace, such as https://acme.mihu.ai") {
                $0.url = $1
                return !$1.isEmpty
            },
            summary: "Connect to this address, in place of MIHU_TENANT and MIHU_BASE_URL"),
        Option(
            name: "profile",
            value: .one("NAME", expected: "the name of a profile in the configuration") {
                $0.profile = $1
                return !$1.isEmpty
            },
            summary: "Work on the workspace of this profile"),
        Option(
            name: "config",
            value: .one("FILE", expected: "the path of a configuration file") {
                $0.configuration = $1
                return !$1.isEmpty
            },
            summary: "Read this file in place of ~/.config/mihutop/config.json5"),
        Option(
            name: "read-only", value: .nothing { $0.isReadOnly = true },
            summary: "Watch only: no verb has a way out"),
        Option(
            name: "forbid",
            value: .one(
                "VERB[,VERB]", expected: "verbs out of \(Verb.allCases.map(\.rawValue).joined(separator: ", "))"
            ) { choices, text in
                let verbs = text.split(separator: ",").map { Verb(rawValue: String($0)) }
                choices.forbidden.formUnion(verbs.compactMap { $0 })
                return !verbs.isEmpty && !verbs.contains(nil)
            },
            summary: "Forbid verbs, such as say, hangup, call or stop"),
        Option(
            name: "hold",
            value: .one("SECONDS", expected: "seconds from 0 to 30") {
                $0.hold = Int($1)
                return (0...30).contains($0.hold ?? -1)
            },
            summary: "Countdown before what can't be taken back, 0 to 30; 3 unless told"),
        Option(
            name: "theme",
            value: .one("NAME", expected: Theme.allCases.map(\.rawValue).joined(separator: ", ")) {
                $0.theme = Theme(rawValue: $1)
                return $0.theme != nil
            },
            summary: "Colours: \(Theme.allCases.map(\.rawValue).joined(separator: ", "))"),
        Option(
            name: "ascii", value: .nothing { $0.ascii = true }, summary: "Draw with ASCII characters only"),
        Option(
            name: "timezone",
            value: .one("ZONE", expected: "the name of a zone, such as Europe/Istanbul") {
                $0.timezone = $1
                return !$1.isEmpty
            },
            summary: "Days and times of this zone, such as Europe/Istanbul; else the machine's"),
        seed, speed,
        Option(
            name: "token",
            value: .refused(
                "the token is never an argument, because everybody on the machine can read those; put it into MIHU_API_TOKEN"
            ),
            summary: "Never taken"),
    ]
}
