/// Names of countries and regions as written on forms, upper case without spaces.
enum Countries {
  static let names: Set<String> = Set(han + latin)

  /// Every beginning of every name.
  static let prefixes: Set<String> = {
    var prefixes: Set<String> = []
    for name in names {
      for length in 1...name.count { prefixes.insert(String(name.prefix(length))) }
    }
    return prefixes
  }()

  private static let han = [
    "中国", "中华人民共和国", "中国香港", "中国澳门", "中国台湾", "香港", "澳门", "台湾", "美国", "英国", "法国", "德国",
    "意大利", "西班牙", "葡萄牙", "荷兰", "比利时", "瑞士", "奥地利", "瑞典", "挪威", "丹麦", "芬兰", "冰岛", "爱尔兰", "波兰",
    "捷克", "斯洛伐克", "匈牙利", "罗马尼亚", "保加利亚", "希腊", "塞尔维亚", "克罗地亚", "乌克兰", "白俄罗斯", "俄罗斯",
    "俄罗斯联邦", "土耳其", "伊朗", "伊拉克", "以色列", "沙特阿拉伯", "阿联酋", "卡塔尔", "科威特", "日本", "韩国", "朝鲜",
    "蒙古", "蒙古国", "越南", "老挝", "柬埔寨", "泰国", "缅甸", "马来西亚", "新加坡", "印度尼西亚", "印尼", "菲律宾", "文莱",
    "印度", "巴基斯坦", "孟加拉国", "尼泊尔", "斯里兰卡", "阿富汗", "哈萨克斯坦", "乌兹别克斯坦", "吉尔吉斯斯坦", "塔吉克斯坦",
    "土库曼斯坦", "埃及", "南非", "尼日利亚", "肯尼亚", "埃塞俄比亚", "坦桑尼亚", "安哥拉", "刚果", "加纳", "摩洛哥",
    "阿尔及利亚", "苏丹", "津巴布韦", "赞比亚", "加拿大", "墨西哥", "古巴", "巴西", "阿根廷", "智利", "秘鲁", "哥伦比亚",
    "委内瑞拉", "厄瓜多尔", "澳大利亚", "新西兰",
  ]
  private static let latin = [
    "CHINA", "CHN", "PRC", "P.R.CHINA", "USA", "UNITEDSTATES", "UK", "UNITEDKINGDOM", "GBR",
    "FRANCE", "FRA", "GERMANY", "DEU", "ITALY", "ITA", "SPAIN", "ESP", "PORTUGAL", "NETHERLANDS",
    "BELGIUM", "SWITZERLAND", "AUSTRIA", "SWEDEN", "NORWAY", "DENMARK", "FINLAND", "IRELAND",
    "POLAND", "CZECHIA", "CZECHREPUBLIC", "HUNGARY", "ROMANIA", "GREECE", "UKRAINE", "RUSSIA",
    "RUS", "TURKEY", "IRAN", "ISRAEL", "JAPAN", "JPN", "KOREA", "KOR", "SOUTHKOREA", "MONGOLIA",
    "VIETNAM", "LAOS", "CAMBODIA", "THAILAND", "MYANMAR", "MALAYSIA", "SINGAPORE", "INDONESIA",
    "PHILIPPINES", "INDIA", "PAKISTAN", "NEPAL", "KAZAKHSTAN", "EGYPT", "SOUTHAFRICA", "NIGERIA",
    "KENYA", "CANADA", "CAN", "MEXICO", "BRAZIL", "ARGENTINA", "CHILE", "PERU", "COLOMBIA",
    "AUSTRALIA", "AUS", "NEWZEALAND",
  ]
}
