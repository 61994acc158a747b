package import MihuAPI

/// What must follow an event. Values: a test can say exactly what followed.
package enum Effect: Hashable, Sendable {
    /// Ask for something; may be repeated by those who carry it out.
    case request(Ticket, Read)
    /// The reply to a request is no longer wanted.
    case cancel(Ticket)
    /// The only way to a write: append the line, sync it to the disk, then send. Once.
    case intervene(Dispatch)
    /// Append a line to the audit file.
    case record(AuditLine)
    /// Look for the bars that earlier runs have kept of a filter; always answered.
    case recall(AnalyticsFilter)
    /// Keep bars of a filter for later runs.
    case keep([KeptBar], AnalyticsFilter)
    /// Write what the board shows into a file; always answered.
    case write(Export)
    /// Come back with a tick at this uptime, in place of any earlier one; nil when nothing is due.
    case wake(at: Milliseconds?)
    /// Hand a text to the terminal's clipboard: one clean line.
    case copy(String)
    /// Paint every cell again.
    case repaint
    /// Stop like any job of the shell does.
    case suspend
    case quit(code: Int32)
}

/// A verb on its way: the request, and the line that must be on disk before it leaves.
package struct Dispatch: Hashable, Sendable {
    package let id: Intervention.ID
    package let write: Write
    package let line: AuditLine
    /// Uptime after which it must not leave any more: a decision does not keep. A disk that stalls must not speak to a
    /// customer minutes later.
    package var notAfter: Milliseconds = .max
    /// How the routes differ from the table, by configuration or by a server's word.
    package var overrides: RouteOverrides = .none
}
