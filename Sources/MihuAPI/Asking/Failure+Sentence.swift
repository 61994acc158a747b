extension Failure: CustomStringConvertible {
    /// One sentence for the operator: what happened and what to do about it.
    package var description: String { sentence }

    /// One sentence for the operator: what happened and what to do about it.
    package var sentence: String {
        switch self {
        case .notReachable(.name, let detail):
            "The host name is not known (\(detail)); check the workspace's name and the network."
        case .notReachable(.connection, let detail): "The server cannot be reached (\(detail)); check the network."
        case .notReachable(.encryption, let detail):
            "No trusted connection came about (\(detail)); check the certificate or name its authority's file."
        case .notReachable(.proxy, let detail): "The proxy does not let the program through (\(detail))."
        case .timedOut(let phase): "Time ran out \(phase.words)."
        case .lost(let phase, let detail): "The connection broke \(phase.words) (\(detail))."
        case .refused(let refusal): refusal.sentence
        case .rateLimited(let until, let message):
            "The server asks for fewer requests" + (until.map { ", none before \($0)" } ?? "")
                + (message.map { ": \($0)" } ?? "") + "."
        case .busy(let until): "The server is busy (503) and asks to come back at \(until)."
        case .notUnderstood(let path, let expected, let found):
            "The reply was not understood: at \(path) \(expected) was expected, found \(found)."
        case .tooLarge(let limit): "The reply is larger than \(limit / 1024) KiB and was not read."
        case .redirected(let status, let target):
            "The server points to \(target ?? "another place") (\(status)); the token is not sent there."
        case .cancelled: "The request was cancelled."
        }
    }
}

extension Failure.Phase {
    /// The phase as the end of a sentence.
    fileprivate var words: String {
        switch self {
        case .name: "while looking up the host name"
        case .connection: "while connecting"
        case .encryption: "while agreeing on encryption"
        case .sending: "while sending the request"
        case .waiting: "while waiting for the answer"
        case .receiving: "while reading the answer"
        }
    }
}

extension Failure.Refusal {
    fileprivate var sentence: String {
        let reason = [message, code.map { "[\($0)]" }].compactMap { $0 }.joined(separator: " ")
        let colon = reason.isEmpty ? "." : ": \(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)."
        switch status {
        case 200..<300: return "The server declined" + colon
        case 401: return "The token was not accepted (401)" + colon
        case 403: return "The token does not allow this (403)" + colon
        case 404: return "There is no such thing (404)" + colon
        case 409: return "This is not possible now (409)" + colon
        case 422:
            let names = fields.map(\.name).joined(separator: ", ")
            return "The server found fault with \(names.isEmpty ? "the request" : names) (422)" + colon
        case 503: return "The server is busy (503)" + colon
        case 500...: return "The server has a problem (\(status))" + colon
        default: return "The server refused (\(status))" + colon
        }
    }
}
