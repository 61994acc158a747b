import Dashboard

/// Tells one run of the program from every other in the audit file.
enum Run {
    /// A short name made of the time of the start and of chance, for two starts in one millisecond.
    static func name(at start: Moment) -> String {
        var chance = SystemRandomNumberGenerator()
        return name(at: start, using: &chance)
    }

    /// The same with a given chance.
    static func name(at start: Moment, using chance: inout some RandomNumberGenerator) -> String {
        let tail = UInt32.random(in: .min ... .max, using: &chance)
        return String(start.wall.milliseconds, radix: 36) + "-" + String(tail, radix: 36)
    }
}
