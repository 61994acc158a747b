/// Fills the places of a phrase in for one conversation.
struct Wording {
    let contact: Contact
    let agent: Agent
    let seed: UInt64

    /// What a contact tells whose address is not known.
    static let unknownEmail = "my.name@example.org"

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    private static let times = ["9:30", "10:15", "11:00", "14:30", "16:45"]
    private static let amounts = ["€19.90", "£24.50", "$32.00", "€49.00", "£12.75"]
    private static let colleagues = ["Martina", "Deniz", "Olu", "Kasia", "Ben"]

    func text(of line: Line) -> String {
        switch line.words {
        case .said(let text), .dictated(let text): text
        case .configured(let text): fill(text)
        case .phrase(let index): fill(Library.shared.phrases[index].text)
        }
    }

    func fill(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            output += rest[..<open]
            let place = rest[rest.index(after: open)..<close]
            output += value(of: place) ?? "{\(place)}"
            rest = rest[rest.index(after: close)...]
        }
        return output + rest
    }

    private func value(of place: Substring) -> String? {
        let draw = Int(seed >> 20 & 0xFFFF)
        switch place {
        case "name": return contact.name.isEmpty ? "there" : contact.name
        case "agent": return agent.name
        case "company": return Agent.company
        case "email": return contact.email.isEmpty ? Self.unknownEmail : contact.email
        case "number": return contact.phoneNumber
        case "digits": return CivilTime.padded(draw % 10_000, to: 4)
        case "day": return Self.days[draw % Self.days.count]
        case "time": return Self.times[draw / 7 % Self.times.count]
        case "amount": return Self.amounts[draw / 3 % Self.amounts.count]
        case "colleague": return Self.colleagues[draw / 11 % Self.colleagues.count]
        default: return nil
        }
    }
}
