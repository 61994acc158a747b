import Glibc

/// A folder of the program's own, for its owner's eyes alone: mode 0700, and 0600 for the files in it.
struct PrivateFolder: Sendable {
    /// The folder, without a slash at its end.
    let path: String

    /// Opens a file of the folder for reading and writing, and makes the folder where it is missing.
    ///
    /// - Parameters:
    ///   - file: Its whole path.
    ///   - flags: More of open(2): `O_APPEND`, `O_EXCL`.
    /// - Returns: its descriptor.
    /// - Throws: what was tried and what the system said.
    func open(_ file: String, _ flags: CInt) throws(FileProblem) -> CInt {
        try make(path)
        guard chmod(path, 0o700) == 0 else { throw FileProblem("\(path) can't be closed to others") }
        let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
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

extension PrivateFolder {
    /// `mihutop` in the folder that a variable of the XDG Base Directory Specification names, or in its usual place
    /// where the variable is unset or not absolute.
    init(_ variable: String, _ environment: Environment, usually place: String) {
        let chosen = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (chosen ?? "\(environment["HOME"] ?? "/nonexistent")/\(place)") + "/mihutop"
    }
}
