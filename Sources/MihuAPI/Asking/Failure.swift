/// Why a request brought no answer that could be used.
///
/// Texts of the API inside are clean and short; the token is never part of one, because nothing here comes from a request.
package enum Failure: Error, Hashable, Sendable {
    /// No connection came about: nothing of the request was seen by the server.
    case notReachable(Obstacle, detail: String)
    /// Time ran out, in this phase.
    case timedOut(Phase)
    /// The connection broke, in this phase.
    case lost(Phase, detail: String)
    /// The server answered with an error.
    case refused(Refusal)
    /// Too many requests. When asking again is allowed, if the server says.
    case rateLimited(until: Timestamp?, message: String?)
    /// The server said that it is overloaded or under maintenance (503) and when to come back: not asked before.
    case busy(until: Timestamp)
    /// The reply makes no sense: where in it, what was expected there, and the beginning of what was found.
    case notUnderstood(path: String, expected: String, found: String)
    /// The reply is longer than this many bytes.
    case tooLarge(limit: Int)
    /// The server points somewhere else, where the token must not go.
    case redirected(status: Int, to: String?)
    /// Nobody wants the answer any more.
    case cancelled

    /// What stands between us and the server.
    package enum Obstacle: String, Hashable, Sendable {
        /// The host name is not known.
        case name
        /// Nobody answers at the address, or the connection is turned away.
        case connection
        /// No trusted encrypted connection came about.
        case encryption
        /// The proxy does not let us through.
        case proxy
    }

    /// How far a request got.
    package enum Phase: String, Hashable, Sendable {
        /// Looking up the host name.
        case name
        /// Opening the connection.
        case connection
        /// Agreeing on encryption.
        case encryption
        /// Writing the request.
        case sending
        /// Waiting for the first byte of the reply.
        case waiting
        /// Reading the reply.
        case receiving
    }

    /// What a server says when it does not do as asked.
    package struct Refusal: Hashable, Sendable {
        /// The HTTP status, 200 when the envelope says `success: false`.
        package let status: Int
        /// The machine's code, such as `INVALID_AUTH_TOKEN`; casing is not uniform.
        package let code: String?
        /// The text for people.
        package let message: String?
        /// The body fields that were found wrong, each with its first complaint.
        package let fields: [FieldComplaint]
        /// The name that the server wants for a body field of ours, when its complaint (422) is about one that the
        /// table lists as another name for it.
        package var candidate: FieldCandidate?

        /// What a server says when it does not do as asked.
        package init(status: Int, code: String? = nil, message: String? = nil, fields: [FieldComplaint] = []) {
            self.status = status
            self.code = code
            self.message = message
            self.fields = fields
        }

        /// The first field that was found wrong.
        package var field: String? { fields.first?.name }

        /// Whether the fault is the server's (5xx), so that the same request may work later.
        package var isServerFault: Bool { status >= 500 }
    }

    /// A body field that a server complains about.
    package struct FieldComplaint: Hashable, Sendable {
        /// The field, as the server names it.
        package let name: String
        /// The complaint, for people.
        package let message: String?

        /// A body field that a server complains about.
        package init(name: String, message: String?) {
            self.name = name
            self.message = message
        }
    }
}

extension Failure {
    /// Whether the token was not accepted (401) or does not allow this (403).
    package var isAboutAuthorization: Bool {
        if case .refused(let refusal) = self { refusal.status == 401 || refusal.status == 403 } else { false }
    }

    /// Whether this token, or any, is not allowed it (403).
    package var isForbidden: Bool {
        if case .refused(let refusal) = self { refusal.status == 403 } else { false }
    }

    /// Whether the thing asked for does not exist (404).
    package var isNotFound: Bool {
        if case .refused(let refusal) = self { refusal.status == 404 } else { false }
    }
}
