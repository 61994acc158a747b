import Glibc

/// Wakes the one thread that waits for it: a pipe, because poll(2) can wait for one together with a terminal.
final class Doorbell: Sendable {
    /// Readable once the bell has rung, until `silence()`.
    let descriptor: CInt
    private let button: CInt

    init() {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else {
            fatalError("the system gives no pipe (\(errno)); the threads of mihutop cannot wake each other without one")
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        button = ends[1]
    }

    deinit {
        close(descriptor)
        close(button)
    }

    /// Wakes the one who waits, or the next who does. From any thread.
    func ring() {
        var byte: UInt8 = 1
        // A full pipe wakes as well as a fuller one.
        while write(button, &byte, 1) < 0, errno == EINTR {}
    }

    /// Sleeps until the bell rings, then silences it; without a limit, or for so many milliseconds at most.
    ///
    /// - Returns: false when it has not rung.
    @discardableResult
    func wait(atMost milliseconds: Int64? = nil) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let limit = milliseconds.map { CInt(clamping: $0) } ?? -1
        while poll(&waiting, 1, limit) < 0, errno == EINTR {}
        silence()
        return waiting.revents != 0
    }

    /// Forgets that it has rung.
    func silence() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
