/// The screen as it was when it was frozen. Data goes on behind it; verbs are locked.
package final class Frozen: Sendable {
    package let state: State
    package let at: Moment

    init(_ state: State, at now: Moment) {
        self.state = state
        at = now
    }
}
