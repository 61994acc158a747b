import Testing

@testable import Sandbox

@Suite struct IdentityTests {
    let identity = Identity(seed: 7)

    @Test func idsCanBeReadBack() {
        for index in [0, 1, 99_999, 4_000_000_000] {
            for part in [0, 1, 77, 16_777_215] {
                let uuid = identity.uuid(.message, index, part: part)
                #expect(identity.name(of: uuid) == .init(kind: .message, index: index, part: part))
                #expect(identity.name(of: uuid.uppercased()) == .init(kind: .message, index: index, part: part))
            }
        }
    }

    @Test func haveTheFormOfAVersion4UUID() {
        let uuid = Array(identity.uuid(.agent, 3).utf8)
        #expect(uuid.count == 36)
        #expect(uuid[14] == UInt8(ascii: "4"))
        #expect("89ab".utf8.contains(uuid[19]))
    }

    @Test(arguments: ["", "nonsense", "3c90c3cc-0d44-4b50-8888-8dd25736052a", "00000000-0000-0000-0000-000000000000"])
    func idsFromElsewhereAreNotRecognised(uuid: String) {
        #expect(identity.name(of: uuid) == nil)
    }

    @Test func idsOfAnotherWorkspaceAreNotRecognised() {
        #expect(identity.name(of: Identity(seed: 8).uuid(.agent, 3)) == nil)
        #expect(identity.index(of: identity.uuid(.agent, 3), .contact) == nil)
    }
}
