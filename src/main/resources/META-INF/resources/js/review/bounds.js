// SPDX-License-Identifier: Apache-2.0
// What the fields of a casualty figure must keep to, as the server checks it too: told while typing.

import { isNumber, saysNothing } from "./figure.js";

/** Fields that are only warned of. */
export const WARNED = new Set(["subsetOf", "qualifier"]);

/** Faults of a figure by field, each the key of its words; `own` are of this sentence, `others` of the article. */
export function faults(figure, own = [], others = []) {
  const all = new Map([...others, ...own].map(other => [other.id, other]));
  const whole = all.get(figure.subsetOf);
  const found = {};
  if (exceeds(figure.low, figure.high)) {
    found.low = "low_above_high";
  } else if (whole && exceeds(figure.low, whole.high)) {
    found.low = "above_whole";
  }
  if (saysNothing(figure)) {
    found.qualifier = "figure_empty";
  }
  if (figure.from && figure.to && figure.from > figure.to) {
    found.from = "from_after_to";
  }
  if (overfilled(figure.id, all) || overfilled(figure.subsetOf, all)) {
    found.subsetOf = "parts_exceed";
  }
  return found;
}

function exceeds(a, b) {
  return isNumber(a) && isNumber(b) && a > b;
}

/** Parts may overlap, so that this is no more than a hint. */
function overfilled(id, all) {
  const whole = all.get(id);
  const parts = [...all.values()].filter(part => id && part.subsetOf === id);
  return parts.length > 1 && isNumber(whole?.high) && parts.reduce((sum, part) => sum + (part.low ?? 0), 0) > whole.high;
}
