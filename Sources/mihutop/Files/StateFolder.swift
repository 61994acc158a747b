import Glibc

/// The folder of what the program keeps from run to run, for its owner's eyes alone.
///
/// Source: XDG Base Directory Specification, `XDG_STATE_HOME`.
struct StateFolder: Sendable {
    /// The folder, without a slash at its end.
    let path: String

    init(path: String) { self.path = path }

    /// `$XDG_STATE_HOME/mihutop`, in `~/.local/state` where that is unset or not absolute.
    init(_ environment: Environment) {
        let chosen = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (chosen ?? "\(environment["HOME"] ?? "/nonexistent")/.local/state") + "/mihutop"
    }

    /// What was decided and what became of it.
    var audit: String { path + "/audit.jsonl" }
    /// Locked while the audit file, or the full ones before it, are written or read.
    var auditLock: String { path + "/audit.lock" }
    /// What libraries and crashes have to say while the screen is in use.
    var log: String { path + "/log" }

    /// Opens a file of the folder at its end, mode 0600, and makes the folder, mode 0700, where it is missing.
    ///
    /// - Throws: what was tried and what the system said.
    func openForAppending(_ file: String) throws(FileProblem) -> CInt {
        try make(path)
        guard chmod(path, 0o700) == 0 else { throw FileProblem("\(path) can't be closed to others") }
        let descriptor = open(file, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileProblem("\(file) can't be opened") }
        guard fchmod(descriptor, 0o600) == 0 else {
            let problem = FileProblem("\(file) can't be closed to others")
            close(descriptor)
            throw problem
        }
        return descriptor
    }

    /// Makes a folder and those above it.
    private func make(_ folder: String) throws(FileProblem) {
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
            throw FileProblem("the folder \(folder) can't be made")
        }
        try make(String(folder[..<slash]))
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw FileProblem("the folder \(folder) can't be made")
        }
    }
}

/// What could not be done with a file, and what the system said.
struct FileProblem: Error, Equatable, CustomStringConvertible {
    let description: String

    /// Takes the reason from `errno`.
    init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }

    init(_ what: String, because reason: String) { description = "\(what): \(reason)" }
}
