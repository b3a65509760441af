// SPDX-License-Identifier: Apache-2.0
// A detail in a few words: what chips and summaries show. Words of choices stand in the forms.

import { qualifierOf } from "./figure.js";

// As the server writes them in each language. The browser's own format takes 40 ms when it is first asked.
const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const SIGNS = { at_least: "≥ ", more_than: "> ", approx: "≈ ", approx_below: "≲ ", at_most: "≤ ", vague_plural: "≥ ", vague: "" };
// Signs are mirrored where the page reads from right to left, and would say the opposite there.
const asWritten = document.documentElement.dir === "rtl" ? words => `\u2066${words}\u2069` : words => words;
let choices = null;

/** The word for a choice, such as "killed" of harm. */
export function choice(field, value) {
  choices ??= read();
  return choices.get(`${field} ${value}`) ?? value ?? "";
}

function read() {
  const words = new Map();
  for (const form of document.querySelectorAll("#claims-form, #figures-form, #attributions-form")) {
    for (const option of form.content.querySelectorAll("select[data-field] option")) {
      words.set(`${option.parentElement.dataset.field} ${option.value}`, option.textContent);
    }
  }
  return words;
}

export function gist(kind, detail) {
  switch (kind) {
    case "claims":
      return choice("type", detail.type);
    case "figures":
      return [ends(detail), detail.harm === "other" ? "" : choice("harm", detail.harm)].filter(Boolean).join(" ");
    default:
      return detail.source || detail.mention?.text || detail.cue?.text || "";
  }
}

function ends(figure) {
  const { low, high, text } = figure;
  if (low === null && high === null) {
    return text ?? "";
  }
  const qualifier = qualifierOf(figure);
  if (qualifier === "range" || (low !== null && high !== null && low !== high)) {
    return asWritten(`${low === null ? "" : number(low)}–${high === null ? "" : number(high)}`);
  }
  return asWritten((SIGNS[qualifier] ?? "") + number(low ?? high));
}

/** What a chip shows after its label: the gists of the label's details. */
export function valueOf(label, answer) {
  const kind = { CLAIM: "claims", CASUALTY_FIGURE: "figures", ATTRIBUTION: "attributions" }[label];
  const details = (kind && answer.details[kind]) ?? [];
  return details
    .filter(detail => kind !== "claims" || detail.type !== "other")
    .map(detail => gist(kind, detail))
    .filter(Boolean)
    .join(", ");
}
