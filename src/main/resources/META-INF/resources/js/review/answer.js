// An answer as a value: { judged, labels, note, details }. It is never altered, only replaced.
// Details are carried along untouched, so that a toggle never loses what was recorded elsewhere.

const DETAILS_OF = { CLAIM: "claims", CASUALTY_FIGURE: "figures", ATTRIBUTION: "attributions" };

export const UNJUDGED = Object.freeze({ judged: false, labels: [], note: "", details: {} });

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
  return { judged: true, labels: row.labels, note: row.note, details };
}

/** The answer as the API takes it. */
export function toApi(answer) {
  return JSON.stringify({ labels: answer.labels, note: answer.note, ...answer.details });
}

/** Details belong to a label and go with it; undo brings them back. */
export function toggled(answer, label, order) {
  const on = !answer.labels.includes(label);
  const labels = order.filter(code => (code === label ? on : answer.labels.includes(code)));
  const details = { ...answer.details };
  if (!on) {
    delete details[DETAILS_OF[label]];
  }
  return { ...answer, judged: true, labels, details };
}

export function none(answer) {
  return { ...answer, judged: true, labels: [], details: {} };
}

/** The note stays: it goes along with the next answer. */
export function withdrawn(answer) {
  return { ...UNJUDGED, note: answer.note };
}

export function noted(answer, note) {
  return { ...answer, note };
}

/** Whether two answers say the same to the server, which knows nothing of an unjudged one's note. */
export function same(a, b) {
  return a.judged === b.judged && (!a.judged || text(a) === text(b));
}

function text(answer) {
  return JSON.stringify([[...answer.labels].sort(), answer.note.trim(), details(answer)]);
}

function details(answer) {
  return Object.values(DETAILS_OF).map(kind => answer.details[kind] ?? []);
}

/** A note without a judgement: kept in the browser until there is one. */
export function isDraft(answer) {
  return !answer.judged && answer.note !== "";
}
