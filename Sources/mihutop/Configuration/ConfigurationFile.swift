import MihuAPI

/// Finds and reads the configuration file.
///
/// Source: XDG Base Directory Specification, `XDG_CONFIG_HOME`.
struct ConfigurationFile {
    /// The file's path.
    let path: String
    /// Whether somebody asked for this very file, so that it must be there.
    let isNamed: Bool

    /// The file named by an option, else `$XDG_CONFIG_HOME/mihutop/config.json5`.
    init(named path: String?, _ environment: Environment) {
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        self.path = path ?? "\(folder ?? "\(environment.home)/.config")/mihutop/config.json5"
        isNamed = path != nil
    }

    /// The configuration; without a file there is none.
    ///
    /// - Throws: that the file can't be read, or the mistake in it.
    func read() throws(Refusal) -> Configuration {
        guard let bytes = FileContent.read(path, atMost: 1 << 20) else {
            guard isNamed else { return .none }
            throw Refusal("The configuration \(CleanText.line(path)) can't be read: it is not there, or not a file.")
        }
        do { return try Configuration(file: path, bytes: bytes) } catch {
            throw Refusal("\(CleanText.line(path)): \(error)")
        }
    }
}

extension Environment {
    /// The home folder.
    var home: String { self["HOME"] ?? "/nonexistent" }

    /// A path of the configuration: `~/` is the home folder.
    func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? home + path.dropFirst() : path
    }
}
