internal import CCurl
internal import MihuAPI

/// One request on its way. Lives on the network thread.
final class Transfer {
    let job: Job
    let easy: UnsafeMutableRawPointer
    /// Whether this is the second try of a read.
    let isSecondTry: Bool

    private let limits: Limits
    private var headers: UnsafeMutablePointer<curl_slist>?
    /// Where libcurl writes what exactly went wrong.
    private let complaint: UnsafeMutablePointer<CChar>
    private var body: [UInt8] = []
    private var headerBytes = 0
    private var isTooLarge = false
    /// Whether libcurl has come so far that it writes the request: from then on a byte of it may have left.
    private var requestBegan = false

    /// The longest header that is read, in bytes.
    private static let headerLimit = 64 << 10

    /// A transfer, prepared but not started; nil when libcurl has no memory for it.
    init?(_ job: Job, isSecondTry: Bool, to workspace: MihuClient.Workspace) {
        guard CurlLibrary.isReady, let easy = curl_easy_init() else { return nil }
        self.job = job
        self.easy = easy
        self.isSecondTry = isSecondTry
        limits = workspace.limits
        complaint = .allocate(capacity: Int(CURL_ERROR_SIZE))
        complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setConnection(workspace)
        setRequest(job.request, workspace)
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(headers)
        complaint.deallocate()
    }

    private func setConnection(_ workspace: MihuClient.Workspace) {
        easy.set(CURLOPT_PROTOCOLS_STR, workspace.origin.isEncrypted ? "https" : "http")
        easy.set(CURLOPT_FOLLOWLOCATION, 0)
        easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let file = workspace.authorityFile { easy.set(CURLOPT_CAINFO, file) }
        // A proxy would see the token of an unencrypted loopback connection, and could not reach it anyway.
        if workspace.origin.isLoopback { easy.set(CURLOPT_NOPROXY, "*") }
        // Headers for the workspace are not for a proxy that only opens a tunnel.
        easy.set(CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        easy.set(CURLOPT_NOSIGNAL, 1)
        // A name server that does not answer must not hold up the thread when its request is given up.
        easy.set(CURLOPT_QUICK_EXIT, 1)
        easy.set(CURLOPT_TCP_KEEPALIVE, 1)
        easy.set(CURLOPT_MAXAGE_CONN, 15)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting)
        easy.set(CURLOPT_TIMEOUT_MS, limits.whole)
        easy.set(CURLOPT_LOW_SPEED_LIMIT, 1)
        easy.set(CURLOPT_LOW_SPEED_TIME, limits.stalled)
        // libcurl itself repeats a request whose reused connection dies early, a POST included: a verb never reuses one.
        if !job.isRead || isSecondTry { easy.set(CURLOPT_FRESH_CONNECT, 1) }
        if !job.isRead { easy.set(CURLOPT_FORBID_REUSE, 1) }
    }

    private func setRequest(_ request: Request, _ workspace: MihuClient.Workspace) {
        easy.set(CURLOPT_URL, workspace.origin.text + request.target)
        easy.set(CURLOPT_PATH_AS_IS, 1)
        easy.set(CURLOPT_ACCEPT_ENCODING, "")
        easy.set(CURLOPT_USERAGENT, workspace.userAgent)
        add("Accept: application/json")
        add(workspace.token.authorizationHeader)
        guard request.method != .get else { return }
        easy.set(CURLOPT_POST, 1)
        easy.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        let body = request.body?.description ?? ""
        easy.set(CURLOPT_POSTFIELDSIZE, body.utf8.count)
        easy.set(CURLOPT_COPYPOSTFIELDS, body)
        // Without a body libcurl would call it a form; with a long one it would wait for a 100 first.
        add(body.isEmpty ? "Content-Type:" : "Content-Type: application/json")
        add("Expect:")
    }

    private func add(_ header: String) {
        headers = curl_slist_append(headers, header)
        _ = curl_set_list(easy, CURLOPT_HTTPHEADER, headers)
    }

    private func setCallbacks() {
        // Unretained: the handle is cleaned up in `deinit`, so libcurl never outlives the object it calls.
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = curl_set_context(easy, CURLOPT_WRITEDATA, context)
        _ = curl_set_context(easy, CURLOPT_HEADERDATA, context)
        _ = curl_set_context(easy, CURLOPT_ERRORBUFFER, complaint)
        _ = curl_set_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = curl_set_callback(easy, CURLOPT_HEADERFUNCTION) { _, size, count, context in
            guard let context else { return 0 }
            return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().countHeader(size * count)
        }
        let isHooked =
            curl_set_context(easy, CURLOPT_PREREQDATA, context) == CURLE_OK
            && curl_set_request_hook(easy) { context, _, _, _, _ in
                guard let context else { return CURL_PREREQFUNC_ABORT }
                Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().noteRequestBegins()
                return CURL_PREREQFUNC_OK
            } == CURLE_OK
        // A libcurl that would not tell leaves every outcome in doubt.
        if !isHooked { noteRequestBegins() }
    }

