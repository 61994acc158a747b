internal import Glibc

/// Sends standard error elsewhere while the screen is in use, so that a warning of a library does not tear it.
struct Diagnostics {
    private let log: CInt?
    private var original: CInt?

    init(_ log: CInt?) {
        self.log = log
    }

    mutating func divert() {
        guard let log, original == nil else { return }
        original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        dup2(log, STDERR_FILENO)
    }

    mutating func bringBack() {
        guard let original else { return }
        dup2(original, STDERR_FILENO)
        Glibc.close(original)
        self.original = nil
    }
}
