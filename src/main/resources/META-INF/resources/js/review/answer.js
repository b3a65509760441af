// SPDX-License-Identifier: Apache-2.0
// An answer as a value: { judged, labels, note, details, accepted, aside }. It is never altered, only replaced.
// `accepted` are the labels and the ids of details that were suggested; all others were made by hand.
// Details of a label that was taken off are kept aside in this browser, as long as the page is open.

import { qualifierOf, saysNothing } from "./figure.js";

const DETAILS_OF = { CLAIM: "claims", CASUALTY_FIGURE: "figures", ATTRIBUTION: "attributions" };

export const UNJUDGED = Object.freeze({ judged: false, labels: [], note: "", details: {}, accepted: [] });

/** The answer that a row shows when the page arrives. */
export function fromRow(data) {
  if (data.judged === undefined) {
    return UNJUDGED;
  }
  return {
    judged: true,
    labels: data.labels ? data.labels.split(" ") : [],
    note: data.note ?? "",
    details: data.details ? JSON.parse(data.details) : {},
    accepted: data.accepted ? data.accepted.split(" ") : [],
  };
}

/** The answer in what the API says. */
export function fromApi(row) {
  if (!row.judged) {
    return UNJUDGED;
  }
  const details = {};
  for (const kind of Object.values(DETAILS_OF)) {
    if (row[kind]?.length) {
      details[kind] = row[kind];
    }
  }
  return { judged: true, labels: row.labels, note: row.note, details, accepted: row.accepted ?? [] };
}

/** The answer as the API takes it: a figure that says nothing yet stays in this page. */
export function toApi(answer) {
  return JSON.stringify({ labels: answer.labels, note: answer.note, ...saying(answer.details), accepted: accepted(answer) });
}

/** Details without figures that say nothing yet, the others with their qualifier. */
export function saying(details) {
  const figures = (details.figures ?? []).filter(figure => !saysNothing(figure));
  return { ...details, figures: figures.map(figure => ({ ...figure, qualifier: qualifierOf(figure) })) };
}

/** What of it was suggested, as far as it is still there. */
function accepted(answer) {
  const ids = Object.values(DETAILS_OF).flatMap(kind => (answer.details[kind] ?? []).map(detail => detail.id));
  return (answer.accepted ?? []).filter(word => answer.labels.includes(word) || ids.includes(word)).sort();
}

/** The same, its new labels and details known to have been suggested. */
export function suggested(before, after) {
  const had = new Set([...before.labels, ...Object.values(before.details).flat().map(detail => detail.id)]);
  const has = [...after.labels, ...Object.values(after.details).flat().map(detail => detail.id)];
  return { ...after, accepted: [...(after.accepted ?? []), ...has.filter(word => !had.has(word))] };
}

/** Details belong to a label: they are put aside with it, and come back with it. */
export function toggled(answer, label, order) {
  const on = !answer.labels.includes(label);
  const labels = order.filter(code => (code === label ? on : answer.labels.includes(code)));
  const kept = (answer.accepted ?? []).filter(word => word !== label);
  return withAside({ ...answer, judged: true, labels, accepted: kept });
}

export function none(answer) {
  return withAside({ ...answer, judged: true, labels: [] });
}

/** Details whose label is off go aside, those whose label is on come back. */
function withAside(answer) {
  const all = { ...answer.aside, ...answer.details };
  const details = {};
  const aside = {};
  for (const [label, kind] of Object.entries(DETAILS_OF)) {
    if (all[kind]?.length) {
      (answer.labels.includes(label) ? details : aside)[kind] = all[kind];
    }
  }
  return { ...answer, details, aside };
}

/** How many details wait for their label to come back. */
export function putAside(answer) {
  return Object.values(answer.aside ?? {}).reduce((sum, list) => sum + list.length, 0);
}

/** With one more detail, and the label that it belongs to. */
export function detailed(answer, kind, detail, order) {
  const label = Object.keys(DETAILS_OF).find(code => DETAILS_OF[code] === kind);
  const labelled = answer.labels.includes(label) ? { ...answer, judged: true } : toggled(answer, label, order);
  return withDetails(labelled, kind, [...(labelled.details[kind] ?? []), detail]);
}

/** With these details of a kind in place of those that were. */
export function withDetails(answer, kind, list) {
  const details = { ...answer.details, [kind]: list };
  if (list.length === 0) {
    delete details[kind];
  }
  return { ...answer, details };
}

/** The note stays: it goes along with the next answer. */
export function withdrawn(answer) {
  const { note, aside } = none(answer);
  return { ...UNJUDGED, note, aside };
}

export function noted(answer, note) {
  return { ...answer, note };
}

/** Whether two answers say the same to the server, which knows nothing of an unjudged one's note. */
export function same(a, b) {
  return a.judged === b.judged && (!a.judged || text(a) === text(b));
}

/** Whether they also show the same: one may have a figure more that says nothing yet. */
export function alike(a, b) {
  return same(a, b) && (a.details.figures ?? []).length === (b.details.figures ?? []).length;
}

function text(answer) {
  return JSON.stringify([[...answer.labels].sort(), answer.note.trim(), details(answer), accepted(answer)]);
}

function details(answer) {
  const said = saying(answer.details);
  return Object.values(DETAILS_OF).map(kind => plain(said[kind] ?? []));
}

/** Without what is empty, in one order: the server fills in what a client leaves out. */
function plain(content) {
  if (Array.isArray(content)) {
    return content.map(plain);
  }
  if (content === null || typeof content !== "object") {
    return content;
  }
  const said = Object.entries(content)
    .map(([key, value]) => [key, plain(value)])
    .filter(([, value]) => ![null, undefined, "", false].includes(value) && value?.length !== 0);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A note without a judgement: kept in the browser until there is one. */
export function isDraft(answer) {
  return !answer.judged && answer.note !== "";
}
