internal import CCurl
internal import MihuAPI

/// What the network thread is told.
enum NetworkOrder: Sendable {
    case start(Job)
    case cancel(ticket: UInt64)
    case close
}

/// libcurl's multi handle. Only the network thread touches it, but anyone may wake it up.
struct MultiHandle: @unchecked Sendable {
    // `curl_multi_wakeup` is the one function that libcurl allows from other threads.
    let pointer: UnsafeMutableRawPointer

    func wake() { curl_multi_wakeup(pointer) }
}

/// The network thread's own state: what waits, what is under way.
///
/// Sleeps in `curl_multi_poll` until an order comes, a socket moves, or the rate gate opens; without any of these it
/// sleeps for good.
struct NetworkThread {
    private let workspace: MihuClient.Workspace
    private let multi: MultiHandle
    private let orders: Mailbox<NetworkOrder>
    private let arrivals: Mailbox<Arrival>

    private var waiting: [Job] = []
    private var underWay: [UnsafeMutableRawPointer: Transfer] = [:]
    private var gate: RateGate
    /// Why the gate is closed, when it is: the server is busy (503), or wants fewer requests (429).
    private var serverIsBusy = false
    private var random = SystemRandomNumberGenerator()
    private var isClosing = false

    init(
        workspace: MihuClient.Workspace, multi: MultiHandle, orders: Mailbox<NetworkOrder>, arrivals: Mailbox<Arrival>
    ) {
        self.workspace = workspace
        self.multi = multi
        self.orders = orders
        self.arrivals = arrivals
        gate = RateGate(budget: workspace.budget, now: Clock.monotonic)
        _ = curl_multi_set_number(multi.pointer, CURLMOPT_MAXCONNECTS, 4)
    }

    /// Runs until it is told to close.
    mutating func run() {
        while !isClosing {
            for order in orders.empty() { carryOut(order) }
            let gateOpens = startReads()
            var running: Int32 = 0
            curl_multi_perform(multi.pointer, &running)
            let ended = takeEnded()
            // What ended may have made room for a waiting read: look again before sleeping.
            if ended && !waiting.isEmpty || isClosing { continue }
            let sleep = gateOpens.map { max(1, min($0 - Clock.monotonic, 86_400_000)) } ?? Int64(Int32.max)
            curl_multi_poll(multi.pointer, nil, 0, Int32(sleep), nil)
        }
        giveUpAll()
    }

    private mutating func carryOut(_ order: NetworkOrder) {
        switch order {
        case .start(let job) where job.isRead: waiting.append(job)
        case .start(let job):
            gate.countVerb(now: Clock.monotonic)
            start(job, isSecondTry: false)
        case .cancel(let ticket): cancel(ticket)
        case .close: isClosing = true
        }
    }

    /// Starts the reads that may go now.
    ///
    /// - Returns: The moment at which the gate lets the next one through, if one waits for it.
    private mutating func startReads() -> Int64? {
        while let job = waiting.first {
            guard underWay.values.count(where: \.job.isRead) < workspace.limits.readsAtOnce else { return nil }
            let now = Clock.monotonic
            switch gate.admitRead(now: now) {
            case .go:
                waiting.removeFirst()
                start(job, isSecondTry: false)
            case .wait(let moment): return moment
            case .refused(let moment):
                waiting.removeFirst()
                let until = Clock.now.advanced(bySeconds: Double(moment - now) / 1000)
                report(job, .failure(serverIsBusy ? .busy(until: until) : .rateLimited(until: until, message: nil)))
            }
        }
        return nil
    }

    private mutating func start(_ job: Job, isSecondTry: Bool) {
        guard let transfer = Transfer(job, isSecondTry: isSecondTry, to: workspace),
            curl_multi_add_handle(multi.pointer, transfer.easy) == CURLM_OK
        else { return report(job, .failure(.notReachable(.connection, detail: "out of memory"))) }
        underWay[transfer.easy] = transfer
    }

    /// Gives up the reads with that ticket. A verb is never given up: its outcome has to be known.
    private mutating func cancel(_ ticket: UInt64) {
        for job in waiting where job.ticket == ticket { report(job, .failure(.cancelled)) }
        waiting.removeAll { $0.ticket == ticket }
        for transfer in underWay.values where transfer.job.ticket == ticket && transfer.job.isRead { giveUp(transfer) }
    }

    private mutating func giveUp(_ transfer: Transfer) {
        var end = transfer.end(CURLE_OK)
        end.trouble = .failure(.cancelled)
        remove(transfer)
        arrivals.post(.ended(Finished(job: transfer.job, end: end)))
    }

    private mutating func giveUpAll() {
        for order in orders.close() {
            if case .start(let job) = order { waiting.append(job) }
        }
        for job in waiting { report(job, .failure(.cancelled)) }
        for transfer in underWay.values { giveUp(transfer) }
        curl_multi_cleanup(multi.pointer)
        arrivals.post(.closed)
    }

    /// Takes the transfers that have ended, whether any did.
    private mutating func takeEnded() -> Bool {
        var any = false
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let transfer = underWay[easy]
            else { continue }
            // The message's memory goes with the handle: take the result first.
            let end = transfer.end(message.pointee.data.result)
            any = true
            remove(transfer)
            if case .deadConnection = end.trouble, transfer.job.isRead, !transfer.isSecondTry {
                start(transfer.job, isSecondTry: true)
            } else {
                finish(transfer.job, end)
            }
        }
        return any
    }

    private mutating func finish(_ job: Job, _ end: TransferEnd) {
        let now = Clock.monotonic
        var until: Timestamp?
        if end.asksForQuiet {
            let jitter = Double.random(in: 0...1, using: &random)
            serverIsBusy = end.status == 503
            let opens = gate.close(now: now, wait: end.retryAfter, jitter: jitter)
            until = Clock.now.advanced(bySeconds: Double(opens - now) / 1000)
        } else if end.status > 0 {
            gate.noteAnswer(now: now)
        }
        arrivals.post(.ended(Finished(job: job, end: end, rateLimitedUntil: until)))
    }

    private func report(_ job: Job, _ trouble: TransferEnd.Trouble) {
        arrivals.post(.ended(Finished(job: job, end: TransferEnd(trouble: trouble))))
    }

    private mutating func remove(_ transfer: Transfer) {
        curl_multi_remove_handle(multi.pointer, transfer.easy)
        underWay[transfer.easy] = nil
    }
}
