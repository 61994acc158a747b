import Testing

@testable import Sandbox

/// Noon on a Wednesday.
let noon = Moment(milliseconds: 1_772_625_600_000)

/// A small workspace with a router in front of it: what the tests talk to.
struct Workspace {
    var world: World
    let router = Router(routes: Route.all, token: "secret")

    init(seed: UInt64 = 7, start: Moment = noon, calls: Int = 14, conversations: Int = 400) {
        world = World(seed: seed, start: start, calls: calls, conversations: conversations)
    }

    mutating func reply(
        _ method: String, _ path: String, _ query: [(name: String, value: String)] = [], body: JSON? = nil,
        token: String? = "secret"
    ) -> Reply {
        router.answer(
            Request(
                method, path, query: query, authorization: token.map { "Bearer \($0)" }, body: body?.bytes ?? []),
            in: &world)
    }

    /// The JSON of a GET that must succeed.
    mutating func get(
        _ path: String, _ query: KeyValuePairs<String, String> = [:], location: SourceLocation = #_sourceLocation
    ) throws -> JSON {
        let reply = reply("GET", "/api/v1" + path, query.map { ($0.key, $0.value) })
        try #require(reply.status == 200, "\(String(decoding: reply.body, as: UTF8.self))", sourceLocation: location)
        return try JSON(reading: reply.body)
    }

    mutating func post(_ path: String, _ body: JSON? = nil) throws -> (status: Int, json: JSON) {
        let reply = reply("POST", "/api/v1" + path, body: body)
        return (reply.status, try JSON(reading: reply.body))
    }

    /// Every row of a paginated list.
    mutating func all(_ path: String, _ query: KeyValuePairs<String, String> = [:]) throws -> [JSON] {
        var rows: [JSON] = []
        var number = 1
        while true {
            let pages: [(name: String, value: String)] = [("per_page", "100"), ("page", "\(number)")]
            let reply = reply("GET", "/api/v1" + path, query.map { ($0.key, $0.value) } + pages)
            try #require(reply.status == 200)
            let page = try #require(try JSON(reading: reply.body)["data"])
            rows += try #require(page["data"]?.list)
            if number >= (page["last_page"]?.integer ?? 1) { return rows }
            number += 1
        }
    }

    mutating func pass(_ seconds: Double) { world.advance(to: world.now + seconds) }

    /// A running call by an agent who has more to say, with plenty of time left: the conversation's index and id.
    func talkingCall(where fits: (Conversation) -> Bool = { _ in true }) throws -> (index: Int, uuid: String) {
        let index = try #require(
            world.runningCalls.first { index in
                guard let call = world.conversations[index].call, call.isTalking(at: world.now - 3) else {
                    return false
                }
                return call.endsAt > world.now + 90 && fits(world.conversations[index])
            }, "no running call fits")
        return (index, world.identity.uuid(.conversation, index))
    }
}
