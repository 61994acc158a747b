import Glibc

/// The folder of what the program keeps from run to run.
///
/// Source: XDG Base Directory Specification, `XDG_STATE_HOME`.
struct StateFolder: Sendable {
    private let folder: PrivateFolder

    /// The folder, without a slash at its end.
    var path: String { folder.path }

    init(path: String) { folder = PrivateFolder(path: path) }

    /// `$XDG_STATE_HOME/mihutop`, in `~/.local/state` where that is unset or not absolute.
    init(_ environment: Environment) {
        folder = PrivateFolder("XDG_STATE_HOME", environment, usually: ".local/state")
    }

    /// What was decided and what became of it.
    var audit: String { path + "/audit.jsonl" }
    /// Locked while the audit file, or the full ones before it, are written or read.
    var auditLock: String { path + "/audit.lock" }
    /// What libraries and crashes have to say while the screen is in use.
    var log: String { path + "/log" }

    /// Opens a file of the folder at its end, and makes both where they are missing.
    ///
    /// - Throws: what was tried and what the system said.
    func openForAppending(_ file: String) throws(FileProblem) -> CInt { try folder.open(file, O_APPEND) }
}

/// What could not be done with a file, and what the system said.
struct FileProblem: Error, Equatable, CustomStringConvertible {
    let description: String

    /// Takes the reason from `errno`.
    init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }

    init(_ what: String, because reason: String) { description = "\(what): \(reason)" }
}
