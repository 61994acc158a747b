@testable import MihuAPI

/// A reply written down by hand from what the API's pages say, with the fillers replaced by something believable.
struct RecordedReply: Sendable {
    /// The route that answers so.
    let route: String
    /// The body.
    let body: String

    init(_ route: String, _ body: String) {
        self.route = route
        self.body = body
    }

    var bytes: [UInt8] { Array(body.utf8) }

    var shape: ReplyShape {
        guard let route = Route.named(route) else { fatalError("there is no route \(route) in the table") }
        return route.reply
    }

    func read() throws(Failure) -> Reply { try shape.read(bytes) }

    static let all = conversations + calls + outreach + figures + others
}
