#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has doccano's own import read a doccano export: parser, makers, checks of labels. Its tables alone are stood in for.

  python3 src/bench/doccano/check.py DOCCANO/backend dataset.jsonl   (needs chardet, pandas, pydantic)

Prints each label with the words that doccano has at its place, and fails where a line or a label is lost.
"""
import json
import sys
import types


class Stored:
    """A row of one of doccano's tables."""

    def __init__(self, **values):
        self.__dict__.update(values)


def stand_in(module, *names):
    made = types.ModuleType(module)
    for name in names:
        setattr(made, name, type(name, (Stored,), {}))
    sys.modules[module] = made
    parent, _, child = module.rpartition(".")
    if parent:
        sys.modules.setdefault(parent, types.ModuleType(parent))
        setattr(sys.modules[parent], child, made)


stand_in("examples.models", "Example")
stand_in("projects.models", "Project")
stand_in("label_types.models", "CategoryType", "LabelType", "RelationType", "SpanType")
stand_in("labels.models", "Category", "Label", "Relation", "Span", "TextLabel")
stand_in("pyexcel.exceptions", "FileTypeNotSupported")
stand_in("seqeval.scheme", "BILOU", "IOB2", "IOBES", "IOE2", "Tokens")

sys.path.insert(0, sys.argv[1])
from data_import.pipeline.data import TextData
from data_import.pipeline.label import SpanLabel
from data_import.pipeline.labels import Spans
from data_import.pipeline.makers import ExampleMaker, LabelMaker
from data_import.pipeline.parsers import JSONLParser
from data_import.pipeline.readers import FileName, Reader

path = sys.argv[2]
lines = [json.loads(line) for line in open(path, encoding="utf-8", newline="\n")]
parser = JSONLParser()
rows = list(Reader([FileName(path, path, path)], parser).batch(1000))
project = Stored(allow_overlapping=True)
maker = ExampleMaker(project, TextData, "text", ["label"])
examples = [example for frame in rows for example in maker.make(frame)]
labels = [label for frame in rows for label in LabelMaker("label", SpanLabel).make(frame)]
spans = Spans(labels, None)
spans.clean(project)
apart = Spans(list(labels), None)
apart.clean(Stored(allow_overlapping=False))

texts = {str(example.uuid): example.text for example in examples}
for label in spans.labels:
    words = texts[str(label.example_uuid)][label.start_offset : label.end_offset]
    print(f"{label.label:16} {label.start_offset:5} {label.end_offset:5} {words!r}")
wanted = [[tuple(label) for label in line["label"]] for line in lines]
got = [
    [(l.start_offset, l.end_offset, l.label) for l in spans.labels if str(l.example_uuid) == str(e.uuid)] for e in examples
]
faults = [str(error) for error in parser.errors + maker.errors]
faults += ["a text is not the same"] * ([e.text for e in examples] != [line["text"] for line in lines])
faults += ["a label is not the same"] * (got != wanted)
print(f"{len(examples)} of {len(lines)} lines, {len(spans.labels)} of {sum(map(len, wanted))} labels;", end=" ")
print(f"{len(apart.labels)} where spans may not overlap")
sys.exit("\n".join(faults) or None)
