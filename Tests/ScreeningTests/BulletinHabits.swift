/// The invented bulletins of ``BulletinHabitTests``.
enum BulletinHabits {
  static let all = [
    numbered, bracketed, inWords, bare, controlled, dashed, interrupted, brokenLines, zones,
    marksWithin,
    countsWithin, noCounties, miswritten, regionFirst,
  ]

  private static let numbered = BulletinHabitTests.Habit(
    name: "numbered sections and places, counts behind the level",
    text: """
      全国中高风险地区名单
      截至2022年3月5日18时，全国共有高风险地区2个，中风险地区4个。
      一、高风险地区（共2个）
      1.吉林省吉林市船营区甲小区
      2、黑龙江省牡丹江市绥芬河市乙镇
      二、中风险地区（共4个）
      （一）北京市（2个）
      1.丰台区花乡街道丙社区
      2.大兴区西红门（地区）镇丁村
      （二）广东省 共2个
      1.深圳市福田区福保街道甲社区
      2.东莞市虎门镇丙村
      除上述地区外，其他地区均为低风险地区。
      """,
    listed: [
      "high 吉林省吉林市船营区 甲小区", "high 黑龙江省牡丹江市绥芬河市 乙镇", "medium 北京市丰台区花乡街道 丙社区",
      "medium 北京市大兴区西红门镇 丁村", "medium 广东省深圳市福田区福保街道 甲社区", "medium 广东省东莞市虎门镇 丙村",
    ], counts: (6, 6))

  private static let bracketed = BulletinHabitTests.Habit(
    name: "nested groups in one line, corps and cities below the province",
    text: """
      【高风险地区】3个
      河北省（2个）：石家庄市（1个）：藁城区；邢台市（1个）：南宫市。
      辽宁省（1处）：大连市中山区青泥洼桥街道甲社区
      【中风险地区】四个
      新疆生产建设兵团第八师石河子市红山街道甲社区
      湖北省仙桃市沙嘴街道乙村
      河南省济源市沁园街道丙社区
      重庆市忠县忠州街道丁小区
      """,
    listed: [
      "high 河北省石家庄市藁城区", "high 河北省邢台市南宫市", "high 辽宁省大连市中山区青泥洼桥街道 甲社区",
      "medium 新疆维吾尔自治区石河子市红山街道 甲社区", "medium 湖北省仙桃市沙嘴街道 乙村",
      "medium 河南省济源市沁园街道 丙社区", "medium 重庆市忠县忠州街道 丁小区",
    ], counts: (6, 6))

  private static let inWords = BulletinHabitTests.Habit(
    name: "counts in words, a line broken within a name, 和 between two places",
    text: """
      全国现有三个中风险地区：云南省瑞丽市（两个）：勐卯镇甲村和乙村；辽宁省沈阳市（一个）：皇姑区丙小
      区3号楼。
      境外仍为高风险地区。
      """,
    listed: [
      "medium 云南省德宏傣族景颇族自治州瑞丽市勐卯街道 甲村", "medium 云南省德宏傣族景颇族自治州瑞丽市勐卯街道 乙村",
      "medium 辽宁省沈阳市皇姑区 丙小区3号楼",
    ], counts: (3, 3))

  private static let bare = BulletinHabitTests.Habit(
    name: "provinces alone on their lines, nothing counted, the rest of a county",
    text: """
      高风险地区：
      上海市
      浦东新区惠南镇甲路1000弄乙小区
      松江区泗泾镇丙村
      河南省
      许昌市禹州市（除夏都街道、梁北镇外其余地区）
      郑州市二七区（不含京广路街道）、中原区、金水区
      中风险地区：
      无
      """,
    listed: [
      "high 上海市浦东新区惠南镇 甲路1000弄乙小区", "high 上海市松江区泗泾镇 丙村", "high 河南省许昌市禹州市",
      "high 河南省郑州市二七区", "high 河南省郑州市中原区", "high 河南省郑州市金水区",
    ], counts: (0, 0))

  private static let controlled = BulletinHabitTests.Habit(
    name: "levels of another kind, boundaries, a list of what is left out",
    text: """
      封控区（1个）
      1.江苏省苏州市昆山市花桥镇丙小区
      管控区（1个）
      1.江苏省苏州市昆山市花桥镇丁路以东，戊路以南，己路以西，庚路以北区域
      防范区
      江苏省苏州市昆山市花桥镇除封控区、管控区以外的区域
      """,
    listed: [
      "封控区 江苏省苏州市昆山市花桥镇 丙小区", "管控区 江苏省苏州市昆山市花桥镇 丁路以东,戊路以南,己路以西,庚路以北区域",
      "防范区 江苏省苏州市昆山市花桥镇",
    ], counts: (2, 2))

  private static let dashed = BulletinHabitTests.Habit(
    name: "levels of the path between dashes, a summary above, the same place twice",
    text: """
      全国共有2个高风险地区，3个中风险地区
      高风险地区2个：
      陕西省—西安市—雁塔区—长延堡街道
      陕西省—西安市—雁塔区—小寨路街道—甲大学社区
      中风险地区3个：
      陕西省—西安市—碑林区—柏树林街道
      陕西省—西安市—碑林区—柏树林街道
      浙江省—宁波市—镇海区—除蛟川街道外的其他区域
      """,
    listed: [
      "high 陕西省西安市雁塔区长延堡街道", "high 陕西省西安市雁塔区小寨路街道 甲大学社区", "medium 陕西省西安市碑林区柏树林街道",
      "medium 陕西省西安市碑林区柏树林街道", "medium 浙江省宁波市镇海区",
    ], counts: (4, 4))

