/// A request that is not carried out, in the documented error form.
struct Refusal: Error, Equatable, Sendable {
    let status: Int
    /// For programs: `INVALID_AUTH_TOKEN`.
    let code: String
    let message: String
    let details: String
    /// The field that failed validation.
    var field: String?

    static let missingToken = Refusal(
        status: 401, code: "MISSING_AUTH_TOKEN", message: "Authentication token is missing",
        details: "Send the header Authorization: Bearer <token>.")
    static let invalidToken = Refusal(
        status: 401, code: "INVALID_AUTH_TOKEN", message: "Authentication token is invalid",
        details: "The token is unknown, expired or revoked.")

    static func forbidden(_ details: String) -> Refusal {
        Refusal(status: 403, code: "FORBIDDEN", message: "Forbidden", details: details)
    }

    static func notFound(_ what: String) -> Refusal {
        Refusal(status: 404, code: "NOT_FOUND", message: "\(what) not found", details: "No such \(what.lowercased()).")
    }

    static func conflict(_ code: String, _ details: String) -> Refusal {
        Refusal(status: 409, code: code, message: details, details: details)
    }

    static func malformed(_ details: String) -> Refusal {
        Refusal(status: 400, code: "MALFORMED_REQUEST", message: "Malformed request", details: details)
    }

    static func invalid(_ field: String, _ details: String) -> Refusal {
        Refusal(status: 422, code: "VALIDATION_ERROR", message: "Validation failed", details: details, field: field)
    }

    var reply: Reply {
        let error: JSON = ["code": .text(code), "details": .text(details)]
        return Reply(
            status: status,
            json: [
                "success": false, "message": .text(message),
                "error": field.map { error.adding(["field": .text($0)]) } ?? error,
            ])
    }
}
