import Declarations
import Screening
import Testing

@Suite struct AreaExclusionTests {
  static let cases = [
    StayCase(
      "in the part left out", "北京市丰台区花乡街道", except: ["北京市丰台区花乡街道"], .possible,
      "area-exclusion"),
    StayCase(
      "below the part left out", "北京市丰台区花乡街道", in: "北京市", except: ["北京市丰台区"], .possible,
      "area-exclusion"),
    StayCase(
      "coarser than the part left out", "北京市丰台区", except: ["北京市丰台区花乡街道"], .possible,
      "area-exclusion"),
    StayCase("beside the part left out", "北京市丰台区", in: "北京市", except: ["北京市海淀区"], .confirmed),
    StayCase("outside the listing", "上海市黄浦区", in: "北京市", except: ["北京市海淀区"], .clear),
    StayCase(
      "a village left out, the stay names only its street", "北京市丰台区花乡街道",
      except: ["北京市丰台区花乡街道某某村"], .possible, "area-exclusion"),
    StayCase(
      "a part that no table knows may be anywhere", "北京市丰台区花乡街道", except: ["某某农场"], .possible,
      "area-exclusion"),
    StayCase(
      "two parts left out, the stay in the second", "北京市海淀区", in: "北京市",
      except: ["北京市丰台区", "北京市海淀区"], .possible),
  ]

  @Test("A part left out lowers to possible and never clears", arguments: cases)
  func exclusion(_ example: StayCase) throws { try example.check() }
}