  private static let interrupted = BulletinHabitTests.Habit(
    name: "a list that goes on behind a remark",
    text: """
      高风险地区（2个）：
      河北省石家庄市（1个）：藁城区。
      温馨提示：出行前了解各地政策。
      云南省德宏州（1个）：瑞丽市甲村
      """,
    listed: ["high 河北省石家庄市藁城区", "high 云南省德宏傣族景颇族自治州瑞丽市 甲村"], counts: (2, 3))

  private static let brokenLines = BulletinHabitTests.Habit(
    name: "full-width digits, stray spaces, a run over several lines",
    text: """
      中风险地区（ ４ 个 ）：
      北京市（４个）：顺义区高丽营镇 甲家庄村、
      乙各庄村，北石槽镇丙家
      庄村；大兴区天宫院街道丁 汇社区。
      """,
    listed: [
      "medium 北京市顺义区高丽营镇 甲家庄村", "medium 北京市顺义区高丽营镇 乙各庄村", "medium 北京市顺义区北石槽镇 丙家庄村",
      "medium 北京市大兴区天宫院街道 丁汇社区",
    ], counts: (2, 2))

  private static let zones = BulletinHabitTests.Habit(
    name: "zones without county rank",
    text: """
      中风险地区（5个）
      天津市滨海新区：东疆港区甲小区
      大连市金普新区（2个）：站前街道甲社区、先进街道乙小区1号楼
      石家庄市（2个）：高新区丁小区、戊小区
      """,
    listed: [
      "medium 天津市滨海新区 东疆港区甲小区", "medium 辽宁省大连市金州区站前街道 甲社区",
      "medium 辽宁省大连市金州区先进街道 乙小区1号楼", "medium 河北省石家庄市裕华区/河北省石家庄市栾城区 高新区丁小区",
      "medium 河北省石家庄市裕华区/河北省石家庄市栾城区 戊小区",
    ], counts: (3, 3))

  private static let marksWithin = BulletinHabitTests.Habit(
    name: "numbers and circled numbers within a line",
    text: """
      一、高风险地区
      1.吉林省长春市绿园区甲街；2.吉林省长春市九台区。
      二、中风险地区（5个）
      （1）江苏省苏州市（3个）①工业园区甲小区②昆山市花桥镇乙村③太仓市
      （2）上海市（2个）：1.松江区泗泾镇；2.闵行区莘庄镇丙小区①号楼
      """,
    listed: [
      "high 吉林省长春市绿园区 甲街", "high 吉林省长春市九台区", "medium 江苏省苏州市虎丘区/江苏省苏州市吴中区 工业园区甲小区",
      "medium 江苏省苏州市昆山市花桥镇 乙村", "medium 江苏省苏州市太仓市", "medium 上海市松江区泗泾镇",
      "medium 上海市闵行区莘庄镇 丙小区①号楼",
    ], counts: (3, 3))

  private static let countsWithin = BulletinHabitTests.Habit(
    name: "regions with counts without brackets within a line",
    text: """
      高风险地区共5个，分别为：遵义市（2个）：红花岗区延安路街道、播州区南白街道；铜仁市3个：碧江区市中街道，\
      松桃苗族自治县蓼皋街道、盘信镇。
      """,
    listed: [
      "high 贵州省遵义市红花岗区延安路街道", "high 贵州省遵义市播州区南白街道", "high 贵州省铜仁市碧江区 市中街道",
      "high 贵州省铜仁市松桃苗族自治县蓼皋街道", "high 贵州省铜仁市松桃苗族自治县盘信镇",
    ], counts: (3, 3))

  private static let noCounties = BulletinHabitTests.Habit(
    name: "townships of a city without counties, and a county of another city in a group",
    text: """
      中风险地区（4个）
      广东省东莞市大朗镇、寮步镇
      遵义市（2个）：播州区南白街道、松桃苗族自治县蓼皋街道
      """,
    listed: [
      "medium 广东省东莞市大朗镇", "medium 广东省东莞市寮步镇", "medium 贵州省遵义市播州区南白街道",
      "medium 贵州省遵义市播州区/贵州省铜仁市松桃苗族自治县蓼皋街道",
    ], counts: (2, 2))

  private static let miswritten = BulletinHabitTests.Habit(
    name: "levels with typing errors",
    text: """
      一、高风验地区（2个）
      河南省郑州市金水区甲小区
      河南省郑州市高风景小区
      二、中凤险区（1个）
      河北省石家庄市长安区丙小区
      三、低险地区：无
      """,
    listed: [
      "high 河南省郑州市金水区 甲小区", "high 河南省郑州市 高风景小区", "medium 河北省石家庄市长安区 丙小区",
    ], counts: (2, 2))

  private static let regionFirst = BulletinHabitTests.Habit(
    name: "a county with its level and count on each line; names that begin with a numeral",
    text: """
      截至8月10日，全市高中风险区如下：
      城关区：高风险区2个，雁南街道、皋兰路街道
      七里河区：中风险区1个，西园街道
      三门峡市湖滨区：高风险区1个，涧河街道
      """,
    listed: [
      "high 甘肃省兰州市城关区雁南街道", "high 甘肃省兰州市城关区皋兰路街道", "medium 甘肃省兰州市七里河区西园街道",
      "high 河南省三门峡市湖滨区涧河街道",
    ], counts: (3, 3))
}
