import Testing

@testable import FormTemplates

@Suite("Geometry as JSON")
struct GeometryTests {
  @Test("names every place in millimetres, in the form's order")
  func snapshot() throws {
    let expected = #"""
      {"form":"small","version":3,"page":{"width":210,"height":297},"unit":"mm","pages":1,
       "fields":[
        {"key":"form.serial","kind":"code","page":1,"box":[160,20,20,20]},
        {"key":"traveller.name","kind":"text","page":1,"box":[40,57.5,50,8.5]},
        {"key":"traveller.idNumber","kind":"comb","page":1,"cells":[[40,67.5,5.6,8.5],[47.1,67.5,5.6,8.5],[52.7,67.5,5.6,8.5]]},
        {"key":"traveller.sex","kind":"choice","page":1,"options":[{"value":"male","box":[40,79.5,4.5,4.5]},{"value":"female","box":[60,79.5,4.5,4.5]}]},
        {"key":"symptoms.fever","kind":"mark","page":1,"box":[40,89.5,4.5,4.5]},
        {"key":"symptoms.fatigue","kind":"mark","page":1,"box":[66,89.5,4.5,4.5]},
        {"key":"symptoms.none","kind":"mark","page":1,"box":[40,98.5,4.5,4.5]},
        {"key":"stays[0].place","kind":"place","page":1,"box":[30,111.5,60,8.5]},
        {"key":"stays[0].from","kind":"date","page":1,"box":[92,111.5,30,8.5]},
        {"key":"stays[1].place","kind":"place","page":1,"box":[30,121.5,60,8.5]},
        {"key":"stays[1].from","kind":"date","page":1,"box":[92,121.5,30,8.5]}]}

      """#
    #expect(Geometry(try SmallForm.template()).json == expected)
  }
}
