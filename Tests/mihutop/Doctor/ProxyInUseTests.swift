import MihuHTTP
import Testing

@testable import mihutop

@Suite("The proxy in use")
struct ProxyInUseTests {
    private func proxy(_ origin: String, _ variables: [String: String]) throws -> ProxyInUse {
        ProxyInUse(for: try Origin(origin, allowsPlainHTTP: true), Environment(variables))
    }

    @Test(
        "comes from the variable that libcurl looks into",
        arguments: [
            ("acme", ["https_proxy": "http://p:3128"], ProxyInUse.through("http://p:3128", variable: "https_proxy")),
            ("acme", ["HTTPS_PROXY": "p:3128"], .through("p:3128", variable: "HTTPS_PROXY")),
            ("acme", ["ALL_PROXY": "socks5h://p"], .through("socks5h://p", variable: "ALL_PROXY")),
            ("acme", ["https_proxy": "a", "all_proxy": "b"], .through("a", variable: "https_proxy")),
            ("acme", ["http_proxy": "p:3128"], .none),
            ("http://10.1.2.3:8080", ["http_proxy": "p"], .through("p", variable: "http_proxy")),
            ("http://10.1.2.3:8080", ["HTTP_PROXY": "p", "https_proxy": "p"], .none),
            ("acme", ["https_proxy": ""], .none),
        ])
    func variable(origin: String, variables: [String: String], expected: ProxyInUse) throws {
        #expect(try proxy(origin, variables) == expected)
    }

    @Test("loopback never uses one", arguments: ["http://127.0.0.1:9", "localhost", "http://[::1]:9"])
    func loopback(origin: String) throws {
        #expect(try proxy(origin, ["http_proxy": "p", "all_proxy": "p"]) == .notForLoopback)
    }

    @Test(
        "hosts are taken out by name, domain or network",
        arguments: [
            ("acme", "*", true), ("acme", "mihu.ai", true), ("acme", ".mihu.ai", true),
            ("acme", "a,acme.mihu.ai.", true),
            ("acme", "example.org ACME.MIHU.AI", true), ("acme", "cme.mihu.ai", false), ("acme", "hu.ai", false),
            ("http://10.1.2.3", "10.0.0.0/8", true), ("http://10.1.2.3", "10.1.2.3", true),
            ("http://10.1.2.3", "2.3", false), ("http://11.1.2.3", "10.0.0.0/8", false),
            ("http://10.1.2.3", "10.0.0.0/99", false),
        ])
    func exempt(origin: String, list: String, expected: Bool) throws {
        let variables = ["all_proxy": "p", "no_proxy": list]
        #expect(
            try proxy(origin, variables) == (expected ? .exempt(by: "no_proxy") : .through("p", variable: "all_proxy")))
    }

    @Test("a password in its address is not shown")
    func secrets() throws {
        for address in ["http://ayse:geheim@p:3128/x?y", "ayse:geheim@p:3128", "http://a@geheim@p:3128"] {
            let shown = try proxy("acme", ["https_proxy": address]).row.value
            #expect(!shown.contains("geheim"))
            #expect(shown.hasSuffix("p:3128"))
        }
    }
}
