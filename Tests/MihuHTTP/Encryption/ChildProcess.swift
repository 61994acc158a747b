import Glibc
import Testing

/// Another program, and what it writes.
final class ChildProcess {
    private let id: pid_t
    private let output: Int32

    /// Starts a program, given by its path, with these arguments.
    ///
    /// It inherits no other descriptor: a copy of another test's connection would keep that one from being closed.
    init(_ command: [String]) throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        output = ends[0]
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        // Swift does not see `addclosefrom`; closing what is not open does no harm.
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id = pid_t()
        let failure = posix_spawn(&id, command[0], &actions, nil, arguments, [nil])
        try #require(failure == 0, "\(command[0]) does not start: \(failure)")
        self.id = id
    }

    deinit { close(output) }

    /// The next line, without its end; what there is of it when the program ends or writes nothing for half a minute.
    func readLine() -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        var poll = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while Glibc.poll(&poll, 1, 30_000) > 0, read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") {
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// All that it writes until it ends.
    func readToEnd() -> String {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(output, &buffer, buffer.count), count > 0 {
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return text
    }

    /// Ends it, if it runs.
    func kill() { Glibc.kill(id, SIGKILL) }

    /// Waits for its end, and hands out what the system says of it: 0 when all went well.
    @discardableResult func wait() -> Int32 {
        var status: Int32 = 0
        waitpid(id, &status, 0)
        return status
    }
}
