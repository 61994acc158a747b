import Glibc

/// A file that rows are written into: a new one, for its owner's eyes alone.
struct ExportFile {
    let path: String

    /// Writes the whole text, or nothing.
    ///
    /// - Throws: what stands against it: a file of that name is never written over.
    func write(_ text: String) throws(FileProblem) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw FileProblem(path, because: "there is a file of this name already") }
            throw FileProblem("\(path) can't be made")
        }
        defer { close(descriptor) }
        guard FileContent.write(Array(text.utf8), to: descriptor) else {
            let problem = FileProblem("\(path) can't be written")
            unlink(path)
            throw problem
        }
    }
}
