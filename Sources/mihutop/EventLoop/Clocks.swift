import Dashboard
import Glibc
import MihuAPI

extension Moment {
    /// Now, by the machine's clocks (clock_gettime(2)).
    static var now: Moment {
        Moment(uptime: read(CLOCK_BOOTTIME), wall: Timestamp(milliseconds: read(CLOCK_REALTIME)))
    }

    private static func read(_ clock: clockid_t) -> Milliseconds {
        var time = timespec()
        clock_gettime(clock, &time)
        return Milliseconds(time.tv_sec) * 1000 + Milliseconds(time.tv_nsec) / 1_000_000
    }
}
