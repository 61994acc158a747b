package import MihuAPI

/// What was asked about, and what came of it: a value with its age, and why a later reading brought none.
package struct Finding<Value: Sendable>: Sendable {
    /// What the last reading that brought something said; nil before one.
    package private(set) var value: Value?
    /// When that reading was asked for. Uptime; nil before one.
    package private(set) var at: Milliseconds?
    /// Why the last reading brought nothing; nil when it brought something, or before one.
    package private(set) var failure: Failure?

    /// Takes in what a reading said that was asked for at an uptime.
    mutating func take(_ value: Value, at asked: Milliseconds) {
        self.value = value
        at = asked
        failure = nil
    }

    /// Takes in why a reading brought nothing; what was known stays known, with its age.
    mutating func take(_ failure: Failure) { self.failure = failure }
}
