"""Writes a C program for libxlsxwriter over the county: python3 libxlsxwriter.py <county.json>"""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    sheets = json.load(file)["sheets"]


def text(value):
    return json.dumps(value, ensure_ascii=False)


print("#include <stdio.h>\n#include <xlsxwriter.h>\nint main(int argc, char **argv) {")
print("char path[4096]; (void)argc;")
for variant in ["plain", "constant-memory", "rich"]:
    memory = "LXW_TRUE" if variant == "constant-memory" else "LXW_FALSE"
    rich = variant == "rich"
    print("{ snprintf(path, sizeof path, \"%s/libxlsxwriter--" + variant + ".xlsx\", argv[1]);")
    print(f"lxw_workbook_options o = {{.constant_memory = {memory}, .use_zip64 = LXW_{'TRUE' if rich else 'FALSE'}}};")
    print("lxw_workbook *b = workbook_new_opt(path, &o); lxw_worksheet *s;")
    print("lxw_format *f = workbook_add_format(b); format_set_bold(f);")
    for sheet in sheets:
        print(f"s = workbook_add_worksheet(b, {text(sheet['name'])});")
        if rich:
            print(f"worksheet_merge_range(s, 0, 0, 0, 24, {text(sheet['title'])}, f);")
        else:
            print(f"worksheet_write_string(s, 0, 0, {text(sheet['title'])}, NULL);")
        for line, row in enumerate([sheet["header"]] + sheet["schools"], 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    print(f"worksheet_write_string(s, {line}, {column}, {text(value)}, {'f' if line == 1 else 'NULL'});")
                elif rich and column == 18:
                    rest = round(value - row[19], 1)
                    print(f"worksheet_write_formula_num(s, {line}, {column}, \"=T{line + 1}+{rest}\", NULL, {value!r});")
                else:
                    print(f"worksheet_write_number(s, {line}, {column}, {value!r}, NULL);")
        if rich:
            print('worksheet_write_comment(s, 2, 5, "含随班就读学生"); worksheet_freeze_panes(s, 2, 2);')
            print('worksheet_write_boolean(s, 3, 27, 1, NULL);')
    print("workbook_close(b);")
    print("printf(\"libxlsxwriter--" + variant + ".xlsx\\tlibxlsxwriter\\t%s\\t" + variant + "\\n\", lxw_version()); }")
print("return 0; }")
