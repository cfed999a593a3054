import Foundation
import Screening
import Testing

/// Lists in the encodings that offices save them in.
@Suite struct ListTextTests {
  private static let list = "kind,level,place\narea,high,北京市丰台区\n"

  @Test(
    "The same list is read from every encoding",
    arguments: [
      String.Encoding.utf8, .utf16, String.Encoding(rawValue: 0x8000_0632),
    ])
  func encodings(_ encoding: String.Encoding) throws {
    let bytes = try #require(Self.list.data(using: encoding))
    let result = try HotspotListReader(gazetteer: gazetteer()).read(
      bytes, into: HotspotEnvelope(id: "list"))
    #expect(result.list.entries.map { $0.place?.path } == ["北京市丰台区"])
  }

  @Test("Whatever the bytes, a list is read or an error tells why not")
  func anyBytes() throws {
    var random = SeededBytes(state: 7)
    let reader = HotspotListReader(gazetteer: try gazetteer())
    let seeds = [
      Self.list, "{\"schema\": \"wayform.hotspots/1\", \"entries\": [{\"kind\": \"area\"}]}",
      "{\"data\": {\"highlist\": [{\"province\": \"北京市\"}]}}",
      "高风险地区（2个）：\n河北省石家庄市（2个）：藁城区，新乐市（除甲外）。\n",
    ]
    for round in 0..<400 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<(round % 9) { bytes[random.next() % bytes.count] = UInt8(random.next() % 256) }
      bytes.removeLast(random.next() % (bytes.count / 2))
      do throws(HotspotImportError) {
        _ = try reader.read(bytes, into: HotspotEnvelope(id: "list"), acceptErrors: true)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}

/// A small generator of numbers from a seed.
private struct SeededBytes {
  var state: UInt64

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
