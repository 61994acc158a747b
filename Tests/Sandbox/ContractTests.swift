import Glibc
import Testing

@testable import Sandbox

/// Every reply of a long random walk keeps to the OpenAPI document that the sandbox gives of itself.
@Suite struct ContractTests {
    @Test func repliesKeepToTheDocument() throws {
        var walk = RandomWalk(seed: 5)
        for _ in 0..<700 { try walk.step() }
        let asked = Set(walk.steps.map { "\($0.route.method.rawValue) \($0.route.template)" })
        #expect(asked.count == Route.all.count, "the walk leaves out some routes")
        let served = walk.steps.filter { $0.status == 200 }
        #expect(served.count > 350, "only \(served.count) requests were served")

        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("openapi.json", OpenAPI.document(Route.all).bytes)
        let replies = walk.steps.map { step in
            JSON.object([
                .init(name: "template", value: .text(step.route.template)),
                .init(name: "method", value: .text(step.route.method.rawValue.lowercased())),
                .init(name: "status", value: .integer(step.status)), .init(name: "reply", value: step.reply),
            ])
        }
        try folder.write("replies.json", JSON.list(replies).bytes)
        try folder.write("check.py", Array(Self.check.utf8))
        let result = try folder.run("python3 check.py")
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.hasSuffix("\(replies.count) replies\n"), "\(result.output)")
    }

    /// Holds each reply against its schema with Debian's python3-jsonschema.
    private static let check = """
        import json, sys
        from jsonschema import Draft202012Validator
        document = json.load(open("openapi.json"))
        bad = 0
        for step in json.load(open("replies.json")):
            operation = document["paths"][step["template"]][step["method"]]
            response = operation["responses"]["200" if step["status"] == 200 else "default"]
            schema = dict(response["content"]["application/json"]["schema"], components=document["components"])
            for error in Draft202012Validator(schema).iter_errors(step["reply"]):
                bad += 1
                place = "/".join(map(str, error.absolute_path))
                print(step["method"], step["template"], step["status"], place, error.message[:200])
        print(len(json.load(open("replies.json"))), "replies")
        sys.exit(1 if bad else 0)
        """
}

/// Asks for everything there is, with parameters good and bad, while time goes on.
struct RandomWalk {
    struct Step {
        let route: Route
        let status: Int
        let reply: JSON
    }

    private(set) var steps: [Step] = []
    private var workspace: Workspace
    private var chance: Chance

    init(seed: UInt64) {
        workspace = Workspace(seed: seed, conversations: 300)
        chance = Chance(seed: seed)
    }

    mutating func step() throws {
        workspace.pass(chance.number(in: 0...30))
        let route = Route.all[steps.count < Route.all.count ? steps.count : chance.integer(in: 0...Route.all.count - 1)]
        let path = route.template.split(separator: "/").map {
            $0.hasPrefix("{") ? place(route, String($0)) : String($0)
        }
        var query: [(name: String, value: String)] = []
        for parameter in route.query where parameter.isRequired || chance.happens(0.25) {
            query.append((parameter.name, value(parameter)))
        }
        let reply = workspace.reply(
            route.method.rawValue, "/" + path.joined(separator: "/"), query,
            body: route.body.isEmpty ? nil : body(route))
        steps.append(Step(route: route, status: reply.status, reply: try JSON(reading: reply.body)))
    }

    private mutating func place(_ route: Route, _ name: String) -> String {
        if chance.happens(0.04) { return "nothing" }
        let identity = workspace.world.identity
        let conversation = chance.happens(0.5) ? anyConversation() : chance.pick(workspace.world.runningCalls)
        switch route.segments[2] {
        case "conversations": return identity.uuid(.conversation, conversation)
        case "calls" where route.segments[3] == "action": return identity.uuid(.conversation, conversation)
        case "calls": return identity.uuid(.call, conversation)
        case "sessions": return identity.uuid(.session, conversation)
        case "evaluations": return identity.uuid(.evaluation, conversation)
        case "phone-numbers": return identity.uuid(.phoneNumber, chance.integer(in: 0...5))
        case "appointments": return identity.uuid(.appointment, anyConversation(booked: true))
        case "contacts" where route.segments[3] == "approvals":
            return identity.uuid(.approval, anyConversation(booked: true))
        case "logs" where name == "{type}": return "task"
        case "logs":
            let tried = workspace.world.conversations.indices.filter {
                workspace.world.conversations[$0].outreach != nil
            }
            return identity.uuid(.action, chance.pick(tried))
        default: return id(String(route.segments[2].dropLast()))
        }
    }

