internal import Synchronization

/// What other threads want of one thread, in order.
package final class Mailbox<Letter: Sendable>: Sendable {
    private struct Content {
        var letters: [Letter] = []
        var isClosed = false
    }

    private let content = Mutex(Content())
    private let wake: @Sendable () -> Void

    /// A mailbox whose owner is woken by the given function. It is called under the mailbox's lock, and never after
    /// ``close()``, so that it may use what the owner frees afterwards.
    package init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Puts a letter in, unless the mailbox is closed.
    package func post(_ letter: Letter) {
        content.withLock { content in
            guard !content.isClosed else { return }
            content.letters.append(letter)
            // Whoever has letters waiting has been woken already.
            if content.letters.count == 1 { wake() }
        }
    }

    /// Takes all letters out.
    package func empty() -> [Letter] {
        content.withLock { content in
            defer { content.letters = [] }
            return content.letters
        }
    }

    /// Takes no further letters, and hands out those that came before.
    func close() -> [Letter] {
        content.withLock { content in
            defer { content = Content(isClosed: true) }
            return content.letters
        }
    }
}
