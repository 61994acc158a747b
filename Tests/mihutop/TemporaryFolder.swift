import FoundationEssentials
import Glibc

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/mihutop-test-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "the tests may write in /tmp")
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
