import Testing

@testable import MihuHTTP

@Suite struct OriginTests {
    @Test(arguments: [
        ("acme", "https://acme.mihu.ai/api/v1"), (" ACME\n", "https://acme.mihu.ai/api/v1"),
        ("acme.mihu.ai", "https://acme.mihu.ai/api/v1"), ("https://acme.mihu.ai/", "https://acme.mihu.ai/api/v1"),
        ("https://acme.mindhunters.ai/api/v1/", "https://acme.mindhunters.ai/api/v1"),
        ("https://gateway.example:8443/mihu", "https://gateway.example:8443/mihu/api/v1"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v1"), ("localhost:99", "http://localhost:99/api/v1"),
        ("http://[::1]:8080", "http://[::1]:8080/api/v1"), ("https://localhost", "https://localhost/api/v1"),
    ])
    func everyFormIsUnderstood(_ typed: String, _ text: String) throws {
        #expect(try Origin(typed).text == text)
    }

    @Test(arguments: [
        "", " ", "http://acme.mihu.ai", "http://128.0.0.1", "http://localhost.evil.example", "ftp://acme.mihu.ai",
        "https://user:pass@acme.mihu.ai", "https://acme.mihu.ai/?x=1", "https://acme.mihu.ai#x", "acme mihu", "-acme",
        "acme..mihu.ai", "https://", "https://acme.mihu.ai:0", "https://acme.mihu.ai:99999", "127.0.0.1@evil.example",
        "https://acme\u{202E}.mihu.ai\u{1F}/\u{E9}",
    ])
    func whatNamesNoWorkspaceIsRefusedWithASentence(_ typed: String) {
        #expect {
            try Origin(typed)
        } throws: { error in
            "\(error)".hasSuffix(".") && !"\(error)".contains("pass@")
        }
    }

    @Test func plainHTTPElsewhereTakesTheProfilesWord() throws {
        #expect(try Origin("http://box.internal", allowsPlainHTTP: true).text == "http://box.internal/api/v1")
    }
}
