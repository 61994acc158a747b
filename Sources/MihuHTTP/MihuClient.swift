internal import CCurl
package import MihuAPI
internal import Synchronization

/// A connection to one workspace: takes reads and verbs from any thread, and hands over what became of each, once.
///
/// Two threads of its own do the work: one talks to the network through libcurl, one decodes what came and calls
/// `deliver`. While nothing is under way both sleep without waking.
package final class MihuClient: Sendable {
    /// Where requests go, and how.
    struct Workspace: Sendable {
        let origin: Origin
        let token: Token
        let userAgent: String
        let authorityFile: String?
        let limits: Limits
        let budget: Int
    }

    private let orders: Mailbox<NetworkOrder>
    private let threads: Mutex<[OwnThread]>

    /// A client for one workspace, its threads running.
    ///
    /// - Parameters:
    ///   - origin: Where the API lives. The token goes nowhere else; redirects are not followed.
    ///   - token: The workspace's secret.
    ///   - userAgent: What the workspace's own log shows: `mihutop/<version> (<operator>@<host>)`.
    ///   - authorityFile: A PEM file of certificate authorities to trust in place of the system's.
    ///   - limits: Time and size limits.
    ///   - budget: Requests per minute.
    ///   - deliver: Called on the decode thread, once for every ticket, in the order in which requests end. It should
    ///     only pass the delivery on.
    package init(
        origin: Origin, token: Token, userAgent: String, authorityFile: String? = nil, limits: Limits = Limits(),
        budget: Int = 120, deliver: @escaping @Sendable (Delivery) -> Void
    ) {
        guard CurlLibrary.isReady, let pointer = curl_multi_init() else {
            fatalError("a client is made after libcurl was prepared, and libcurl has memory for it")
        }
        let workspace = Workspace(
            origin: origin, token: token, userAgent: Self.headerText(userAgent), authorityFile: authorityFile,
            limits: limits, budget: budget)
        let multi = MultiHandle(pointer: pointer)
        let orders = Mailbox<NetworkOrder>(wake: multi.wake)
        let bell = Semaphore()
        let arrivals = Mailbox<Arrival>(wake: bell.signal)
        let network = OwnThread {
            var thread = NetworkThread(workspace: workspace, multi: multi, orders: orders, arrivals: arrivals)
            thread.run()
        }
        let decode = OwnThread {
            DecodeThread(arrivals: arrivals, bell: bell, deliver: deliver).run()
        }
        self.orders = orders
        threads = Mutex([network, decode])
    }

    deinit { close() }

    /// Asks a question. Its ticket is delivered with ``Delivery/Outcome/read(_:)``.
    ///
    /// May wait for the rate budget; on a connection that turns out dead it is asked once more.
    ///
    /// - Parameters:
    ///   - ticket: A number that no other request under way has.
    ///   - read: The question.
    ///   - overrides: What the operator knows better than the table of routes.
    package func read(ticket: UInt64, _ read: Read, overrides: RouteOverrides = .none) {
        orders.post(.start(Job(ticket: ticket, ask: .read(read), overrides: overrides)))
    }

    /// Sends a verb, at once and exactly once. Its ticket is delivered with ``Delivery/Outcome/write(_:)``.
    ///
    /// It has its own connection, waits for no read and no budget, and is never repeated, by libcurl neither.
    ///
    /// - Parameters:
    ///   - ticket: A number that no other request under way has.
    ///   - write: The verb.
    ///   - overrides: What the operator knows better than the table of routes; the same that the audit line was made with.
    package func write(ticket: UInt64, _ write: Write, overrides: RouteOverrides = .none) {
        orders.post(.start(Job(ticket: ticket, ask: .write(write), overrides: overrides)))
    }

    /// Gives up a read: it is delivered as ``Failure/cancelled``, unless it has ended already. A verb cannot be given up.
    package func cancel(ticket: UInt64) {
        orders.post(.cancel(ticket: ticket))
    }

    /// Gives up everything, delivers it as such, and ends both threads. What is asked afterwards is never delivered.
    ///
    /// Not to be called from `deliver`, nor is the client to be let go of there.
    package func close() {
        orders.post(.close)
        let running = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in running { thread.join() }
    }

    /// A text without what would end or distort a header line.
    private static func headerText(_ text: String) -> String {
        String(CleanText.line(text).map { $0.isASCII ? $0 : "?" })
    }
}
