/// How often and when contacts of a campaign may be reached. Source: `rules/list-campaign-contact-rules`.
package struct Rule: Hashable, Sendable {
    /// The rule's id.
    package let id: RuleID?
    /// What it is called.
    package let name: String?
    /// `call` or `text`.
    package let type: String?
    /// Attempts per contact and day.
    package let callsPerDay: Int?
    /// Attempts per contact in all.
    package let callsInAll: Int?
    /// Minutes between attempts; nil for text.
    package let retryMinutes: Int?
    /// When the calling window opens, in the contact's zone.
    package let opens: ClockTime?
    /// When the calling window closes, in the contact's zone; nil for text.
    package let closes: ClockTime?
    /// Whether contacts on a do-not-call list are skipped.
    package let checksDoNotCall: Bool?
    /// Whether contacts that opt out are removed.
    package let removesOnOptOut: Bool?
}

extension Rule: Row {
    package init?(_ json: JSON) {
        guard json.isObject else { return nil }
        id = json.first("uuid", "rule_uuid", "id")?.id()
        name = json["name"]?.line
        type = json["type"]?.line
        callsPerDay = json["max_calls_per_day"]?.count
        callsInAll = json["max_total_calls"]?.count
        retryMinutes = json["retry_interval_minutes"]?.count
        opens = json["start_time"]?.line.flatMap { ClockTime($0) }
        closes = json["end_time"]?.line.flatMap { ClockTime($0) }
        checksDoNotCall = json["dnc_check"]?.flag
        removesOnOptOut = json["remove_on_opt_out"]?.flag
    }
}
