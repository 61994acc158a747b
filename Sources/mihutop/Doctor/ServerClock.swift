import MihuAPI
import MihuHTTP

/// How far this machine's clock is from the server's, as a sentence: ages and figures of today hang on it.
struct ServerClock: CustomStringConvertible {
    /// Seconds that this machine is ahead; nil when the server did not tell its time.
    private let ahead: Double?

    /// - Parameters:
    ///   - serverDate: The `Date` of a reply, in whole seconds.
    ///   - now: When the reply came.
    init(serverDate: Timestamp?, at now: Timestamp) { ahead = serverDate.map { now.seconds(since: $0) } }

    init(_ delivery: Delivery, at now: Timestamp) { self.init(serverDate: delivery.serverDate, at: now) }

    /// The header has whole seconds, and the reply has been on its way.
    private static let tolerance = 2.5

    var description: String {
        guard let ahead else { return "The server does not tell its time, so this machine's clock can't be checked." }
        let seconds = Int(abs(ahead).rounded())
        if abs(ahead) < Self.tolerance { return "This machine's clock agrees with the server's." }
        return "This machine's clock is \(seconds) s \(ahead > 0 ? "ahead of" : "behind") the server's."
    }
}
