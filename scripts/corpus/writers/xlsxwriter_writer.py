"""XlsxWriter over the county: python3 xlsxwriter_writer.py <county.json> <folder>"""

import datetime
import json
import os
import sys

import xlsxwriter

county_path, out = sys.argv[1:3]
with open(county_path, encoding="utf-8") as file:
    sheets = json.load(file)["sheets"]
area = 18
versions = []


def write(variant, options=None, formulas=None, rich=False, zip64=False):
    name = f"xlsxwriter--{variant}.xlsx"
    book = xlsxwriter.Workbook(os.path.join(out, name), options or {})
    if zip64:
        book.use_zip64()
    bold = book.add_format({"bold": True, "align": "center", "font_name": "黑体"})
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    for sheet in sheets:
        page = book.add_worksheet(sheet["name"])
        last = len(sheet["schools"]) + 2
        if rich:
            page.merge_range("A1:Y1", sheet["title"], bold)
        else:
            page.write(0, 0, sheet["title"])
        for line, row in enumerate([sheet["header"]] + sheet["schools"], 1):
            for column, value in enumerate(row):
                if formulas and column == area and line > 1:
                    formula = f"=T{line + 1}+{round(value - row[area + 1], 1)}"
                    page.write_formula(line, column, formula, None, value if formulas == "results" else 0)
                elif rich and line == 3 and column == 1:
                    page.write_rich_string(line, column, bold, value[:2], value[2:])
                else:
                    page.write(line, column, value)
                if rich and (line, column) == (1, 24):
                    page.write_datetime(line, 27, datetime.datetime(2024, 9, 1), date)
        if formulas:
            page.write(last, 1, "合计")
            for column in range(5, len(sheet["header"])):
                letter = chr(65 + column)
                total = sum(row[column] for row in sheet["schools"])
                result = round(total, 2) if formulas == "results" else 0
                page.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", None, result)
        if rich:
            page.freeze_panes(2, 2)
            page.set_column(1, 1, 20)
            page.write_comment("F3", "含随班就读学生")
            page.data_validation(f"E3:E{last}", {"validate": "list", "source": ["城区", "镇区", "乡村"]})
            page.conditional_format(f"F3:F{last}", {"type": "data_bar", "data_bar_2010": True})
            page.conditional_format(f"G3:G{last}", {"type": "icon_set", "icon_style": "3_arrows"})
            page.insert_image("AD2", os.path.join(os.path.dirname(county_path), "dot.png"))
            page.add_sparkline("AB3", {"range": f"{sheet['name']}!F3:H3"})
            page.write_array_formula(f"AC3:AC{last}", f"{{=F3:F{last}/H3:H{last}}}", None, sheet["schools"][0][5] / sheet["schools"][0][7])
            page.write_boolean("AB4", True)
            page.write_url("AB5", "https://example.org/", string="说明")
            chart = book.add_chart({"type": "column"})
            chart.add_series({"values": f"={sheet['name']}!$F$3:$F${last}"})
            page.insert_chart("AF2", chart)
            page.set_row(last + 3, None, None, {"hidden": True})
            book.define_name(f"学生_{sheet['name']}", f"={sheet['name']}!$F$3:$F${last}")
    if rich:
        hidden = book.add_worksheet("往年")
        hidden.write(0, 0, "2023年旧表")
        hidden.very_hidden() if hasattr(hidden, "very_hidden") else hidden.hide()
    book.close()
    versions.append(f"{name}\tXlsxWriter\t{xlsxwriter.__version__}\t{variant}")


write("plain")
write("constant-memory", {"constant_memory": True})
write("zip64", zip64=True)
write("results", formulas="results")
write("zeros", formulas="zeros")
write("rich", {"default_date_format": "yyyy-mm-dd"}, rich=True)
write("1904", {"date_1904": True}, formulas="results", rich=True)
write("in-memory", {"in_memory": True, "strings_to_numbers": True})

with open(os.path.join(out, "xlsxwriter.tsv"), "w", encoding="utf-8") as file:
    file.write("\n".join(versions) + "\n")
