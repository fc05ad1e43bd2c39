"""
Reads cells of packages with a conforming XML parser and nothing of the product's.

  python3 cells.py < lines of "original<tab>copy"

prints for each pair how many cells the original has and which of them the copy lacks or changes.
"""

import json
import posixpath
import re
import sys
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree

MAIN = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)


def local(element):
    for namespace in MAIN:
        if element.tag.startswith(namespace):
            return element.tag[len(namespace) :]
    return None


def children(element, name):
    return [child for child in element if local(child) == name]


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = {}
        for name in self.zip.namelist():
            plain = name.replace("\\", "/").lstrip("/").lower()
            self.names[plain] = name

    def document(self, part):
        for name in (part, unquote(part)):
            stored = self.names.get(name.lower())
            if stored is not None:
                return parsed(self.zip.read(stored))
        return None

    def relations(self, part):
        folder, file = posixpath.split(part)
        document = self.document(posixpath.join(folder, "_rels", file + ".rels"))
        found = {}
        for relation in document if document is not None else []:
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.join("/" + folder, relation.get("Target").replace("\\", "/"))
            kind = relation.get("Type").rsplit("/", 1)[-1]
            found[relation.get("Id")] = (kind, posixpath.normpath(target).lstrip("/"))
        return found


def parsed(data):
    match = re.match(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)", data)
    if match and not match[1].lower().startswith(b"utf"):
        text = data.decode(match[1].decode())
        data = re.sub(r"^<\?xml[^>]*\?>", "", text).encode("utf-8")
    return ElementTree.fromstring(data)


def plain(item):
    parts = [text for text in children(item, "t")]
    for run in children(item, "r"):
        parts += children(run, "t")
    return "".join(text.text or "" for text in parts)


def column_of(place):
    column = 0
    for letter in re.match(r"[A-Za-z]+", place)[0].upper():
        column = column * 26 + ord(letter) - 64
    return column


def cells(path):
    package = Package(path)
    main = next(part for kind, part in package.relations("").values() if kind == "officeDocument")
    relations = package.relations(main)
    texts = []
    for kind, part in relations.values():
        if kind == "sharedStrings" and (strings := package.document(part)) is not None:
            texts = [plain(item) for item in children(strings, "si")]
    found = {}
    for sheet in children(children(package.document(main), "sheets")[0], "sheet"):
        key = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
        kind, part = relations[key]
        if kind != "worksheet":
            continue
        row_number = 0
        for row in children(children(package.document(part), "sheetData")[0], "row"):
            row_number = int(row.get("r", row_number + 1))
            column = 0
            for cell in children(row, "c"):
                place = cell.get("r")
                column = column_of(place) if place else column + 1
                content = content_of(cell, texts)
                if content:
                    found[f"{sheet.get('name')}!R{row_number}C{column}"] = content
    return found


def content_of(cell, texts):
    kind = cell.get("t", "n")
    stored = next((value.text or "" for value in children(cell, "v")), None)
    formulas = [[dict(f.attrib), f.text] for f in children(cell, "f")]
    if kind == "s" and stored is not None:
        stored = texts[int(stored)]
    elif kind == "inlineStr":
        stored = "".join(plain(item) for item in children(cell, "is"))
    return [kind, stored, formulas] if stored not in (None, "") or formulas else None


for line in sys.stdin:
    original, copy = line.rstrip("\n").split("\t")
    try:
        was, now = cells(original), cells(copy)
        lost = [place for place, content in was.items() if now.get(place) != content]
        print(json.dumps({"cells": len(was), "lost": lost}, ensure_ascii=False))
    except Exception as error:  # the reason is the answer
        print(json.dumps({"cells": 0, "lost": [f"{type(error).__name__}: {error}"]}))
