import MihuAPI
import PlainRequest
import Sandbox

/// A simulated workspace in the process of the tests, and its own word on what is going on in it.
final class SimulatedWorkspace {
    /// A running call as the workspace itself knows it.
    struct RunningCall: Equatable {
        var id: String
        var contact: String
        /// The beginning of the contact's name, short enough for the list's column.
        var shortContact: String { String(contact.prefix(10)) }
        var number: String
        var age: Int
        /// Seconds until it ends by itself.
        var left: Int
        var isMuted: Bool
        var forwardedTo: String?
        var handledBy: String
        var messages: Int
        /// What was said last, the newest at the end.
        var lastLines: [String]
    }

    /// A request that was meant to change something.
    struct ReceivedWrite: Equatable {
        var path: String
        /// The verb's name in the path.
        var action: String { String(path.split(separator: "/").last ?? "") }
        var status: Int
        var body: String
    }

    let address: String
    let token = "e2e-token-5f1c9a"
    private let seed: UInt64
    private let port: UInt16
    private var server: SandboxServer
    private let truth: PlainRequest

    /// A workspace that grows from a seed, at noon of a Wednesday.
    init(seed: UInt64 = 7) throws {
        self.seed = seed
        server = Self.server(seed: seed, token: token, port: 0)
        address = try server.start()
        port = UInt16(address.split(separator: ":").last ?? "") ?? 0
        truth = PlainRequest(port: port, token: token)
    }

    private static func server(seed: UInt64, token: String, port: UInt16) -> SandboxServer {
        SandboxServer(
            SandboxConfiguration(
                port: port, token: token, seed: seed, start: Moment(milliseconds: 1_772_625_600_000)))
    }

    deinit { server.stop() }

    /// A workspace whose two longest calls go on for minutes, with names that every reader can read.
    static func withLastingCalls() throws -> SimulatedWorkspace {
        guard let seed = seedOfLastingCalls else {
            throw PlainRequest.Failure(description: "no seed gives a workspace whose longest calls last")
        }
        return try SimulatedWorkspace(seed: seed)
    }

    private static let seedOfLastingCalls: UInt64? = (1...300).first { seed in
        guard let calls = try? SimulatedWorkspace(seed: seed).runningCalls(), calls.count > 1 else { return false }
        let areNamedApart = Set(calls.map(\.shortContact)).count == calls.count
        return areNamedApart
            && calls.prefix(2).allSatisfy { call in
                call.left >= 110 && call.contact.unicodeScalars.allSatisfy { $0.value < 0x250 }
            }
    }

    /// The calls that run now, longest first.
    func runningCalls() throws -> [RunningCall] {
        let rows = try truth.get("/sandbox/state")["live_calls"]?.rows ?? []
        return rows.map(RunningCall.init).sorted { $0.age > $1.age }
    }

    /// A running call; nil once it has ended.
    func call(_ id: String) throws -> RunningCall? {
        try runningCalls().first { $0.id == id }
    }

    /// The figures of the workspace.
    func count(_ name: String) throws -> Int? {
        try truth.get("/sandbox/state")["counts"]?[name]?.integer
    }

    /// A reply of the API itself, such as `/api/v1/agents`.
    func api(_ path: String) throws -> JSON { try truth.get(path) }

    /// Every request that was meant to change something, oldest first.
    func writes() throws -> [ReceivedWrite] {
        let rows = try truth.get("/sandbox/requests")["requests"]?.rows ?? []
        return rows.map { row in
            ReceivedWrite(
                path: row["path"]?.line ?? "", status: row["status"]?.integer ?? 0,
                body: row["body"]?.description ?? "")
        }
    }

    /// Lets something go wrong, once unless told, with the next request of a method, one that changes something unless told,
    /// that has this in its path.
    func fault(
        _ kind: String, of action: String = "", method: String = "POST", times: Int = 1, seconds: Double? = nil
    ) throws {
        var fault: [JSON.Member] = [
            .init(key: "kind", value: .string(kind)), .init(key: "path", value: .string("/" + action)),
            .init(key: "method", value: .string(method)), .init(key: "times", value: .number("\(times)")),
        ]
        if let seconds { fault.append(.init(key: "seconds", value: .number("\(seconds)"))) }
        try truth.post("/sandbox/faults", ["faults": [.object(fault)]])
    }

    /// Lets something go wrong with every read that has this in its path.
    func faultReads(_ kind: String, of path: String) throws {
        let fault: JSON = ["kind": .string(kind), "path": .string(path), "method": "GET"]
        try truth.post("/sandbox/faults", ["faults": [fault]])
    }

    /// Somebody deletes a campaign in the browser.
    func deleteCampaign(_ id: String) throws { try truth.delete("/api/v1/campaigns/\(id)") }

    /// The id of the campaign of this name.
    func campaign(_ name: String) throws -> String {
        let rows = try truth.get("/api/v1/campaigns?per_page=100")["data"]?["data"]?.rows ?? []
        guard let id = rows.first(where: { $0["name"]?.line == name })?["uuid"]?.line else {
            throw PlainRequest.Failure(description: "there is no campaign \(name)")
        }
        return id
    }

    /// A campaign's tasks that stand so, in the order of its list.
    func tasks(of campaign: String, _ status: String) throws -> [JSON] {
        try truth.get("/api/v1/tasks?per_page=100&campaign_uuid=\(campaign)&status=\(status)")["data"]?["data"]?.rows
            ?? []
    }

    /// How many of a campaign's tasks stand so.
    func taskCount(of campaign: String, _ status: String) throws -> Int {
        let path = "/api/v1/tasks?per_page=1&campaign_uuid=\(campaign)&status=\(status)"
        return try truth.get(path)["data"]?["total"]?.integer ?? 0
    }

    /// A second supervisor another desk, steps in on a call.
    func another(_ action: String, on call: RunningCall, _ body: JSON = [:]) throws {
        try truth.post("/api/v1/calls/action/\(call.id)/\(action)", body)
    }

    /// Somebody deletes something by the API.
    func delete(_ path: String) throws { try truth.delete("/api/v1/\(path)") }

    /// The connection breaks: nobody listens any more.
    func fail() { server.stop() }

    /// A workspace of the same seed serves again at the same address.
    func recover() throws {
        server = Self.server(seed: seed, token: token, port: port)
        _ = try server.start()
    }
}

extension SimulatedWorkspace.RunningCall {
    init(_ row: JSON) {
        id = row["conversation_uuid"]?.line ?? ""
        contact = row["contact"]?.line ?? ""
        number = row["phone_number"]?.line ?? ""
        age = row["age_seconds"]?.integer ?? 0
        left = row["seconds_left"]?.integer ?? 0
        isMuted = row["muted"]?.flag ?? false
        forwardedTo = row["forwarded_to"]?.line
        handledBy = row["handled_by"]?.line ?? ""
        messages = row["message_count"]?.integer ?? 0
        lastLines = (row["last_lines"]?.rows ?? []).map { $0["content"]?.line ?? "" }
    }
}
