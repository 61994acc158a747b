import MihuHTTP
import Testing

@testable import mihutop

@Suite("The doorbell")
struct DoorbellTests {
    @Test("rings once however often it is pressed, and then is silent")
    func rings() {
        let bell = Doorbell()
        #expect(!bell.wait(atMost: 0))
        for _ in 0..<1000 { bell.ring() }
        #expect(bell.wait(atMost: 0))
        #expect(!bell.wait(atMost: 0))
    }

    @Test("a letter of another thread wakes the one who waits, and none is lost")
    func wakes() {
        let bell = Doorbell()
        let mailbox = Mailbox<Int>(wake: bell.ring)
        let writers = (0..<4).map { writer in
            OwnThread { for number in 0..<1000 { mailbox.post(writer * 1000 + number) } }
        }
        var received: [Int] = []
        while received.count < 4000, bell.wait(atMost: 20_000) { received += mailbox.empty() }
        writers.forEach { $0.join() }
        #expect(received.sorted() == Array(0..<4000))
    }
}
