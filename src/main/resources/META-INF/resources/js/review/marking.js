// SPDX-License-Identifier: Apache-2.0
// Words of a sentence put into a detail, and what the server read in them.

import { withDetails } from "./answer.js";
import { qualifierOf } from "./figure.js";
import { wordsOf } from "./text.js";

/** The words of a span with their place. */
export function wordsAt(row, { begin, end }) {
  return { text: wordsOf(row).textContent.slice(begin, end), begin, end };
}

/** The answer with these words in one of its details; `part` names a field of an attribution. */
export function placed(answer, { kind, id, part = "mention" }, words) {
  const { text, begin, end } = words;
  const put = { claims: { begin, end }, figures: { text, begin, end }, attributions: { [part]: words } };
  return altered(answer, kind, id, detail => ({ ...detail, ...put[kind] }));
}

/** The answer with a figure as it was read; null where somebody has filled it meanwhile. */
export function readInto(answer, id, { low, high, qualifier, harm, category }) {
  const figure = answer.details.figures?.find(f => f.id === id);
  if (!figure || figure.low !== null || figure.high !== null || qualifierOf(figure) !== "vague") {
    return null;
  }
  return altered(answer, "figures", id, f => ({ ...f, low, high, qualifier, harm: harm ?? f.harm, category }));
}

function altered(answer, kind, id, alter) {
  const list = answer.details[kind] ?? [];
  return withDetails(answer, kind, list.map(detail => (detail.id === id ? alter(detail) : detail)));
}
