import Dashboard
import Sandbox
import Terminal

/// What stood on the command line; nil and empty where nothing was said.
struct Choices: Equatable, Sendable {
    var demo = false
    var url: String?
    /// The configuration file, in place of the usual one.
    var configuration: String?
    var profile: String?
    var isReadOnly = false
    var forbidden: Set<Verb> = []
    /// Seconds.
    var hold: Int?
    var theme: Theme?
    var ascii = false
    var timezone: String?
    var seed: UInt64?
    var port: UInt16?
    /// Calls that run at any time in the sandbox.
    var calls: Int?
    /// Conversations that the sandbox begins with.
    var conversations: Int?
    /// Sandbox seconds per real second.
    var speed: Double?
    /// What goes wrong in the sandbox, and the shape of its replies.
    var faults: [SandboxFault]?
    var dialect: SandboxDialect?
    /// Its token, which guards nothing; that of a real workspace is never an argument.
    var sandboxToken: String?
    /// The file of an OpenAPI document.
    var specification: String?
    /// Whether that is told, too, which is no cause for worry.
    var verbose = false
}
