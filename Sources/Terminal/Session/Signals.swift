internal import CTerminalRescue
internal import Glibc

/// What was sent to the process.
package enum Signal: Hashable, Sendable {
    /// The window has another size: `TerminalSession.adoptSize()`.
    case resized
    case interrupt
    case terminate
    case hangup
    case quit
    /// Somebody asks the process to stop: `TerminalSession.suspend()`.
    case suspend
    /// The process runs again after a stop; its terminal may have been changed: `TerminalSession.resume()`.
    case continued

    init?(number: CInt) {
        switch number {
        case SIGWINCH: self = .resized
        case SIGINT: self = .interrupt
        case SIGTERM: self = .terminate
        case SIGHUP: self = .hangup
        case SIGQUIT: self = .quit
        case SIGTSTP: self = .suspend
        case SIGCONT: self = .continued
        default: return nil
        }
    }
}

/// The pipe into which the handlers write what was sent.
package struct SignalPipe: Sendable {
    /// Readable as soon as a signal waits.
    package let descriptor: CInt

    /// Everything that was sent since the last call, in its order, without repetitions.
    package func drain() -> [Signal] {
        var signals: [Signal] = []
        var bytes = [UInt8](repeating: 0, count: 64)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return signals }
            for signal in bytes[..<count].compactMap({ Signal(number: CInt($0)) }) where !signals.contains(signal) {
                signals.append(signal)
            }
        }
    }
}
