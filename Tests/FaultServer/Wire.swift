internal import Glibc

/// One connection, as bytes.
struct Wire {
    private let socket: Int32
    private var unread: [UInt8] = []

    init(_ socket: Int32) { self.socket = socket }

    /// The next request, or nil when the peer is gone.
    mutating func readRequest(on connection: Int) -> SeenRequest? {
        let end = Array("\r\n\r\n".utf8)
        var head = unread.firstRange(of: end)
        while head == nil {
            guard readMore() else { return nil }
            head = unread.firstRange(of: end)
        }
        guard let head else { return nil }
        let text = String(decoding: unread[..<head.lowerBound], as: UTF8.self)
        let lines = text.split(separator: "\r\n").map(String.init)
        unread.removeFirst(head.upperBound)
        let lengths = lines.compactMap { line -> Int? in
            guard line.lowercased().hasPrefix("content-length:") else { return nil }
            return Int(line.drop { $0 != ":" }.dropFirst().filter(\.isNumber))
        }
        let length = lengths.first ?? 0
        while unread.count < length {
            guard readMore() else { return nil }
        }
        let body = String(decoding: unread[..<length], as: UTF8.self)
        unread.removeFirst(length)
        return SeenRequest(
            connection: connection, line: lines.first ?? "", headers: Array(lines.dropFirst()), body: body)
    }

    /// Does what the script says; whether the connection is still to be used.
    func carryOut(_ steps: [Step]) -> Bool {
        for step in steps {
            switch step {
            case .send(let text): send(Array(text.utf8))
            case .drip(let text, let milliseconds):
                for byte in text.utf8 {
                    if isGone(within: milliseconds) { return false }
                    send([byte])
                }
            case .hang:
                while !isGone(within: -1) {}
                return false
            case .close: return false
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return false
            }
        }
        return true
    }

    private mutating func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }

    private func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether the peer, or the server itself, closes the connection within so many milliseconds; -1 waits for good.
    private func isGone(within milliseconds: Int32) -> Bool {
        var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, milliseconds) > 0
    }
}

extension [UInt8] {
    /// Where a run of bytes first stands.
    fileprivate func firstRange(of run: [UInt8]) -> Range<Int>? {
        guard count >= run.count else { return nil }
        for start in 0...(count - run.count) where self[start] == run[0] {
            if Array(self[start..<(start + run.count)]) == run { return start..<(start + run.count) }
        }
        return nil
    }
}