    /// Notes that the connection stands, encryption and proxy included, and the request is about to be written.
    ///
    /// What libcurl counts as written is no proof of the contrary: a first write that finds no room counts nothing, and
    /// the rest goes out uncounted. Source: `CURLOPT_PREREQFUNCTION(3)`.
    func noteRequestBegins() { requestBegan = true }

    /// Takes a piece of the body; answering less than its length ends the transfer.
    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= limits.replyBytes else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func countHeader(_ count: Int) -> Int {
        headerBytes += count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return 0
        }
        return count
    }
}

extension Transfer {
    /// How it ended.
    func end(_ code: CURLcode) -> TransferEnd {
        var end = TransferEnd()
        end.status = easy.number(CURLINFO_RESPONSE_CODE)
        end.body = body
        end.location = easy.header("Location")
        end.serverDate = easy.header("Date").flatMap { Timestamp(httpDate: $0) }
        end.retryAfter = easy.header("Retry-After").flatMap { wait(named: $0, serverDate: end.serverDate) }
        end.mayHaveLeft = requestBegan
        end.reusedConnection = requestBegan && easy.number(CURLINFO_NUM_CONNECTS) == 0
        end.milliseconds = Int(easy.microseconds(CURLINFO_TOTAL_TIME_T) / 1000)
        if code != CURLE_OK { end.trouble = trouble(code, end) }
        return end
    }

    /// Milliseconds that a `Retry-After` names, as seconds or as a date by the server's own clock.
    private func wait(named text: String, serverDate: Timestamp?) -> Int64? {
        let text = String(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        if let seconds = Int64(text), seconds >= 0 { return min(seconds, 86_400) * 1000 }
        return Timestamp(httpDate: text).map { max(0, $0.milliseconds - (serverDate ?? Clock.now).milliseconds) }
    }

    private func trouble(_ code: CURLcode, _ end: TransferEnd) -> TransferEnd.Trouble {
        if isTooLarge { return .failure(.tooLarge(limit: limits.replyBytes)) }
        let words =
            complaint[0] == 0 ? String(cString: curl_easy_strerror(code)) : Excerpt.of(String(cString: complaint))
        let proxyStatus = easy.number(CURLINFO_HTTP_CONNECTCODE)
        if end.status == 0, proxyStatus >= 300 {
            return .failure(.notReachable(.proxy, detail: "it answered \(proxyStatus)"))
        }
        // A verb that may have left is never said to have met an obstacle before it, whatever the code.
        if let obstacle = Self.obstacle(code), job.isRead || !requestBegan {
            return .failure(.notReachable(obstacle, detail: words))
        }
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .failure(.timedOut(phase))
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
            return .failure(.notUnderstood(path: "the reply", expected: "HTTP", found: words))
        default:
            let failure = Failure.lost(phase, detail: words)
            return end.reusedConnection && headerBytes == 0 ? .deadConnection(failure) : .failure(failure)
        }
    }

    /// What stands in the way of a connection, by libcurl's code for it.
    private static func obstacle(_ code: CURLcode) -> Failure.Obstacle? {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .name
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy
        case CURLE_COULDNT_CONNECT: .connection
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_USE_SSL_FAILED:
            .encryption
        default: nil
        }
    }

    /// How far it got, told by the moments that libcurl notes as each step is done.
    private var phase: Failure.Phase {
        if headerBytes > 0 { return .receiving }
        if requestBegan { return easy.number(CURLINFO_REQUEST_SIZE) > 0 ? .waiting : .sending }
        if easy.microseconds(CURLINFO_NAMELOOKUP_TIME_T) == 0 { return .name }
        if easy.microseconds(CURLINFO_CONNECT_TIME_T) == 0 { return .connection }
        // What was written before the request is the talk with a proxy that has yet to open its tunnel.
        let isAskingProxy = easy.number(CURLINFO_REQUEST_SIZE) > 0 && easy.number(CURLINFO_HTTP_CONNECTCODE) == 0
        return isAskingProxy ? .connection : .encryption
    }
}
