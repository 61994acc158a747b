/// The version of this program, as `--version`, the User-Agent and the documents say it.
let version = "0.1.0"
