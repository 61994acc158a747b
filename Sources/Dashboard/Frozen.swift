/// The screen as it was when it was frozen. Data goes on behind it; verbs are locked.
package final class Frozen: Sendable {
    package let state: State
    package let at: Moment

    /// Why nothing can be done meanwhile, and the way out.
    static let notice = "The screen is frozen; Z thaws it."

    init(_ state: State, at now: Moment) {
        self.state = state
        at = now
    }
}
