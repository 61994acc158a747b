internal import CCurl

/// libcurl as a whole.
enum CurlLibrary {
    /// Prepares libcurl, once, before its first use.
    static let isReady: Bool = curl_prepare_library() == CURLE_OK
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
