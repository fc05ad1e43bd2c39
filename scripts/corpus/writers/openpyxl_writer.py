"""openpyxl over the county: python3 openpyxl_writer.py <county.json> <folder>"""

import datetime
import json
import os
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

county_path, out = sys.argv[1:3]
with open(county_path, encoding="utf-8") as file:
    sheets = json.load(file)["sheets"]
area = 18
versions = []


def save(book, variant):
    name = f"openpyxl--{variant}.xlsx"
    book.save(os.path.join(out, name))
    versions.append(f"{name}\topenpyxl\t{openpyxl.__version__}\t{variant}")


def filled(write_only=False):
    book = openpyxl.Workbook(write_only=write_only)
    if not write_only:
        book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet["name"])
        page.append([sheet["title"]])
        page.append(sheet["header"])
        for row in sheet["schools"]:
            page.append(row)
    return book


def formulas(book):
    for sheet in sheets:
        page = book[sheet["name"]]
        last = len(sheet["schools"]) + 2
        for line, row in enumerate(sheet["schools"], 3):
            page.cell(line, area + 1).value = f"=T{line}+{round(row[area] - row[area + 1], 1)}"
        page.cell(last + 1, 2).value = "合计"
        for column in range(6, len(sheet["header"]) + 1):
            letter = get_column_letter(column)
            page.cell(last + 1, column).value = f"=SUM({letter}3:{letter}{last})"
    return book


def rich(book):
    picture = os.path.join(os.path.dirname(county_path), "dot.png")
    for sheet in sheets:
        page = book[sheet["name"]]
        last = len(sheet["schools"]) + 2
        page.merge_cells("A1:Y1")
        page["A1"].font = Font(name="黑体", size=16)
        page.freeze_panes = "C3"
        page.column_dimensions["B"].width = 20
        page["F3"].comment = Comment("含随班就读学生", "统计员")
        page["B4"].fill = PatternFill("solid", fgColor="FFFF00")
        page["AB2"] = datetime.date(2024, 9, 1)
        page["AB3"] = True
        page["AB4"] = "#N/A"
        page["AB5"].hyperlink = "https://example.org/"
        rule = DataValidation(type="list", formula1='"城区,镇区,乡村"', allow_blank=True)
        rule.add(f"E3:E{last}")
        page.add_data_validation(rule)
        colours = ColorScaleRule(
            start_type="min", start_color="F8696B", end_type="max", end_color="63BE7B"
        )
        page.conditional_formatting.add(f"F3:F{last}", colours)
        page.add_image(Image(picture), "AD2")
        page.protection.sheet = True
        page.print_title_rows = "1:2"
        page.sheet_view.zoomScale = 85
        name = f"学生_{sheet['name']}"
        book.defined_names.append(
            DefinedName(name, attr_text=f"'{sheet['name']}'!$F$3:$F${last}")
        )
    hidden = book.create_sheet("往年")
    for row in sheets[0]["schools"]:
        hidden.append(row)
    hidden.sheet_state = "hidden"
    return book


def tables(book):
    for index, sheet in enumerate(sheets):
        last = len(sheet["schools"]) + 2
        table = Table(displayName=f"表{index + 1}", ref=f"A2:Y{last}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
        book[sheet["name"]].add_table(table)
    return book


save(filled(), "plain")
save(filled(write_only=True), "write-only")
save(formulas(filled()), "formulas")
save(rich(filled()), "rich")
save(tables(filled()), "tables")
of_1904 = rich(formulas(filled()))
of_1904.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
save(of_1904, "1904")

with open(os.path.join(out, "openpyxl.tsv"), "w", encoding="utf-8") as file:
    file.write("\n".join(versions) + "\n")
