/// What stands before the level in a section's heading: 截至8月10日12时,全省新增 or 甘肃省兰州市 or
/// 由高风险区调整为.
struct SectionOpening {
  private static let words = Pattern(
    /(?:截[至止][^:;]{2,18}[,:]|自[^:;,]{2,18}起,?|即日起,?|\d{1,2}月\d{1,2}日|全国|国内|我国|全省|全市|全州|全区|全县|[我本全][市省区县州]|目前|当前|现将|现有|共有|疫情|本土|具体|本轮|今日|近期|将?(?:以下|下列)(?:区域|地区|范围|点位)?|其中|风险等级[为:]|名单|新增|新划|增加|增设|划定|划分|划为|列为|定为|确定|(?:调整|变更|转)[为至到成]?|调[高低升降][为至到]?|上调为?|下调为?|[升降][级低高]?[为至到成]|解除|取消|撤销|解封|退出|[将为及和现有的:]|[由原从]?(?:中高|高|中|低)风险(?:地区|区域|区)?(?=的?(?:拟|被)?(?:调整|变更|转|调[高低升降]|上调|下调|[升降][级低高]?[为至到成])))*/
  )
  private static let regions = Pattern(
    /(?!境外|[全我本]|其他|其余|以下|下列)(?:[一-龥]{1,10}?(?:省|市|自治区|自治州|州|盟|兵团|县|旗|区)){1,3}(?=(?:新增|现有|共有|解除|调整|划定|疫情|的)*(?:(?:中高|高中|高|中|低)风险|封控区|管控区|防范区))/
  )

  /// Empty where none is named. The caller has to find out whether it is one.
  let region: String
  let action: SectionAction
  /// How many characters it takes.
  let length: Int

  /// Every way to read the beginning of a text, the usual one first.
  static func all(of text: String) -> [SectionOpening] {
    let plain = SectionOpening(region: "", behind: text)
    guard let region = text.prefixMatch(of: regions.regex)?.0 else { return [plain] }
    return [plain, SectionOpening(region: String(region), behind: text.dropFirst(region.count))]
  }

  private init(region: String, behind: some StringProtocol) {
    let words = String(behind).prefixMatch(of: Self.words.regex)?.0 ?? ""
    self.region = region
    action = SectionAction(wordsOf: words)
    length = region.count + words.count
  }
}
