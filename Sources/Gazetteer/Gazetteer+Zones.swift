extension Gazetteer {
  /// A zone without county rank, found at the beginning of a text.
  public struct Zone: Hashable, Sendable {
    /// As written, such as 高新区.
    public var name: String
    /// Every county that the zone touches, in code order.
    public var counties: [DivisionCode]
  }

  /// The zone of a prefecture or municipality that a text begins with: 高新区 in 石家庄市. Nil
  /// where the tables know none of that name, or more than one.
  public func zone(in holder: DivisionCode, beginning text: String) -> Zone? {
    tables.zones.zone(in: holder, beginning: text).map {
      Zone(name: $0.name, counties: $0.counties)
    }
  }

  /// The county of the community that a text begins with, such as 白桦林居社区3号楼 in 西安市. Nil
  /// for a name that more than one community bears.
  public func county(ofCommunityBeginning text: String, in holder: DivisionCode) -> DivisionCode? {
    tables.communities.county(in: holder, beginning: text)
  }
}
