internal import Glibc

/// Lets one thread sleep until another has something for it.
final class Semaphore: @unchecked Sendable {
    // The semaphore itself is what makes its memory safe to share.
    private let handle: UnsafeMutablePointer<sem_t>

    init() {
        handle = .allocate(capacity: 1)
        sem_init(handle, 0, 0)
    }

    deinit {
        sem_destroy(handle)
        handle.deallocate()
    }

    /// Lets one waiting, or the next to wait, go on.
    func signal() { sem_post(handle) }

    /// Sleeps until somebody signals.
    func wait() {
        while sem_wait(handle) != 0 && errno == EINTR {}
    }
}
