import Dashboard
import MihuAPI

/// A workspace and how a person works on it, as the configuration has it. nil and empty where it says nothing.
struct Profile: Equatable, Sendable {
    /// The workspace: its name, host or URL.
    var address: String?
    /// Whether `http://` may leave this machine.
    var allowsPlainHTTP = false
    var token: TokenSource?
    /// A PEM file of certificate authorities to trust in place of the system's.
    var authorityFile: String?
    var timezone: String?
    /// Who decides the verbs, for the audit file.
    var person: String?
    var isReadOnly = false
    var forbidden: Set<Verb> = []
    var holds: [Verb: Milliseconds] = [:]
    /// Whether calls that are muted here are unmuted when the program ends without being able to ask.
    var unmutesOnLoss = false
    var rates = PollRates()
    /// Sentences that are said often.
    var texts: [CannedText] = []
    /// The file of the places that calls are forwarded to.
    var phonebook: String?
    /// Requests per minute.
    var budget: Int?
    /// Calls that the workspace can have at once.
    var concurrency: Int?
    /// Rows of the conversations board that are held at the most.
    var conversationsLoaded: Int?
    var overrides = RouteOverrides.none
    /// The keys that were set, with their paths in the file: who said so.
    var paths: [String: String] = [:]
}

/// Where the token comes from. Naming it here keeps it out of arguments, which everybody on the machine can read.
enum TokenSource: Equatable, Sendable {
    /// A variable of the environment.
    case environment(String)
    /// A file that nobody else can read.
    case file(String)
    /// The first line that a command prints, such as `pass show mihu`.
    case command([String])

    /// The source as `mihutop config` shows it.
    var words: String {
        switch self {
        case .environment(let name): "the variable \(name)"
        case .file(let path): "the file \(path)"
        case .command(let words): "the command \(words.joined(separator: " "))"
        }
    }
}
