import MihuAPI

/// The configuration file: profiles by name, and which of them is meant when none is named.
struct Configuration: Equatable, Sendable {
    /// The file it was read from.
    let file: String
    private(set) var profiles: [String: Profile] = [:]
    private(set) var standard: String?

    /// No file.
    static let none = Configuration(file: "")

    private init(file: String) { self.file = file }

    /// Reads the bytes of a file.
    ///
    /// - Throws: the first mistake: its path in the file, what was expected and what was found.
    init(file: String, bytes: [UInt8]) throws(ConfigurationMistake) {
        self.init(file: file)
        let json: JSON
        do { json = try JSON(json5: bytes) } catch { throw .malformed(error) }
        guard json.isObject else { throw ConfigurationMistake("", expected: "a block with profiles", found: json) }
        for member in json.members {
            switch member.key {
            case "profile":
                guard case .string(let name) = member.value else {
                    throw ConfigurationMistake("profile", expected: "the name of a profile", found: member.value)
                }
                standard = name
            case "profiles":
                guard member.value.isObject else {
                    throw ConfigurationMistake("profiles", expected: "a block of profiles", found: member.value)
                }
                for profile in member.value.members {
                    do {
                        profiles[profile.key] = try Profile(profile.value, at: "profiles.\(profile.key)")
                    } catch {
                        throw error.inside("profiles.\(profile.key)")
                    }
                }
            default: throw .unknown(member.key, in: "", known: ["profile", "profiles"])
            }
        }
        if let standard, profiles[standard] == nil {
            throw ConfigurationMistake(
                "profile", expected: "one of \(names)", found: .string(standard))
        }
    }

    /// The profiles' names, for a sentence.
    var names: String {
        profiles.isEmpty ? "no profiles" : profiles.keys.sorted().joined(separator: ", ")
    }

    /// The profile that is meant when none is named: the file's standard, or its only one.
    var standardName: String? {
        standard ?? (profiles.count == 1 ? profiles.keys.first : nil)
    }
}

extension Profile {
    /// Reads a profile's block, which stands in the file at a path.
    init(_ json: JSON, at path: String) throws(ConfigurationMistake) {
        self.init()
        guard json.isObject else { throw ConfigurationMistake("", expected: "a block", found: json) }
        for member in json.members {
            guard let key = ProfileKey.all.first(where: { $0.name == member.key }) else {
                throw .unknown(member.key, in: "", known: ProfileKey.all.map(\.name))
            }
            guard try key.take(&self, member.value) else {
                throw ConfigurationMistake(
                    key.name, expected: key.expected, found: member.value, isSecret: key.isSecret)
            }
            paths[key.name] = "\(path).\(key.name)"
        }
    }
}
