/// An HTTP request as it came in.
struct Request: Sendable {
    let method: String
    /// Decoded, without the query.
    let path: String
    /// Decoded; in the order in which they came.
    let query: [(name: String, value: String)]
    /// The `Authorization` header.
    let authorization: String?
    let body: [UInt8]

    init(
        _ method: String, _ path: String, query: [(name: String, value: String)] = [], authorization: String? = nil,
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.authorization = authorization
        self.body = body
    }
}

/// What is answered.
struct Reply: Sendable {
    var status: Int
    var contentType: String
    var body: [UInt8]
    var headers: [(name: String, value: String)] = []

    init(status: Int = 200, json: JSON) {
        self.status = status
        contentType = "application/json"
        body = json.bytes
    }

    init(status: Int = 200, text: String, contentType: String = "text/plain; charset=utf-8") {
        self.status = status
        self.contentType = contentType
        body = Array(text.utf8)
    }

    /// `{ success, message, data }`: the form of most replies.
    static func wrapped(_ message: String, status: Int = 200, _ data: JSON) -> Reply {
        Reply(status: status, json: ["success": true, "message": .text(message), "data": data])
    }
}
