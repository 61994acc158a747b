internal import Glibc

/// A thread that runs one function to its end and can be waited for.
///
/// It takes no signals: those belong to the main thread. The ones that a fault of its own raises are left open, so that
/// the terminal is restored before the program dies.
package struct OwnThread: @unchecked Sendable {
    // A pthread_t is a plain number; joining is done once, by the one owner.
    private let handle: pthread_t

    /// Starts a thread that does this.
    package init(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(run: body))
        var handle = pthread_t()
        var mask = sigset_t()
        var before = sigset_t()
        sigfillset(&mask)
        for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP] { sigdelset(&mask, fault) }
        // The new thread inherits the mask: blocking around the creation leaves no moment in which it could be hit.
        pthread_sigmask(SIG_SETMASK, &mask, &before)
        let result = pthread_create(
            &handle, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        pthread_sigmask(SIG_SETMASK, &before, nil)
        guard result == 0 else {
            fatalError("the system gives no thread (\(result)); mihutop can't work without its own")
        }
        self.handle = handle
    }

    /// Waits until the thread has ended.
    package func join() {
        pthread_join(handle, nil)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
