import Glibc

/// Tells virtual time: a start, and how fast real time moves it on.
package struct VirtualClock: Sendable {
    /// The virtual time at which the clock was started.
    package let start: Moment
    /// Virtual seconds per real second; 0 stands still.
    package let speed: Double
    private let elapsed: @Sendable () -> Double

    /// A clock that starts at `start`; `elapsed` tells the real seconds since then, and tests give their own.
    package init(start: Moment, speed: Double, elapsed: @escaping @Sendable () -> Double) {
        self.start = start
        self.speed = speed
        self.elapsed = elapsed
    }

    /// A clock that follows the machine's monotonic clock from now on.
    package static func running(from start: Moment, speed: Double) -> VirtualClock {
        let begin = monotonicSeconds()
        return VirtualClock(start: start, speed: speed) { monotonicSeconds() - begin }
    }

    /// The virtual time now.
    package var now: Moment { start + elapsed() * speed }

    /// The time of day that the machine believes in.
    package static var wallClock: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    private static func monotonicSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
