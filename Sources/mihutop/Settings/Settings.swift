import Dashboard
import MihuAPI
import MihuHTTP
import Terminal

/// What the screen runs with, gathered from the command line, the environment and the configuration, each value from one
/// place.
struct Settings: Sendable {
    /// Where the calls are.
    enum Place: Sendable {
        /// A simulated workspace in this process that grows from this number.
        case demo(seed: Setting<UInt64>, speed: Setting<Double>)
        /// A workspace at an address, and where the token that opens it comes from.
        case workspace(Setting<Origin>, Setting<TokenSource>)
    }

    let place: Place
    /// The profile that is worked with; nil where the command line or the environment names the workspace.
    let profile: String?
    let isReadOnly: Setting<Bool>
    let forbidden: Setting<Set<Verb>>
    /// The countdown before what can't be taken back, by verb.
    let holds: Setting<[Verb: Milliseconds]>
    let unmutesOnLoss: Setting<Bool>
    let theme: Setting<Theme>
    /// Whether nothing but ASCII is drawn; false leaves it to the locale.
    let ascii: Setting<Bool>
    /// The zone of days and times by its name; nil takes the machine's.
    let timezone: Setting<String?>
    /// Who decides the verbs; nil takes the user of the machine.
    let person: Setting<String?>
    /// A PEM file of certificate authorities; nil takes the system's.
    let authorityFile: Setting<String?>
    /// Requests per minute.
    let budget: Setting<Int>
    /// Calls that the workspace can have at once; nil where nobody says.
    let concurrency: Setting<Int?>
    let rates: Setting<PollRates>
    /// Rows of the conversations board that are held at the most.
    let conversationsLoaded: Setting<Int>
    let overrides: Setting<RouteOverrides>
    let texts: Setting<[CannedText]>
    /// The phonebook's file; nil for none.
    let phonebook: Setting<String?>

    static let standardHold: Milliseconds = 3_000
    static let standardBudget = 120
}

extension Settings {
    /// Gathers the settings.
    ///
    /// A workspace that the command line or the environment names is worked with as it is: a profile's token never goes to
    /// an address that is not the profile's.
    ///
    /// - Throws: how to connect when nothing says where, or what is wrong with a value and who gave it.
    init(_ choices: Choices, _ environment: Environment, _ configuration: Configuration = .none) throws(Refusal) {
        let name = try Self.profileName(choices, environment, configuration)
        let profile = name.flatMap { configuration.profiles[$0] } ?? Profile()
        /// A value of the profile, where its file has the key.
        func set<Value>(_ key: String, _ value: Value) -> Setting<Value>? {
            profile.paths[key].map { Setting(value, from: .configuration($0)) }
        }
        self.profile = name
        place = try Self.place(choices, environment, profile)
        isReadOnly =
            choices.isReadOnly
            ? Setting(true, from: .option("--read-only"))
            : set("read_only", profile.isReadOnly) ?? Setting(false, from: .standard)
        forbidden =
            choices.forbidden.isEmpty
            ? set("verbs", profile.forbidden) ?? Setting([], from: .standard)
            : Setting(choices.forbidden.union(profile.forbidden), from: .option("--forbid"))
        let hold = choices.hold.map { Milliseconds($0) * 1000 }
        let holds = Verb.allCases.map { ($0, hold ?? profile.holds[$0] ?? Self.standardHold) }
        self.holds = Setting(
            Dictionary(uniqueKeysWithValues: holds),
            from: hold != nil ? .option("--hold") : profile.paths["holds"].map(Provenance.configuration) ?? .standard)
        unmutesOnLoss = set("unmute_on_loss", profile.unmutesOnLoss) ?? Setting(false, from: .standard)
        theme = Setting(option: "--theme", choices.theme, else: .dark)
        ascii = Setting(option: "--ascii", choices.ascii ? true : nil, else: false)
        timezone =
            choices.timezone.map { Setting($0, from: .option("--timezone")) }
            ?? set("timezone", profile.timezone)
            ?? environment["TZ"].map { Setting($0, from: .environment("TZ")) }
            ?? Setting(nil, from: .standard)
        person = set("operator", profile.person) ?? Setting(nil, from: .standard)
        authorityFile =
            set("ca", profile.authorityFile.map(environment.expanded)) ?? Setting(nil, from: .standard)
        budget = set("budget", profile.budget ?? Self.standardBudget) ?? Setting(Self.standardBudget, from: .standard)
        concurrency = set("concurrency", profile.concurrency) ?? Setting(nil, from: .standard)
        rates = set("poll", profile.rates) ?? Setting(PollRates(), from: .standard)
        conversationsLoaded =
            set("conversations_loaded", profile.conversationsLoaded ?? ConversationBoard.usuallyLoaded)
            ?? Setting(ConversationBoard.usuallyLoaded, from: .standard)
        overrides = set("routes", profile.overrides) ?? Setting(.none, from: .standard)
        texts = set("texts", profile.texts) ?? Setting([], from: .standard)
        phonebook = set("phonebook", profile.phonebook.map(environment.expanded)) ?? Setting(nil, from: .standard)
    }

