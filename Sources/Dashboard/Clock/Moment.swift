package import MihuAPI

/// A span of time, or a reading of the machine's clock since it started. Milliseconds.
package typealias Milliseconds = Int64

/// When something happened, by the clock that never goes back and by the calendar.
package struct Moment: Hashable, Sendable {
    /// Milliseconds since the machine started, its sleep included (clock_gettime(2), CLOCK_BOOTTIME).
    /// Every deadline is measured with it.
    package var uptime: Milliseconds
    /// The calendar of this machine, which may be wrong and may jump. Ages of what the server tells are measured
    /// with `ServerClock` instead.
    package var wall: Timestamp

    /// A moment by both clocks.
    package init(uptime: Milliseconds, wall: Timestamp) {
        self.uptime = uptime
        self.wall = wall
    }
}
