/// Sentences of a bulletin that list nothing.
enum BulletinProse {
  private static let brackets = Pattern(/\([^()]*\)/)
  private static let date = Pattern(
    /\(?(?:数据|更新)?(?:时间:?)?(?:截[至止])?:?(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:\d{1,2}[时点:].{0,4})?(?:止|起)?\)?/
  )
  private static let bracketedRemark = Pattern(
    /\([^()]{0,12}(?:截[至止]|更新|数据|统计|来源)[^()]{0,30}\)/)
  private static let restIsLow = Pattern(
    /(?:其他|其余|其它)[^,、;:]{0,10}?(?:地区|区域|省份|地方|县区)?(?:均|都|全部|仍)?为?低风险/)
  private static let notice = Pattern(
    /更新情况|提醒|请.{0,12}(?:报备|关注|报告)/)
  private static let change = Pattern(
    /风险(?:等级)?(?:降|升|调)|(?:降|升|调整)[级低]?[至为到](?:中高|高|中|低)风险|由(?:高|中|低)风险|(?:解除|取消|撤销).{0,30}(?:风险|封控|管控)|(?:列|划|划定|确定|定)为(?:中高|高|中|低)风险/
  )
  private static let measure = Pattern(
    /足不出户|足不出区|不出小区|上门服务|错峰取物|常态化防控|动态调整|另行通知|为准|(?:实行|执行|采取|落实|按照?).{0,14}(?:管理|措施|管控|要求|规定)|^(?:以上|上述)(?:区域|地区|名单|信息|范围)/
  )
  private static let omitted = Pattern(
    /(?:中高|高|中|低)风险(?:地区|区域|区)(?:名单)?\([^()]*(?:略|详见|见附|附件)[^()]*\)/)
  private static let denial = Pattern(
    /(?:无|没有|不存在)(?:中高|高、?中|中、?高|高|中)风险(?:地区|区域|区|点位)?$/)
  private static let signature = Pattern(
    /\p{Han}{0,20}(?:防控|疫情|联防联控)\p{Han}{0,24}(?:指挥部|领导小组|办公室|机制|小组)(?:\p{Han}{0,4}办公室)?|\p{Han}{0,12}(?:卫生健康委|卫生健康委员会|卫健委|卫健局|卫生健康局)/
  )

  /// Words that follow the list: the rest of the world, changes, advice, the page's foot.
  static func endsList(_ sentence: String) -> Bool {
    let openers = [
      "境外", "专家提醒", "温馨提示", "健康提示", "友情提示", "特别提醒", "关闭", "打印", "注:", "备注", "来源",
      "信息来源", "数据来源", "资料来源", "责任编辑", "编辑:", "版权", "主办单位", "上一篇", "下一篇", "分享",
    ]
    return openers.contains(where: sentence.hasPrefix) || tellsOfChange(sentence)
      || sentence.contains(Self.restIsLow.regex)
      || sentence.contains(Self.notice.regex)
  }

  /// A heading without its list: 中风险地区(略).
  static func leavesOut(_ sentence: String) -> Bool {
    sentence.wholeMatch(of: Self.omitted.regex) != nil
  }

  /// A region in which nothing is at a level: 江苏省无中风险地区.
  static func deniesLevel(_ sentence: String) -> Bool {
    sentence.contains(Self.denial.regex)
  }

  /// A date alone, what a bracket says of the data, or the word that there is nothing.
  static func listsNothing(_ sentence: String) -> Bool {
    ["无", "暂无", "没有", "0个"].contains(sentence) || sentence.wholeMatch(of: date.regex) != nil
      || sentence.wholeMatch(of: bracketedRemark.regex) != nil
  }

  /// Announcements that a place's level changed: they list nothing by themselves.
  static func tellsOfChange(_ sentence: String) -> Bool {
    outsideBrackets(sentence).contains(Self.change.regex)
  }

  /// A place may have its history behind it in brackets and still be listed.
  private static func outsideBrackets(_ sentence: String) -> String {
    sentence.contains("(") ? sentence.replacing(brackets.regex, with: "") : sentence
  }

  /// What is done where, or who signs.
  static func isRemark(_ sentence: String) -> Bool {
    sentence.contains(Self.measure.regex) || sentence.wholeMatch(of: Self.signature.regex) != nil
  }

  /// Advice: two words of the kind, none of which names places.
  static func isAdvice(_ sentence: String) -> Bool {
    let words = [
      "请", "应当", "应立即", "主动", "疫情防控", "核酸检测", "口罩", "疫苗", "旅居史", "来苏", "返回", "报备",
      "健康码", "医学观察", "防控措施", "自觉", "避免", "公布", "发布", "查询", "咨询", "扫码", "小程序", "责任人",
      "浏览次数", "网站", "尽量", "配合", "个人防护",
    ]
    return words.count(where: sentence.contains) >= 2
  }
}