    private static func profileName(
        _ choices: Choices, _ environment: Environment, _ configuration: Configuration
    ) throws(Refusal) -> String? {
        guard let named = choices.profile else {
            return choices.demo || address(choices, environment) != nil ? nil : configuration.standardName
        }
        guard !choices.demo, choices.url == nil else {
            throw Refusal("--profile names the workspace; leave out --profile, or leave out --demo and --url.")
        }
        guard configuration.profiles[named] != nil else {
            let file =
                configuration.file.isEmpty
                ? "there is no configuration file" : "\(configuration.file) has \(configuration.names)"
            throw Refusal("There is no profile \(CleanText.line(named)): \(file).")
        }
        return named
    }

    private static func place(
        _ choices: Choices, _ environment: Environment, _ profile: Profile
    ) throws(Refusal) -> Place {
        if choices.demo {
            guard choices.url == nil else {
                throw Refusal("--demo starts a workspace of its own; leave out --url, or leave out --demo.")
            }
            return .demo(
                seed: Setting(option: "--seed", choices.seed, else: 7),
                speed: Setting(option: "--speed", choices.speed, else: 1))
        }
        guard choices.speed == nil else {
            throw Refusal("--speed is how fast a simulated workspace lives; add --demo, or leave it out.")
        }
        guard choices.seed == nil else {
            throw Refusal("--seed is the number a simulated workspace grows from; add --demo, or leave it out.")
        }
        let standardToken = Setting(TokenSource.environment("MIHU_API_TOKEN"), from: .standard)
        if let text = profile.address {
            let key = profile.paths["url"] ?? profile.paths["tenant"] ?? ""
            let origin = try origin(Setting(text, from: .configuration(key)), plain: profile.allowsPlainHTTP)
            let token = profile.token.map { Setting($0, from: .configuration(profile.paths["token"] ?? "")) }
            return .workspace(origin, token ?? standardToken)
        }
        guard let typed = address(choices, environment) else {
            throw Refusal(
                "No workspace is named: set MIHU_TENANT to its name and MIHU_API_TOKEN to its token. "
                    + "To look around without one, run mihutop --demo.")
        }
        return .workspace(try origin(typed, plain: false), standardToken)
    }

    private static func origin(_ typed: Setting<String>, plain: Bool) throws(Refusal) -> Setting<Origin> {
        do {
            return Setting(try Origin(typed.value, allowsPlainHTTP: plain), from: typed.provenance)
        } catch {
            throw Refusal("\(typed.provenance.name): \(error)")
        }
    }

    private static func address(_ choices: Choices, _ environment: Environment) -> Setting<String>? {
        if let url = choices.url { return Setting(url, from: .option("--url")) }
        for name in ["MIHU_BASE_URL", "MIHU_TENANT"] {
            if let text = environment[name] { return Setting(text, from: .environment(name)) }
        }
        return nil
    }
}
