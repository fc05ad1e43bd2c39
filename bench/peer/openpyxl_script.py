"""What a colleague would write: the seven indicators of one 小学 sheet, their verdicts in colour and the CVs.

    python3 openpyxl_script.py county.xlsx out.xlsx
"""
import sys
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

HEADERS = {
    "name": "学校名称", "pupils": "在校生数", "doctor": "博士研究生", "master": "硕士研究生", "bachelor": "本科",
    "associate": "专科", "backbone": "县级及以上骨干教师数", "pe": "体育教师数", "music": "音乐教师数", "fine": "美术教师数",
    "art": "艺术教师数", "teaching": "教学及辅助用房面积（㎡）", "hall": "室内体育用房面积（㎡）",
    "field": "运动场地面积（㎡）", "equipment": "教学仪器设备资产值（万元）", "rooms": "网络多媒体教室数（间）",
}
# name, per, least value, largest CV, amount (教督〔2017〕6号 第四条, 小学)
INDICATORS = [
    ("高于规定学历教师", 100, 4.2, 0.50, lambda s: s["doctor"] + s["master"] + s["bachelor"] + s["associate"]),
    ("骨干教师", 100, 1, 0.50, lambda s: s["backbone"]),
    ("体育艺术教师", 100, 0.9, 0.50, lambda s: s["pe"] + s["music"] + s["fine"] + s["art"]),
    ("教学及辅助用房", 1, 4.5, 0.50, lambda s: s["teaching"] - s["hall"]),
    ("体育运动场馆", 1, 7.5, 0.50, lambda s: s["hall"] + s["field"]),
    ("教学仪器设备值", 1, 2000, 0.50, lambda s: s["equipment"] * 10000),
    ("网络多媒体教室", 100, 2.3, 0.50, lambda s: s["rooms"]),
]
GREEN, RED = (PatternFill("solid", fgColor=colour) for colour in ("C6EFCE", "FFC7CE"))

book = load_workbook(sys.argv[1])
sheet = book["小学"]
place = {cell.value: cell.column for cell in sheet[2]}
column = {key: place[header] for key, header in HEADERS.items()}
first = sheet.max_column + 1
for at, (name, *_) in enumerate(INDICATORS):
    sheet.cell(2, first + at, name)
sheet.cell(2, first + len(INDICATORS), "综合评估")
schools = []
for row in range(3, sheet.max_row + 1):
    school = {key: sheet.cell(row, at).value for key, at in column.items()}
    if not school["name"]:
        continue
    met = 0
    school["values"] = []
    for at, (_, per, least, _, amount) in enumerate(INDICATORS):
        value = amount(school) / school["pupils"] * per
        school["values"].append(value)
        cell = sheet.cell(row, first + at, value)
        cell.number_format = "0.00"
        cell.fill = GREEN if value >= least else RED
        met += value >= least
    sheet.cell(row, first + len(INDICATORS), f"{met}项达标").fill = GREEN if met >= 6 else RED
    schools.append(school)

summary = book.create_sheet("差异系数")
summary.append(["指标", "平均值", "差异系数", "结论"])
total = sum(school["pupils"] for school in schools)
for at, (name, _, _, limit, _) in enumerate(INDICATORS):
    mean = sum(school["values"][at] * school["pupils"] for school in schools) / total
    variance = sum(school["pupils"] * (school["values"][at] - mean) ** 2 for school in schools) / total
    cv = variance ** 0.5 / mean
    summary.append([name, mean, cv, "达标" if cv <= limit else "不达标"])
    summary.cell(at + 2, 4).fill = GREEN if cv <= limit else RED
book.save(sys.argv[2])
