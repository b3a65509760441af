#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has the scorer of the FEVER shared task read a fever export: who predicts what it says must score 1 in all, who predicts
something else less.

  python3 src/bench/fever/check.py FEVER-SCORER/src dataset.fever.jsonl   (needs six)
"""
import json
import sys

sys.path.insert(0, sys.argv[1])
from fever.scorer import fever_score


def predicted(line, label, shift):
    places = [[page, number + shift] for group in line["evidence"] for _, _, page, number in group if page is not None]
    return {**line, "predicted_label": label, "predicted_evidence": places}


lines = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
right = fever_score([predicted(line, line["label"], 0) for line in lines])
elsewhere = fever_score([predicted(line, line["label"], 1000) for line in lines] + [predicted(lines[0], "x", 0)])
print(f"{len(lines)} statements, {sum(line['label'] != 'NOT ENOUGH INFO' for line in lines)} with evidence that counts")
print("as told (strict, labels, precision, recall, F1):", *right)
print("evidence elsewhere, one label wrong:", *elsewhere)
sys.exit(None if right == (1, 1, 1, 1, 1) and elsewhere[0] < 1 else "The scorer reads something else.")
