/// Invented names from lists of common characters; any likeness to a living person is chance.
enum PersonNames {
  enum Kind: Sendable { case han, minority, latin }

  /// Shares seen on station forms: nearly all Han, a few minority names, a few passports.
  static func kind(using chance: inout SeededGenerator) -> Kind {
    let draw = chance.unit()
    if draw < 0.05 { return .latin }
    return draw < 0.09 ? .minority : .han
  }

  static func name(_ kind: Kind, female: Bool, using chance: inout SeededGenerator) -> String {
    switch kind {
    case .han: han(female: female, using: &chance)
    case .minority: minority(using: &chance)
    case .latin: latin(female: female, using: &chance)
    }
  }

  private static func han(female: Bool, using chance: inout SeededGenerator) -> String {
    // One name in sixteen has a surname of two characters on paper far less often; here they
    // are drawn a little more often so that a hundred sheets hold some.
    let surname = chance.pick(chance.chance(0.03) ? doubleSurnames : surnames) ?? "王"
    let first = female ? femaleCharacters : maleCharacters
    var given = chance.pick(chance.chance(0.7) ? first : commonCharacters) ?? "明"
    if chance.chance(0.78) {
      given += chance.pick(chance.chance(0.5) ? first : commonCharacters) ?? ""
    }
    return surname + given
  }

  private static func minority(using chance: inout SeededGenerator) -> String {
    let own = chance.pick(minorityGiven) ?? "阿依古丽"
    let father = chance.pick(minorityFathers) ?? "买买提"
    return "\(own)·\(father)"
  }

  private static func latin(female: Bool, using chance: inout SeededGenerator) -> String {
    let given = chance.pick(female ? latinFemale : latinMale) ?? "ALEX"
    let family = chance.pick(latinFamilies) ?? "MILLER"
    return "\(family) \(given)"
  }

  private static func characters(_ text: String) -> [String] { text.map(String.init) }

  static let surnames = characters(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
  )
  static let doubleSurnames = ["欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "慕容", "令狐"]
  static let maleCharacters = characters(
    "伟强磊军勇杰涛超刚平辉鹏斌波宇浩凯健俊帆帅旭宁龙林欢阳建国华志明峰德海山仁武兴良诚胜松柏岩栋梁维启克伦翔达安昌成康星光天利清飞彬富顺信子钢锋毅然恒炎震鸣晨辰士以家致树炜昊轩博泽睿恺嘉铭泓瀚"
  )
  static let femaleCharacters = characters(
    "芳娜敏静丽艳娟霞燕玲桂英秀兰红梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳琼勤珍贞莉娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希欣飘育滢馥筠柔竹霭凝"
  )
  static let commonCharacters = characters(
    "文晓小春东永玉新学立世长金雨一心宝少元立祥思楠若雅淑凤亚景振庆彦会正继宏绍兆全福生宗友先存喜中书方向传开田广冬夏秋远航程舟川江河湖洋溪涵泊润沐源"
  )
  static let minorityGiven = [
    "阿依古丽", "古丽娜尔", "买买提", "艾尼瓦尔", "努尔古丽", "阿卜杜拉", "迪丽努尔", "热依汗",
    "吐尔逊", "帕提古丽", "艾力", "玉素甫", "扎西", "次仁", "卓玛", "格桑", "巴特尔", "其其格",
  ]
  static let minorityFathers = [
    "买买提", "艾山", "吐尔地", "库尔班", "阿不都热合曼", "依明", "托合提", "司马义", "玉山",
    "多吉", "顿珠", "平措", "旺堆", "卡德尔", "萨比提", "斯迪克",
  ]
  static let latinFamilies = [
    "MILLER", "NOVAK", "IVANOVA", "SCHMIDT", "TANAKA", "NGUYEN", "GARCIA", "ROSSI", "DUBOIS",
    "KOWALSKI", "HANSEN", "SILVA", "OKAFOR", "KIM", "LARSSON", "PETROV", "WALKER", "HUBER",
  ]
  static let latinMale = [
    "THOMAS", "PAVEL", "JOHN", "ANTONIO", "KENJI", "MARC", "SERGEI", "DAVID", "PETER", "LUKAS",
  ]
  static let latinFemale = [
    "ANNA", "MARIA", "ELENA", "SOPHIE", "LINDA", "YUKO", "JULIA", "EMMA", "CLARA", "OLGA",
  ]
}
