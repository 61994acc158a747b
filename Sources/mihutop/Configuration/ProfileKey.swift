import Dashboard
import MihuAPI

/// A key that a profile may have: what may stand behind it, and what it changes.
///
/// All of them stand in one table, from which reading, error messages and the manual are made.
struct ProfileKey: Sendable {
    let name: String
    /// What is expected, as the end of a sentence.
    let expected: String
    /// Whether the value may be a token that somebody wrote in the wrong place.
    var isSecret: Bool { name == "token" }
    /// Takes the value; false when it is not what is expected.
    let take: @Sendable (inout Profile, JSON) throws(ConfigurationMistake) -> Bool

    /// A key whose value is one thing.
    init(_ name: String, _ expected: String, _ take: @escaping @Sendable (inout Profile, JSON) -> Bool) {
        self.name = name
        self.expected = expected
        self.take = take
    }

    /// A key whose value is a block with keys of its own, each of which `member` takes.
    init(
        _ name: String, each expected: String, known: [String]?,
        _ member: @escaping @Sendable (inout Profile, String, JSON) -> Bool
    ) {
        self.name = name
        self.expected = "a block of {name: \(expected)}"
        take = { (profile: inout Profile, json: JSON) throws(ConfigurationMistake) -> Bool in
            guard json.isObject else { return false }
            for entry in json.members {
                if let known, !known.contains(entry.key) {
                    throw ConfigurationMistake.unknown(entry.key, in: name, known: known)
                }
                guard member(&profile, entry.key, entry.value) else {
                    throw ConfigurationMistake("\(name).\(entry.key)", expected: expected, found: entry.value)
                }
            }
            return true
        }
    }
}

extension ProfileKey {
    /// Every key of a profile.
    static let all: [ProfileKey] = [
        text("tenant", "the workspace's name, host or URL", \.address),
        text("url", "the workspace's URL", \.address),
        flag("plain_http", \.allowsPlainHTTP),
        ProfileKey("token", "{env: NAME}, {file: PATH} or {command: [WORD, …]}") { profile, json in
            profile.token = TokenSource(json)
            return profile.token != nil
        },
        text("ca", "the path of a PEM file", \.authorityFile),
        text("timezone", "the name of a zone, such as Europe/Istanbul", \.timezone),
        text("operator", "a name for the audit file", \.person),
        flag("read_only", \.isReadOnly),
        flag("unmute_on_loss", \.unmutesOnLoss),
        ProfileKey("verbs", each: "true or false", known: Verb.allCases.map(\.rawValue)) { profile, name, json in
            guard let verb = Verb(rawValue: name), case .bool(let allowed) = json else { return false }
            if !allowed { profile.forbidden.insert(verb) }
            return true
        },
        ProfileKey("holds", each: "seconds from 0 to 30", known: Verb.allCases.map(\.rawValue)) { profile, name, json in
            guard let verb = Verb(rawValue: name), case .number = json, let seconds = json.number,
                (0...30).contains(seconds)
            else { return false }
            profile.holds[verb] = Milliseconds(seconds * 1000)
            return true
        },
        ProfileKey("poll", each: "seconds from 0.5 to 86400", known: rates.map(\.name)) { profile, name, json in
            guard let rate = rates.first(where: { $0.name == name })?.path, case .number = json,
                let seconds = json.number, (0.5...86_400).contains(seconds)
            else { return false }
            profile.rates[keyPath: rate] = Milliseconds(seconds * 1000)
            return true
        },
        ProfileKey("texts", each: "the words of a canned text", known: nil) { profile, name, json in
            guard case .string(let text) = json, !text.isEmpty, text.count <= Write.textLimit else { return false }
            profile.texts.append(CannedText(name: CleanText.line(name), text: CleanText.line(text)))
            return true
        },
        text("phonebook", "the path of a phonebook file", \.phonebook),
        ProfileKey("budget", "requests per minute, 10 to 6000") { profile, json in
            guard case .number = json, let budget = json.integer, (10...6000).contains(budget) else { return false }
            profile.budget = budget
            return true
        },
        ProfileKey("concurrency", "calls at once, 1 to 100000") { profile, json in
            guard case .number = json, let calls = json.integer, (1...100_000).contains(calls) else { return false }
            profile.concurrency = calls
            return true
        },
        ProfileKey("conversations_loaded", "rows that are held, 1000 to 1000000") { profile, json in
            guard case .number = json, let rows = json.integer, (1_000...1_000_000).contains(rows) else { return false }
            profile.conversationsLoaded = rows
            return true
        },
        ProfileKey(
            "routes", each: "{path, method, field or fields} of a known route", known: nil
        ) { profile, name, json in
            guard let override = RouteOverrides.Override(json, of: name) else { return false }
            return (try? profile.overrides.set(override, for: name)) != nil
        },
    ]

    /// The poll rates by their names in the file.
    static let rates: [(name: String, path: any WritableKeyPath<PollRates, Milliseconds> & Sendable)] = [
        ("live_calls", \.liveCalls), ("transcript", \.transcript), ("last_lines", \.lastLines),
        ("conversations", \.conversations), ("campaigns", \.campaigns), ("analytics", \.analytics),
        ("header", \.header), ("agents", \.agents),
    ]

    private static func text(
        _ name: String, _ expected: String, _ path: any WritableKeyPath<Profile, String?> & Sendable
    ) -> ProfileKey {
        ProfileKey(name, expected) { profile, json in
            guard case .string = json, let text = json.line else { return false }
            profile[keyPath: path] = text
            return true
        }
    }

    private static func flag(_ name: String, _ path: any WritableKeyPath<Profile, Bool> & Sendable) -> ProfileKey {
        ProfileKey(name, "true or false") { profile, json in
            guard case .bool(let flag) = json else { return false }
            profile[keyPath: path] = flag
            return true
        }
    }
}

extension TokenSource {
    /// The source that a configuration names; nil when it is none.
    init?(_ json: JSON) {
        guard json.members.count == 1, let member = json.members.first else { return nil }
        switch (member.key, member.value) {
        case ("env", .string(let name)) where !name.isEmpty: self = .environment(name)
        case ("file", .string(let path)) where !path.isEmpty: self = .file(path)
        case ("command", .array(let words)) where !words.isEmpty:
            let texts = words.compactMap { if case .string(let word) = $0 { word } else { nil } }
            guard texts.count == words.count else { return nil }
            self = .command(texts)
        default: return nil
        }
    }
}

extension RouteOverrides.Override {
    /// What a configuration says of a route; nil when it is not understood. `field` names the route's only body field.
    init?(_ json: JSON, of name: String) {
        guard json.isObject, let route = Route.named(name) else { return nil }
        self.init()
        for member in json.members {
            switch (member.key, member.value) {
            case ("path", .string(let path)): self.path = path
            case ("method", .string(let word)):
                guard let method = Method(rawValue: word) else { return nil }
                self.method = method
            case ("field", .string(let field)):
                guard route.fields.count == 1, let only = route.fields.first else { return nil }
                fields[only.meaning] = field
            case ("fields", .object(let members)):
                for field in members {
                    guard case .string(let text) = field.value else { return nil }
                    fields[field.key] = text
                }
            default: return nil
            }
        }
    }
}
