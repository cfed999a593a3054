import Testing

@testable import DeclarationExport

@Suite("A CSV row")
struct CSVRowTests {
  @Test(
    "is written to the byte as RFC 4180 has it, and no cell begins like a formula",
    arguments: [
      (["a", "b"], "a,b\r\n"),
      (["", ""], ",\r\n"),
      (["张三", "丰台区"], "张三,丰台区\r\n"),
      (["a,b", "c"], "\"a,b\",c\r\n"),
      (["say \"no\""], "\"say \"\"no\"\"\"\r\n"),
      (["\""], "\"\"\"\"\r\n"),
      (["two\nlines"], "\"two\nlines\"\r\n"),
      (["two\r\nlines"], "\"two\r\nlines\"\r\n"),
      (["=1+1"], "'=1+1\r\n"),
      (["+8613800000000"], "'+8613800000000\r\n"),
      (["-1"], "'-1\r\n"),
      (["@SUM(A1)"], "'@SUM(A1)\r\n"),
      (["\t=1"], "'\t=1\r\n"),
      (["\r=1"], "\"'\r=1\"\r\n"),
      (["＝1"], "'＝1\r\n"),
      (["=HYPERLINK(\"x\",\"y\")"], "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"),
      (["a=1"], "a=1\r\n"),
    ])
  func text(fields: [String], expected: String) {
    #expect(Array(CSVRow(fields: fields).text.utf8) == Array(expected.utf8))
  }
}
