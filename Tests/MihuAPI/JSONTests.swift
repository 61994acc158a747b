import Testing

@testable import MihuAPI

func parsed(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-12.5e+3", "\"text\"", "[]", "[1,[2,{}]]", "{\"a\":1,\"b\":[null,true]}",
        "\"quote \\\" slash \\\\ line\\n\"",
    ])
    func whatIsReadIsWrittenBack(_ text: String) throws {
        #expect(try parsed(text).description == text)
    }

    @Test(arguments: [
        "", " ", "{", "[1,", "{\"a\"}", "{a:1}", "[1 2]", "01", "1.", "-", "\"open", "\"\\x\"", "\"\\u12G4\"", "nul",
        "[1]x", "{\"a\":1,}", "<html>", "\u{1}",
    ])
    func whatIsNoDocumentIsRefused(_ text: String) {
        #expect(throws: JSON.Malformed.self) { try parsed(text) }
    }

    @Test func escapesBecomeCharacters() throws {
        #expect(try parsed(#""\u00e9\ud83d\ude00\/""#) == .string("é😀/"))
        #expect(try parsed(#""\ud83d""#) == .string("\u{FFFD}"))
        #expect(try parsed(#""\ud83d\u0041""#) == .string("\u{FFFD}A"))
        #expect(try parsed(#""\ude00x""#) == .string("\u{FFFD}x"))
    }

    @Test func textsAndKeysAreClean() throws {
        #expect(try parsed(#""a\u001b[2Jb\u202ec\nd\te""#) == .string("a[2Jbc\nd e"))
        #expect(try parsed("{\"k\\u0007\": 1}") == ["k": 1])
        #expect(try parsed("\"raw \u{1B} escape\"") == .string("raw  escape"))
    }

    @Test func invalidUTF8IsRepaired() throws {
        #expect(try JSON(parsing: [0x22, 0x61, 0xFF, 0x22]) == .string("a\u{FFFD}"))
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
    }

    @Test func theLaterOfTwoEqualKeysCounts() throws {
        #expect(try parsed(#"{"a":1,"a":2}"#)["a"] == 2)
    }

    @Test func deepNestingIsRefusedNotFollowed() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSON.Malformed.self) { try parsed(deep) }
    }

    @Test func numbersKeepTheirDigits() throws {
        #expect(try parsed("123456789012345678901234567890") == .number("123456789012345678901234567890"))
        #expect(try parsed("123456789012345678901234567890").integer == nil)
        #expect(try parsed("1e999").number == nil)
    }
}

@Suite struct ToleranceTests {
    @Test(arguments: [("7", 7.0), ("\"7\"", 7), ("\" 7.5 \"", 7.5), ("-0.5", -0.5), ("\"1e3\"", 1000)])
    func numbersAreReadFromNumberAndText(_ text: String, _ number: Double) throws {
        #expect(try parsed(text).number == number)
    }

    @Test(arguments: ["\"nan\"", "\"infinity\"", "\"0x10\"", "\"\"", "null", "true", "[]", "\"7 s\""])
    func whatIsNoNumberIsNil(_ text: String) throws {
        #expect(try parsed(text).number == nil)
    }

    @Test(arguments: [("12", 12), ("12.0", 12), ("\"12\"", 12), ("\"12.0\"", 12)])
    func wholeNumbers(_ text: String, _ number: Int) throws {
        #expect(try parsed(text).integer == number)
    }

    @Test(arguments: ["1e16", "-1e16", "9223372036854775807", "\"1e300\"", "1e-999999x"])
    func figuresBeyondBeliefAreNil(_ text: String) {
        let json = try? parsed(text)
        #expect(json?.number == nil)
        #expect(json?.integer == nil)
    }

    @Test func countsAndLengthsOfTimeAreNotNegative() throws {
        #expect(try parsed("-1").count == nil)
        #expect(try parsed("\"7\"").count == 7)
        #expect(try parsed("-0.5").seconds == nil)
        #expect(try parsed("1e10").seconds == nil)
        #expect(try parsed("252.5").seconds == 252.5)
    }

    @Test func aFractionIsNoWholeNumber() throws {
        #expect(try parsed("12.7").integer == nil)
        #expect(try parsed("1e40").integer == nil)
    }

    @Test(arguments: [
        ("true", true), ("1", true), ("\"1\"", true), ("\"TRUE\"", true), ("0", false), ("\"false\"", false),
    ])
    func yesAndNo(_ text: String, _ flag: Bool) throws {
        #expect(try parsed(text).flag == flag)
    }

    @Test(arguments: ["2", "\"maybe\"", "null", "[]"])
    func whatIsNeitherIsNil(_ text: String) throws {
        #expect(try parsed(text).flag == nil)
    }

    @Test func idsAreTextsNumbersOrTheObjectTheyName() throws {
        #expect(try parsed("\"x-1\"").id(CallID.self) == CallID("x-1"))
        #expect(try parsed("9007199254740993").id(CallID.self) == CallID("9007199254740993"))
        #expect(try parsed(#"{"uuid":"u"}"#).id(CallID.self) == CallID("u"))
        #expect(try parsed("\"\"").id(CallID.self) == nil)
        #expect(try parsed(#"["a",1,null,{"id":"b"}]"#).ids(TaskID.self) == ["a", "1", "b"].map { TaskID($0) })
    }

    @Test func listsMayBeWrittenWithPositionsAsKeys() throws {
        #expect(try parsed(#"{"0":"a","2":"b"}"#).rows == ["a", "b"])
        #expect(try parsed(#"{"a":1}"#).rows.isEmpty)
    }

    @Test func wordsCompareByMeaning() throws {
        #expect(Open<CallStatus>("in_progress") == Open(.inProgress))
        #expect(Open<CallDirection>("inbound").known == .inbound)
        #expect(Open<Channel>("Whatsapp Call").known == .whatsappCall)
        #expect(Open<Channel>("Telegram").known == nil)
        #expect(Open<Channel>("Telegram") == Open("TELEGRAM"))
        #expect(Set([Open<Channel>("Telegram"), Open("telegram"), Open("Call"), Open(.call)]).count == 2)
        #expect(Open<Channel>("Telegram").text == "Telegram")
    }

    @Test func datesAreMomentsOrPlain() throws {
        #expect(try parsed("\"2026-03-01\"").dateOrTime?.description == "2026-03-01")
        #expect(try parsed("\"2026-03-01T08:00:00Z\"").dateOrTime?.description == "2026-03-01T08:00:00Z")
        #expect(try parsed("1736937000").time?.description == "2025-01-15T10:30:00Z")
        #expect(try parsed("\"1736937000\"").time?.description == "2025-01-15T10:30:00Z")
    }
}
