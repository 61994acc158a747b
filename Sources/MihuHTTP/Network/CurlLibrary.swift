internal import CCurl

/// libcurl as a whole.
enum CurlLibrary {
    /// Loads libcurl and makes it ready, once, before its first use.
    static let isReady: Bool = curl_prepare_library() == CURLE_OK
}

/// Why no server can be asked from this machine, as a sentence for the operator.
package struct MissingLibrary: Error, CustomStringConvertible {
    package let description: String
}

extension MihuClient {
    /// Loads libcurl, which takes a few milliseconds the first time: who draws first calls this afterwards. A client is
    /// made after it only.
    ///
    /// - Throws: that libcurl is not installed, or an older one than is needed.
    package static func prepare() throws(MissingLibrary) {
        guard !CurlLibrary.isReady else { return }
        let why = curl_missing_library().map { String(cString: $0) } ?? "it could not be prepared"
        throw MissingLibrary(
            description: "libcurl can't be used: \(why). Install the Debian package libcurl4 and start again.")
    }
}

/// The options and figures of a transfer, by argument class.
extension UnsafeMutableRawPointer {
    func set(_ option: CURLoption, _ value: Int) { _ = curl_set_number(self, option, value) }
    func set(_ option: CURLoption, _ value: String) { _ = curl_set_text(self, option, value) }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        curl_get_number(self, info, &value)
        return value
    }

    func microseconds(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        curl_get_size(self, info, &value)
        return Int64(value)
    }

    /// The value of the last header with that name in the last reply.
    func header(_ name: String) -> String? {
        var header: UnsafeMutablePointer<curl_header>?
        guard curl_easy_header(self, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK, let header else {
            return nil
        }
        return String(cString: header.pointee.value)
    }
}
