import FaultServer
import Glibc
import MihuAPI
import Testing

@testable import MihuHTTP

/// How many entries a folder of `/proc/self` has.
private func entries(of folder: String) -> Int {
    guard let directory = opendir("/proc/self/\(folder)") else { return -1 }
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    return count
}

/// So many reads and verbs, each against the same fault, twenty at a time.
private func endure(_ fault: Fault, rounds: UInt64) throws {
    let server = FaultServer { _ in fault.steps }
    defer { server.stop() }
    let deliveries = Deliveries()
    // What waits for time to run out is not made to wait long.
    let isSlow = fault.limits != testLimits
    let limits = isSlow ? Limits(connecting: 30, whole: 40, replyBytes: 64 << 10, readsAtOnce: 20) : testLimits
    let client = try client(server.address, limits: limits, to: deliveries)
    defer { client.close() }
    for ticket in 1...rounds {
        client.read(ticket: ticket * 2, someRead)
        client.write(ticket: ticket * 2 + 1, someVerb)
        guard ticket % 20 == 0 || ticket == rounds else { continue }
        for done in (ticket - (ticket - 1) % 20)...ticket {
            let read = short(deliveries.read(done * 2))
            let verb = short(deliveries.write(done * 2 + 1))
            // On a busy machine the little time may run out before the request is written, which is told apart.
            let isExpected =
                isSlow ? verb != "accepted" && read.hasPrefix("timed out") : read == fault.read && verb == fault.verb
            if !isExpected { Issue.record("\(fault.name), round \(done): \(read), \(verb)") }
        }
    }
}

@Suite struct EnduranceTests {
    /// In a process of its own, because descriptors and threads are counted.
    @Test func twoHundredRoundsOfEveryFaultLeaveNothingBehind() async {
        await #expect(processExitsWith: .success) {
            for fault in Fault.all { try endure(fault, rounds: 1) }
            let descriptors = entries(of: "fd")
            let threads = entries(of: "task")
            for fault in Fault.all {
                try endure(fault, rounds: 200)
                #expect(entries(of: "fd") == descriptors, "descriptors after \(fault.name)")
                #expect(entries(of: "task") <= threads + 1, "threads after \(fault.name)")
            }
        }
    }
}
