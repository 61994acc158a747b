package import MihuAPI

/// Whether a campaign's contacts may be called now, by the clocks that their numbers tell of.
package struct ContactsHours: Hashable, Sendable {
    /// By whose clocks it is told.
    package enum Clock: Hashable, Sendable {
        /// Those of so many contacts that were looked at.
        case contacts(Int)
        /// The workspace's, because no number told more.
        case workspace
    }

    package let clock: Clock
    /// Contacts for whom the window is open, is closed, and may be either.
    package private(set) var open = 0
    package private(set) var closed = 0
    package private(set) var unclear = 0
    /// When it next opens or closes for a contact whose zone is known.
    package private(set) var changesAt: Timestamp?

    /// What a window means at a moment for contacts whose numbers tell these zones; `zones` are the ones that were found.
    package init(
        _ window: CallingWindow, for contacts: [ContactZone: Int], zones: [String: Zone], workspace: Zone,
        at time: Timestamp
    ) {
        let told = contacts.filter { $0.key.clocks(in: zones) != nil }
        let looked = told.values.reduce(0, +)
        clock = looked == 0 ? .workspace : .contacts(contacts.values.reduce(0, +))
        guard looked > 0 else {
            let standing = window.standing(at: time, in: workspace)
            (open, closed) = standing.isOpen ? (1, 0) : (0, 1)
            changesAt = standing.until
            return
        }
        for (contact, number) in contacts {
            guard let clocks = contact.clocks(in: zones) else {
                unclear += number
                continue
            }
            let standings = clocks.map { window.standing(at: time, in: $0) }
            if standings.allSatisfy(\.isOpen) {
                open += number
            } else if Self.areAllClosed(standings) {
                closed += number
            } else {
                unclear += number
            }
            guard standings.count == 1, let until = standings[0].until else { continue }
            changesAt = min(changesAt ?? until, until)
        }
    }

    package var all: Int { open + closed + unclear }

    /// Whether a window is closed at both ends of a country and nowhere open between them: the east opens first again.
    private static func areAllClosed(_ fromWest: [CallingWindow.Standing]) -> Bool {
        guard !fromWest.contains(where: \.isOpen), let west = fromWest.first?.until, let east = fromWest.last?.until
        else { return false }
        return east <= west
    }
}

extension ContactZone {
    /// The clocks that the contact may live by: one where it is known, the outermost where it is not; nil where nothing
    /// is known, or the machine has no such zone.
    func clocks(in zones: [String: Zone]) -> [Zone]? {
        switch self {
        case .known(let name): zones[name].map { [$0] }
        case .between(let west, let east):
            if let west = zones[west], let east = zones[east] { [west, east] } else { nil }
        case .unknown: nil
        }
    }
}
