import Dashboard
import MihuAPI

/// Reads the phonebook: a JSON5 list of `{name: "Front desk", number: "+44 20 7946 0018", hours: "09:00-18:00"}`.
enum PhonebookFile {
    /// The entries of a file, in its order.
    ///
    /// - Throws: that it can't be read, or the first mistake in it.
    static func read(_ path: String) throws(Refusal) -> [PhonebookEntry] {
        guard let bytes = FileContent.read(path, atMost: 1 << 20) else {
            throw Refusal("The phonebook \(CleanText.line(path)) can't be read: it is not there, or not a file.")
        }
        do { return try entries(bytes) } catch { throw Refusal("\(CleanText.line(path)): \(error)") }
    }

    /// The entries that the bytes of a file say.
    static func entries(_ bytes: [UInt8]) throws(ConfigurationMistake) -> [PhonebookEntry] {
        let json: JSON
        do { json = try JSON(json5: bytes) } catch { throw .malformed(error) }
        guard case .array(let rows) = json else {
            throw ConfigurationMistake("", expected: "a list of {name, number, hours}", found: json)
        }
        var entries: [PhonebookEntry] = []
        for (place, row) in rows.enumerated() {
            do { entries.append(try PhonebookEntry(row)) } catch { throw error.inside("[\(place)]") }
        }
        return entries
    }
}

extension PhonebookEntry {
    /// An entry of the file.
    fileprivate init(_ json: JSON) throws(ConfigurationMistake) {
        guard json.isObject else { throw ConfigurationMistake("", expected: "{name, number, hours}", found: json) }
        let known = ["name", "number", "hours"]
        if let stray = json.members.first(where: { !known.contains($0.key) }) {
            throw .unknown(stray.key, in: "", known: known)
        }
        guard let name = json["name"]?.line else {
            throw ConfigurationMistake("name", expected: "a name", found: json["name"] ?? .null)
        }
        guard let number = json["number"]?.line.flatMap({ PhoneNumber(typed: $0) }) else {
            throw ConfigurationMistake(
                "number", expected: "a number with + and the country code", found: json["number"] ?? .null)
        }
        var hours: Hours?
        if let written = json["hours"] {
            guard let read = written.line.flatMap({ Hours($0) }) else {
                throw ConfigurationMistake("hours", expected: "hours such as 09:00-18:00", found: written)
            }
            hours = read
        }
        self.init(name: name, number: number, hours: hours)
    }
}

extension PhonebookEntry.Hours {
    /// Hours as a person writes them: `09:00-18:00`.
    fileprivate init?(_ text: String) {
        let ends = text.split(separator: "-").map { end -> Int? in
            let parts = end.split(separator: ":").map { Int($0.filter { !$0.isWhitespace }) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
                (0...59).contains(minute), hour < 24 || minute == 0
            else { return nil }
            return hour * 60 + minute
        }
        guard ends.count == 2, let opens = ends[0], let closes = ends[1] else { return nil }
        self.init(opens: opens, closes: closes)
    }
}
