internal import CVTerm
internal import Glibc

/// The two ends of a pseudo-terminal: the one that an emulator holds, and the one that programs use.
struct PseudoDevice {
    let master: CInt
    let slave: CInt
    private let name: String

    init(columns: Int, rows: Int) throws {
        master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var path = [CChar](repeating: 0, count: 128)
        guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &path, path.count) == 0 else {
            throw NeverHappened(
                description: "A pseudo-terminal could not be opened: \(String(cString: strerror(errno))).")
        }
        name = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        // Kept open so that the modes can be read after the program has ended.
        slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        Self.setSize(of: master, columns: columns, rows: rows)
    }

    static func setSize(of descriptor: CInt, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    /// The modes as bytes, to be compared as a whole.
    static func modes(of descriptor: CInt) -> [UInt8] {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        return withUnsafeBytes(of: modes) { Array($0) }
    }

    /// Sets modes that were read as bytes.
    static func set(_ bytes: [UInt8], of descriptor: CInt) {
        var modes = termios()
        withUnsafeMutableBytes(of: &modes) { $0.copyBytes(from: bytes) }
        tcsetattr(descriptor, TCSANOW, &modes)
    }

    func modes() -> [UInt8] {
        Self.modes(of: slave)
    }

    /// Starts a program as the leader of a new session with this terminal, its standard error in a pipe.
    func spawn(_ command: [String], environment: [String: String]) throws -> (pid_t, errors: CInt) {
        var pipe: [CInt] = [-1, -1]
        guard pipe2(&pipe, O_CLOEXEC | O_NONBLOCK) == 0 else {
            throw NeverHappened(description: "A pipe could not be opened.")
        }
        // The program's own end must block, or a burst of messages is lost.
        _ = fcntl(pipe[1], F_SETFL, 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, pipe[1], 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(
            &attributes, cvterm_spawn_in_new_session | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var everySignal = sigset_t()
        sigfillset(&everySignal)
        posix_spawnattr_setsigdefault(&attributes, &everySignal)
        // Tests run on threads that block signals, and a mask is inherited.
        var noSignal = sigset_t()
        sigemptyset(&noSignal)
        posix_spawnattr_setsigmask(&attributes, &noSignal)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
            close(pipe[1])
        }
        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
        guard failure == 0 else {
            throw NeverHappened(
                description: "\(command[0]) could not be started: \(String(cString: strerror(failure))).")
        }
        return (process, pipe[0])
    }
}
