/// Conversations of a window, channel by channel. Every key name is inferred.
/// Source: `analytics/per-channel-conversation-rollup`.
package struct ChannelFigures: Hashable, Sendable {
    /// One channel that was used.
    package struct Use: Hashable, Sendable {
        /// The channel.
        package let channel: Open<Channel>
        /// Conversations; on channels with calls those that the calls count.
        package let conversations: Int?
        /// Those that people began.
        package let inbound: Int?
        /// Those that the agents began.
        package let outbound: Int?
        /// Seconds in all, on average, of half and of all but one in twenty; null without calls.
        package let durationSeconds: JSON?
        /// Short and long ones; null without calls.
        package let buckets: JSON?
        /// What else is said of it.
        package let others: [JSON.Member]
    }

    /// The channels in the order they came.
    package let uses: [Use]
    /// What the window was, as the API understood it. Inner names unknown.
    package let meta: JSON?
    /// What else the reply says.
    package let others: [JSON.Member]

    /// The figures that a payload says.
    package init(_ json: JSON) {
        let (rows, others) = json.entries("channels")
        uses = rows.compactMap(Use.init)
        self.others = others
        meta = json["meta"]
    }
}

extension ChannelFigures.Use {
    private static let known = ["channel", "channel_label", "name", "totals", "duration_sec", "buckets"]
    private static let counts = ["conversations", "total", "inbound", "outbound"]

    init?(_ json: JSON) {
        guard let name = json.first("channel", "name", "channel_label")?.line else { return nil }
        channel = Open(name)
        let totals = json["totals"] ?? json
        conversations = totals.first("conversations", "total")?.count
        inbound = totals["inbound"]?.count
        outbound = totals["outbound"]?.count
        durationSeconds = json["duration_sec"]
        buckets = json["buckets"]
        let beside = json["totals"] == nil ? [] : totals.members.filter { !Self.counts.contains($0.key) }
        others =
            json.members.filter { member in
                !Self.known.contains(member.key) && (json["totals"] != nil || !Self.counts.contains(member.key))
            } + beside
    }
}
