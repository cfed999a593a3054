import Gazetteer
import Testing

@testable import Specimens

@Suite struct ExtinctAreaCodesTests {
  @Test("There are codes enough, and none of them was in use when numbers were given out")
  func extinct() throws {
    let gazetteer = try Gazetteer.builtIn()
    let codes = ExtinctAreaCodes.all(gazetteer)
    #expect(codes.count > 500)
    for code in codes {
      #expect(gazetteer.areaCodeExists(code), "\(code) never existed")
      for year in 1984...2026 {
        #expect(!gazetteer.areaCodeExists(code, in: year), "\(code) in \(year)")
      }
    }
  }

  @Test(
    "A code that is or was in use after 1984 is not taken",
    arguments: ["110105", "440524", "340524", "510202", "999999"])
  func inUse(code: String) throws {
    #expect(!ExtinctAreaCodes.isExtinct(code, try Gazetteer.builtIn()))
  }
}
