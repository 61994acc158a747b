import MihuAPI

// What `/` and a local sort make of the loaded rows.

extension ConversationBoard {
    /// Rows that a pattern looks at between two events.
    static let lookedAtOnce = 500

    /// Shows the loaded rows that `/` keeps, in the chosen order.
    mutating func arrange(_ names: FilterNames) {
        look(names)
        var places = span.places
        sortHere(names)
        if let standing { places = standing.places }
        if narrowing != nil { places = places.filter { kept[Int($0)] } }
        list.show(places)
    }

    /// Rows that `/` does not keep are sorted too, so that a key typed there sorts none.
    private mutating func sortHere(_ names: FilterNames) {
        guard let column = localSort else {
            standing = nil
            return
        }
        let sort = ConversationSort(
            column: column, isReversed: runsDown, words: words, names: wordNames(names), rows: list.rows, span: span)
        if standing?.isKept(by: sort) == true {
            standing?.bringUpToDate(span.places, by: sort)
        } else {
            standing = StandingOrder(span.places, by: sort)
        }
    }

    /// Names of agents or campaigns have become known: what is kept or sorted by them may change.
    mutating func nameAgain(_ names: FilterNames) {
        guard !showsSpan else { return }
        if let narrowing, unseen.isEmpty, narrowing.mistake == nil { unseen = span.places }
        arrange(names)
    }

    /// Keeps what a filter says from now on.
    mutating func narrow(_ filter: RowFilter?, _ names: FilterNames) {
        let before = narrowing
        narrowing = filter
        if filter?.plainText == nil, filter == nil || filter?.mistake != nil {
            unseen = []
            kept = [Bool](repeating: true, count: kept.count)
        } else if let filter, unseen.isEmpty, before != nil, filter.narrows(before) {
            unseen = span.places.filter { kept[Int($0)] }
        } else {
            unseen = span.places
        }
        arrange(names)
    }

    /// Looks at rows that `/` has not judged yet: all of them for a text, some for a pattern.
    mutating func look(_ names: FilterNames) {
        guard let narrowing, !unseen.isEmpty else { return }
        if let text = narrowing.plainText {
            for place in unseen { kept[Int(place)] = false }
            let found = words.places(unseen, having: text, isTurnedRound: narrowing.isTurnedRound, wordNames(names))
            for place in found { kept[Int(place)] = true }
            unseen = []
        } else {
            let some = unseen.prefix(Self.lookedAtOnce)
            for place in some { kept[Int(place)] = narrowing.keeps(patternWords(list.rows[Int(place)], names)) }
            unseen.removeFirst(some.count)
            // Those that wait are neither in nor out: out, until they were looked at.
            for place in unseen { kept[Int(place)] = false }
        }
    }

    private func patternWords(_ row: ConversationRow, _ names: FilterNames) -> [String?] {
        [
            row.name, row.number, row.agent.flatMap { names.agents[$0] }, row.campaign.flatMap { names.campaigns[$0] },
            row.channel?.text, row.status?.text, row.summary,
        ]
    }

    private func wordNames(_ names: FilterNames) -> LoadedWords.Names {
        LoadedWords.Names(
            agents: shared.agents.ids.map { names.agents[$0] },
            campaigns: shared.campaigns.ids.map { names.campaigns[$0] })
    }

    /// The ids of the contacts of a name among the loaded rows.
    func contacts(named name: String) -> [ContactID] {
        let wanted = name.lowercased()
        return Set(list.rows.lazy.filter { $0.name?.lowercased() == wanted }.compactMap(\.contact)).sorted()
    }
}
