"""The county as text for writers without JSON: python3 tables.py <county.json> <folder>"""

import csv
import json
import os
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    sheets = json.load(file)["sheets"]
os.makedirs(sys.argv[2], exist_ok=True)
lines = []
for sheet in sheets:
    lines += [["#", sheet["name"]], [sheet["title"]], sheet["header"], *sheet["schools"]]
    with open(os.path.join(sys.argv[2], f"{sheet['name']}.csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([sheet["header"], *sheet["schools"]])
with open(os.path.join(sys.argv[2], "county.tsv"), "w", encoding="utf-8") as file:
    file.writelines("\t".join(map(str, line)) + "\n" for line in lines)
