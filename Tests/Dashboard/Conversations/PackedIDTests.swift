import MihuAPI
import Testing

@testable import Dashboard

struct PackedIDTests {
    @Test(
        "An id is read back as the API wrote it, whatever it looks like",
        arguments: [
            "3c90c3cc-0d44-4b50-8888-8dd25736052a", "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff", "3C90C3CC-0D44-4B50-8888-8DD25736052A",
            "32d8fc98-be1e-4d32-a12e-146f397fb1cb2", "3c90c3cc00d44-4b50-8888-8dd25736052a",
            "3c90c3cc-0d44-4b50-8888-8dd25736052g", "42", "", "üüüüüüüüüüüüüüüüüü",
        ])
    func text(id: String) {
        #expect(PackedID(ContactID(id)).text == id)
    }

    @Test("A UUID takes no memory beside the row's own")
    func size() {
        guard case .uuid = PackedID(ContactID("3c90c3cc-0d44-4b50-8888-8dd25736052a")) else {
            Issue.record("it was kept as a text")
            return
        }
    }
}
