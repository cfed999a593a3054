import DeclarationExport
import Declarations
import Testing

@Suite("Declarations as CSV")
struct DeclarationsCSVTests {
  static let keys: [FieldKey] = [.name, .phone, .arrivalDate, FieldKey("symptoms.fever")]

  @Test("has the fixed columns and one for every field asked for")
  func header() {
    #expect(
      DeclarationsCSV(keys: Self.keys).preamble == """
        declaration,amendment,status,state,review,verdict,refer,received,station,form,\
        formVersion,file,page,needPerson,traveller.name,traveller.phone,journey.arrivalDate,\
        symptoms.fever\r\n
        """)
  }

  @Test("tells blank, illegible and no apart")
  func row() {
    let declaration = Sample.declaration(
      [
        .name: Sample.reading(nil, state: .blank),
        .arrivalDate: Sample.reading(nil, accepted: false, state: .illegible),
        FieldKey("symptoms.fever"): Sample.reading(.flag(false)),
      ], verdict: .undetermined, state: .needsReview)
    #expect(
      DeclarationsCSV(keys: Self.keys).line(for: ExportedDeclaration(declaration)) == """
        0123456789abcdef,0,listed,needs-review,unreviewed,undetermined,no,2020-06-14,合肥南,\
        cn-rail-health,1,0001.png,1,journey.arrivalDate,,,[illegible],no\r\n
        """)
  }
}
