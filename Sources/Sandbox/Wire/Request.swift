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
    /// What is said, when it is said in JSON.
    var json: JSON?
    private let text: String
    var headers: [(name: String, value: String)] = []

    init(status: Int = 200, json: JSON) {
        self.status = status
        contentType = "application/json"
        self.json = json
        text = ""
    }

    init(status: Int = 200, text: String, contentType: String = "text/plain; charset=utf-8") {
        self.status = status
        self.contentType = contentType
        self.text = text
    }

    var body: [UInt8] { json?.bytes ?? Array(text.utf8) }

    /// `{ success, message, data }`: the form of most replies.
    static func wrapped(_ message: String, status: Int = 200, _ data: JSON) -> Reply {
        Reply(status: status, json: ["success": true, "message": .text(message), "data": data])
    }
}
