import Glibc
import MihuHTTP

extension TokenSource {
    /// Fetches the token.
    ///
    /// - Throws: a sentence that says where it was looked for and what to do; never with the token in it.
    func token(_ environment: Environment) throws(Refusal) -> Token {
        let (text, place): (String?, String)
        switch self {
        case .environment(let name):
            (text, place) = (environment[name], name)
            guard text != nil else {
                throw Refusal(
                    "\(name) is not set; put the workspace's API token into it (Mihu: profile menu, Developer).")
            }
        case .file(let path):
            place = environment.expanded(path)
            text = try Self.content(of: place)
        case .command(let words):
            place = "The output of \(words[0])"
            text = try Self.output(of: words)
        }
        guard let token = text.flatMap({ Token($0) }) else {
            throw Refusal(
                "\(place) holds something no token has, such as a space or a line break inside; copy it again.")
        }
        return token
    }

    private static func content(of path: String) throws(Refusal) -> String {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Refusal("The token's file \(path) is not there, or not a file.")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Refusal("The token's file \(path) can be read by others; close it with chmod 600.")
        }
        guard let bytes = FileContent.read(path, atMost: 1 << 16) else {
            throw Refusal("The token's file \(path) can't be read.")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first line that a command prints; it may talk with the person at the terminal meanwhile.
    private static func output(of words: [String]) throws(Refusal) -> String {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { throw Refusal("No pipe could be made for \(words[0]).") }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        let started = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
        close(ends[1])
        guard started == 0 else {
            throw Refusal("The token's command \(words[0]) can't be started: \(String(cString: strerror(started))).")
        }
        let text = readAll(ends[0])
        var status: CInt = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw Refusal(
                "The token's command \(words[0]) failed (status \((status >> 8) & 0xFF)); run it by hand to see why.")
        }
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    private static func readAll(_ descriptor: CInt) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 1 << 16 {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
