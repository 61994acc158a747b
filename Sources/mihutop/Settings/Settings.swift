import Dashboard
import MihuHTTP
import Terminal

/// What the screen runs with, gathered from the command line and the environment, each value from one place.
struct Settings: Sendable {
    /// Where the calls are.
    enum Place: Sendable {
        /// A simulated workspace in this process that grows from this number.
        case demo(seed: Setting<UInt64>)
        /// A workspace at an address, opened by a token.
        case workspace(Setting<Origin>, Token)
    }

    let place: Place
    let isReadOnly: Setting<Bool>
    let forbidden: Setting<Set<Verb>>
    /// The countdown before what can't be taken back.
    let hold: Setting<Milliseconds>
    let theme: Setting<Theme>
    /// Whether nothing but ASCII is drawn; nil leaves it to the locale.
    let ascii: Setting<Bool>
    /// The zone of days and times by its name; nil takes the machine's.
    let timezone: Setting<String?>
}

extension Settings {
    /// Gathers the settings.
    ///
    /// - Throws: how to connect when nothing says where, or what is wrong with a value and who gave it.
    init(_ choices: Choices, _ environment: Environment) throws(Refusal) {
        place = try Self.place(choices, environment)
        isReadOnly = Setting(option: "--read-only", choices.isReadOnly ? true : nil, else: false)
        forbidden = Setting(option: "--forbid", choices.forbidden.isEmpty ? nil : choices.forbidden, else: [])
        hold = Setting(option: "--hold", choices.hold.map { Milliseconds($0) * 1000 }, else: 3_000)
        theme = Setting(option: "--theme", choices.theme, else: .dark)
        ascii = Setting(option: "--ascii", choices.ascii ? true : nil, else: false)
        timezone =
            choices.timezone.map { Setting($0, from: .option("--timezone")) }
            ?? environment["TZ"].map { Setting($0, from: .environment("TZ")) }
            ?? Setting(nil, from: .standard)
    }

    private static func place(_ choices: Choices, _ environment: Environment) throws(Refusal) -> Place {
        if choices.demo {
            guard choices.url == nil else {
                throw Refusal("--demo starts a workspace of its own; leave out --url, or leave out --demo.")
            }
            return .demo(seed: Setting(option: "--seed", choices.seed, else: 7))
        }
        guard choices.seed == nil else {
            throw Refusal("--seed is the number a simulated workspace grows from; add --demo, or leave it out.")
        }
        guard let typed = address(choices, environment) else {
            throw Refusal(
                "No workspace is named: set MIHU_TENANT to its name and MIHU_API_TOKEN to its token. "
                    + "To look around without one, run mihutop --demo.")
        }
        let origin: Origin
        do {
            origin = try Origin(typed.value)
        } catch {
            throw Refusal("\(typed.provenance.name): \(error)")
        }
        return .workspace(Setting(origin, from: typed.provenance), try token(environment))
    }

    private static func address(_ choices: Choices, _ environment: Environment) -> Setting<String>? {
        if let url = choices.url { return Setting(url, from: .option("--url")) }
        for name in ["MIHU_BASE_URL", "MIHU_TENANT"] {
            if let text = environment[name] { return Setting(text, from: .environment(name)) }
        }
        return nil
    }

    private static func token(_ environment: Environment) throws(Refusal) -> Token {
        guard let text = environment["MIHU_API_TOKEN"] else {
            throw Refusal(
                "MIHU_API_TOKEN is not set; put the workspace's API token into it (Mihu: profile menu, Developer).")
        }
        guard let token = Token(text) else { throw unreadableToken }
        return token
    }

    /// Said of a token that can't be one, without repeating it.
    static let unreadableToken = Refusal(
        "MIHU_API_TOKEN holds something no token has, such as a space or a line break inside; copy it again.")
}
