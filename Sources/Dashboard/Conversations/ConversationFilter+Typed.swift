import MihuAPI

// `channel=whatsapp status=Active agent=Front desk`: filters as they are typed, and what may be typed next.

/// What the ids of a row stand for, as far as it is known.
struct FilterNames: Sendable {
    var agents: [AgentID: String]
    var campaigns: [CampaignID: String]
}

extension ConversationFilter {
    /// The filters that were typed; `contacts` finds the contacts of a name.
    static func typed(
        _ words: CommandWords, _ names: FilterNames, contacts: (String) -> [ContactID]
    ) throws(Complaint) -> ConversationFilter {
        let keys = Key.allCases.map(\.rawValue).joined(separator: ", ")
        guard words.plain.isEmpty else {
            throw Complaint("Filters are written like channel=sms; there are \(keys).")
        }
        var filter = ConversationFilter()
        for pair in words.pairs {
            guard let key = Key(rawValue: pair.key) else {
                throw Complaint("There is no filter \u{201C}\(pair.key)\u{201D}; there are \(keys).")
            }
            if let complaint = filter.set(key, pair.value.trimmingQuotes, names, contacts) { throw complaint }
        }
        return filter
    }

    /// Takes a key's value; a value of nothing takes the key back. Returns what is wrong with it.
    mutating func set(
        _ key: Key, _ value: String, _ names: FilterNames, _ contacts: (String) -> [ContactID]
    ) -> Complaint? {
        guard !value.isEmpty else {
            clear(key)
            return nil
        }
        switch key {
        // Written as people write it; the workspace looks for digits that stand together.
        case .phone: phone = PhoneSpelling.compact(value) ?? value
        case .task: task = TaskID(value)
        case .channel:
            channel = Open<Channel>(value).known
            if channel == nil { return .none(of: "channel", value, Channel.allCases.map(\.rawValue)) }
        case .status:
            status = Open<ConversationStatus>(value).known
            if status == nil { return .none(of: "status", value, ConversationStatus.allCases.map(\.rawValue)) }
        case .sort:
            guard let order = ConversationOrder.allCases.first(where: { $0.word == value.lowercased() }) else {
                return .none(of: "order", value, ConversationOrder.allCases.map(\.word))
            }
            sortBy = order
        case .dir:
            guard let direction = SortDirection(rawValue: value.lowercased()) else {
                return .none(of: "direction", value, ["asc", "desc"])
            }
            self.direction = direction
        case .agent:
            switch Self.find(value, "agent", in: names.agents) {
            case .success(let id): agent = id
            case .failure(let complaint): return complaint
            }
        case .campaign:
            switch Self.find(value, "campaign", in: names.campaigns) {
            case .success(let id): campaign = id
            case .failure(let complaint): return complaint
            }
        case .contact:
            let known = contacts(value)
            guard known.count <= 1 else {
                return Complaint("\(known.count) contacts are called \u{201C}\(value)\u{201D}; give the contact's id.")
            }
            // A word without a figure is a name, which the workspace does not look for: it would know no such id.
            guard known.count == 1 || value.contains(where: \.isNumber) && !value.contains(" ") else {
                return Complaint(
                    "No loaded contact is called \u{201C}\(value)\u{201D}; give the contact's id, or the phone.")
            }
            contact = known.first ?? ContactID(value)
        }
        return nil
    }

    /// The id of a name, of the beginning or a part of one where only one has it, or the id itself.
    private static func find<ID: OpaqueID>(_ typed: String, _ what: String, in names: [ID: String])
        -> Result<ID, Complaint>
    {
        if names[ID(typed)] != nil { return .success(ID(typed)) }
        let wanted = typed.lowercased()
        let folded = names.map { (id: $0.key, name: $0.value.lowercased()) }.sorted { $0.id < $1.id }
        for fits in [{ $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) }] as [(String) -> Bool] {
            let found = folded.filter { fits($0.name) }
            if found.count == 1, let only = found.first { return .success(only.id) }
            guard found.isEmpty else {
                let several = found.compactMap { names[$0.id] }.sorted().prefix(6).joined(separator: ", ")
                return .failure(Complaint("\u{201C}\(typed)\u{201D} may be \(several)."))
            }
        }
        // What looks like an id may be one that no list has named yet.
        if typed.count >= 16, typed.contains("-") || typed.contains(where: \.isNumber), !typed.contains(" ") {
            return .success(ID(typed))
        }
        return .failure(.none(of: what, typed, names.values.sorted()))
    }

    /// What the last word of a line may go on as: keys, then a key's values.
    static func continuations(of line: String, _ names: FilterNames, keys: [Key] = Key.allCases) -> [String] {
        let word = line.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        guard let sign = word.firstIndex(of: "=") else {
            return keys.map { $0.rawValue + "=" }.filter { $0.hasPrefix(word.lowercased()) }
        }
        guard let key = Key(rawValue: word[..<sign].lowercased()), keys.contains(key) else { return [] }
        let begun = word[word.index(after: sign)...].lowercased()
        let values: [String] =
            switch key {
            case .channel: Channel.allCases.map(\.rawValue)
            case .status: ConversationStatus.allCases.map(\.rawValue)
            case .sort: ConversationOrder.allCases.map(\.word)
            case .dir: ["asc", "desc"]
            case .agent: names.agents.values.sorted()
            case .campaign: names.campaigns.values.sorted()
            case .phone, .contact, .task: []
            }
        return values.filter { $0.lowercased().hasPrefix(begun) }.map { "\(key.rawValue)=\($0)" }
    }
}

extension LineCommand {
    /// The conversations, all of them or those that are asked for.
    static let conversations: LineCommand = {
        var command = LineCommand(
            name: "conversations", summary: "Conversations, all or filtered.",
            usage: ConversationFilter.Key.allCases.map { $0.rawValue + "=" }.joined(separator: " ")
        ) { words, state, _ throws(Complaint) in
            guard !words.isEmpty else { return .show(.conversations) }
            return .filter(
                try ConversationFilter.typed(
                    words, state.filterNames, contacts: state.conversations.contacts(named:)))
        }
        command.continuations = { text, state in ConversationFilter.continuations(of: text, state.filterNames) }
        return command
    }()
}

extension ConversationOrder {
    /// The order as the `:` line names it.
    package var word: String { self == .createdAt ? "created" : "updated" }
}

extension Complaint {
    /// Something that does not exist, and what does.
    fileprivate static func none(of what: String, _ typed: String, _ known: [String]) -> Complaint {
        let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", \u{2026}" : "")
        return Complaint(
            "There is no \(what) \u{201C}\(typed)\u{201D}; "
                + (known.isEmpty ? "no \(what) is known yet." : "there are \(list)."))
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
    }
}
