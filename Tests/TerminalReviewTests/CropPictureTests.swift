import Declarations
import Imaging
import Review
import Testing

@testable import TerminalReview

@Suite struct CropPictureTests {
  /// Ten pixels a millimetre; the field 60 × 8 mm, with 2.5 mm around it.
  private func picture(
    paper: UInt8 = 225, ink: UInt8 = 120, written: Range<Int> = 40..<200, width: Double = 60
  ) -> CropPicture {
    let request = CropRequest(
      declaration: "a", field: .name, box: PageRect(x: 20, y: 50, width: width, height: 8))
    var image = GrayImage(
      width: Int(request.frame.width * 10), height: Int(request.frame.height * 10),
      filledWith: paper)
    for y in 45..<85 {
      for x in written.clamped(to: 0..<image.width) where x % 8 < 3 { image[x, y] = ink }
    }
    return CropPicture(image: image, request: request)
  }

  @Test("faint ink on grey paper becomes black on white")
  func contrast() {
    let prepared = picture().prepared()
    #expect(prepared.pixels.min() == 0)
    #expect(prepared.pixels.max() == 255)
  }

  @Test("empty paper stays empty: noise is not made into writing")
  func emptyPaper() {
    var blank = picture(written: 0..<0)
    blank = CropPicture(
      image: GrayImage(
        width: blank.image.width, height: blank.image.height,
        pixels: blank.image.pixels.indices.map { UInt8(222 + $0 % 5) }), request: blank.request)
    let prepared = blank.prepared()
    #expect(prepared.width == blank.image.width, "all of an empty field is shown")
    #expect(prepared.inkByColumn(rows: 0..<prepared.height).allSatisfy { $0 == 0 })
  }

  @Test("the empty end of a field is left out, its writing never")
  func trimmed() {
    let prepared = picture(written: 40..<200).prepared()
    #expect(prepared.width < 300)
    let ink = { (image: GrayImage) in image.pixels.count { $0 < 60 } }
    #expect(ink(prepared) == ink(picture(written: 40..<200).image.stretched()))
  }

  @Test("a field that is written from end to end is shown whole")
  func full() { #expect(picture(written: 30..<620).prepared().width == 650) }

  @Test("what lies outside the field is in the shade")
  func spotlight() {
    let prepared = picture(written: 30..<620).prepared()
    #expect(prepared[2, prepared.height / 2] < 220)
    #expect(prepared[300, prepared.height / 2 - 30] > 240 || prepared[301, 12] > 240)
  }

  @Test("a tick box is shown with its label, a wide field as it is")
  func label() {
    let box = CropRequest(
      declaration: "a", field: .name, box: PageRect(x: 20, y: 50, width: 4.5, height: 4.5))
    #expect(box.withLabel.frame.maxX >= 50)
    #expect(box.withLabel.box == box.box)
    #expect(picture().request.withLabel == picture().request)
  }
}