    private mutating func anyConversation(booked: Bool = false) -> Int {
        let world = workspace.world
        let indices = world.conversations.indices.filter { !booked || world.appointment($0) != nil }
        return chance.pick(indices)
    }

    /// The id of some thing: `agent`, `campaign`, ...
    private mutating func id(_ thing: String) -> String {
        let identity = workspace.world.identity
        switch thing {
        case "agent": return identity.uuid(.agent, chance.integer(in: 0...5))
        case "campaign", "listing": return identity.uuid(.campaign, chance.integer(in: 0...4))
        case "pool": return identity.uuid(.pool, chance.integer(in: 0...4))
        case "rule": return identity.uuid(.rule, chance.integer(in: 0...1))
        case "task": return identity.uuid(.task, chance.integer(in: 0...40), part: chance.integer(in: 0...4))
        case "contact": return identity.uuid(.contact, chance.integer(in: 0...150))
        case "conversation": return identity.uuid(.conversation, anyConversation())
        case "session": return identity.uuid(.session, anyConversation())
        default: return identity.uuid(.tag, 1)
        }
    }

    private mutating func value(_ parameter: Parameter) -> String {
        if chance.happens(0.03) { return "\u{1F642}" }
        switch parameter.kind {
        case .integer(let range):
            return "\(chance.integer(in: range.lowerBound...min(range.upperBound, range.lowerBound + 30)))"
        case .choice(let choices): return chance.pick(choices)
        case .flag: return chance.pick(["true", "false"])
        case .uuid:
            return id(String(parameter.name.split(separator: "_")[0]))
        case .moment:
            let days = parameter.name.hasSuffix("to") ? 0.0 : chance.number(in: 1...30)
            return (workspace.world.now - days * 86_400).iso
        case .date: return (workspace.world.now - chance.number(in: -30...30) * 86_400).date
        case .text:
            return switch parameter.name {
            case "channel": chance.pick(Channel.allCases).rawValue
            case "phone": "+90"
            case "direction": chance.pick(["Inbound", "outbound"])
            case "cursor": ""
            case "status": chance.pick(["in-progress", "completed", "In Process", "Draft"])
            default: chance.pick(["a", "Spring", "ş"])
            }
        case .number, .object, .list: return "1"
        }
    }

    private mutating func body(_ route: Route) -> JSON {
        .object(
            route.body.filter { $0.isRequired || chance.happens(0.4) }.map { parameter in
                let value: JSON =
                    switch parameter.name {
                    case "agentId": .text(id("agent"))
                    case "participant": ["number": "+442079460018"]
                    case "prompt": ["overwrite": false]
                    case "message" where route.segments[2] == "call": ["start": "Hello"]
                    case "phone_number", "phoneNumber": chance.happens(0.2) ? "no number" : "+442079460018"
                    case "expires_at": "2027-01-01"
                    default:
                        switch parameter.kind {
                        case .flag: .bool(chance.happens(0.3))
                        case .choice(let choices): .text(chance.pick(choices))
                        case .uuid: .text(id(String(parameter.name.split(separator: "_")[0])))
                        case .moment: .text((workspace.world.now + 86_400).iso)
                        case .integer(let range): .integer(range.lowerBound)
                        default: .text("Some words")
                        }
                    }
                return .init(name: parameter.name, value: value)
            })
    }
}

/// A folder of the test's own.
struct TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/sandbox-XXXXXX".utf8CString)
        let made = mkdtemp(&template).map { String(cString: $0) }
        path = try #require(made)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = try #require(fopen(path + "/" + name, "w"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    /// Runs a command in the folder: its exit status, and what it wrote.
    func run(_ command: String) throws -> (status: Int32, output: String) {
        let pipe = try #require(popen("cd '\(path)' && \(command) 2>&1", "r"))
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            guard count > 0 else { break }
            output += buffer[..<count]
        }
        let status = pclose(pipe)
        return (status, String(decoding: output, as: UTF8.self))
    }

    func remove() {
        for name in ["openapi.json", "replies.json", "check.py"] { unlink(path + "/" + name) }
        rmdir(path)
    }
}
