internal import Glibc
internal import MihuAPI

/// What time it is.
enum Clock {
    /// Milliseconds that never run backwards.
    static var monotonic: Int64 { read(CLOCK_MONOTONIC) }

    /// The machine's idea of the time of day.
    static var now: Timestamp { Timestamp(milliseconds: read(CLOCK_REALTIME)) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
