package import MihuAPI

/// A place that calls are forwarded to: name, number, and when somebody is there.
package struct PhonebookEntry: Hashable, Sendable {
    package let name: String
    package let number: PhoneNumber
    /// When somebody answers, by the workspace's clocks; nil means at any time. Past midnight when it closes before it
    /// opens.
    package let hours: Hours?

    /// From when to when somebody is there, in minutes of the day.
    package struct Hours: Hashable, Sendable {
        package let opens: Int
        package let closes: Int

        package init(opens: Int, closes: Int) {
            self.opens = opens
            self.closes = closes
        }

        func contains(_ minute: Int) -> Bool {
            opens <= closes ? (opens..<closes).contains(minute) : minute >= opens || minute < closes
        }

        /// The hours as a sentence has them: `09:00 to 18:00`.
        package var words: String { "\(Self.clock(opens)) to \(Self.clock(closes))" }

        private static func clock(_ minute: Int) -> String {
            func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
            return "\(two(minute / 60)):\(two(minute % 60))"
        }
    }

    package init(name: String, number: PhoneNumber, hours: Hours?) {
        self.name = name
        self.number = number
        self.hours = hours
    }

    /// Whether somebody is there at a moment.
    func isOpen(at time: Timestamp, in zone: Zone) -> Bool {
        let clock = zone.clock(time)
        return hours?.contains(clock.hour * 60 + clock.minute) ?? true
    }
}

/// A sentence that is said often, with places for what differs from call to call.
package struct CannedText: Hashable, Sendable {
    package let name: String
    /// The words; `{contact.name}` and the like stand for what is known of the call.
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The places that a text may have.
    enum Place: String, CaseIterable {
        case contactName = "{contact.name}"
        case contactSurname = "{contact.surname}"
        case contactFullName = "{contact.full_name}"
        case contactNumber = "{contact.number}"
        case agentName = "{agent.name}"
        case person = "{operator}"
    }

    /// The words for a call. A place whose value is not known stays, so that it can be seen and filled.
    func filled(_ value: (Place) -> String?) -> String {
        Place.allCases.reduce(text) { text, place in
            guard let value = value(place) else { return text }
            return text.split(separator: place.rawValue, omittingEmptySubsequences: false).joined(separator: value)
        }
    }

    /// The first place in a text that nothing has filled.
    static func openPlace(in text: String) -> String? {
        Place.allCases.map(\.rawValue).first { text.contains($0) }
    }
}
