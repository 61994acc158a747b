internal import Glibc

/// The programs of this package, built beside the tests.
package enum BuiltProgram {
    /// The path of one by its name.
    package static func path(_ name: String) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        let tests = String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = tests.lastIndex(of: "/").map { String(tests[...$0]) } ?? "./"
        return folder + name
    }
}
