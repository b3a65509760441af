// SPDX-License-Identifier: Apache-2.0
// Chips and words of a row: the only elements that a judgement changes.

import { valueOf } from "./gist.js";
import { showSpans } from "./text.js";
import { say } from "./words.js";

const chips = new Map();
let noneChip = null;

for (const chip of document.getElementById("chips").content.children) {
  if (chip.dataset.none === undefined) {
    chips.set(chip.dataset.label, chip);
  } else {
    noneChip = chip;
  }
}

/** The order in which labels stand everywhere. */
export const ORDER = [...chips.keys()];

export function nameOf(label) {
  return chips.get(label)?.lastElementChild.textContent ?? label;
}

/** Chips for an answer: its labels, or "none". */
export function chipsOf(answer) {
  if (!answer.judged) {
    return [];
  }
  const known = answer.labels.filter(label => chips.has(label)).map(label => chip(label, answer));
  return known.length ? known : [noneChip.cloneNode(true)];
}

/** A label with what its details say. */
function chip(label, answer) {
  const made = chips.get(label).cloneNode(true);
  value(made, answer);
  return made;
}

function value(chip, answer) {
  const said = valueOf(chip.dataset.label, answer);
  if (said) {
    chip.lastElementChild.append(" ", valueIn(said));
  }
}

function valueIn(said) {
  const place = document.createElement("bdi");
  place.className = "value";
  place.textContent = said;
  return place;
}

/** A ghost of a chip: suggested, and no label yet. */
export function ghost(label, said) {
  const made = chips.get(label).cloneNode(true);
  made.classList.add("ghost");
  const hidden = document.createElement("span");
  hidden.className = "vh";
  hidden.textContent = `${say("suggested")} `;
  made.lastElementChild.before(hidden);
  if (said) {
    made.lastElementChild.append(" ", valueIn(said));
  }
  return made;
}

/** Shows ghosts after a row's chips, and takes those away that were there. */
export function showGhosts(row, ghosts) {
  for (const old of row.querySelectorAll(":scope > .chips > .ghost")) {
    old.remove();
  }
  row.classList.toggle("hinted", ghosts.length > 0);
  if (ghosts.length > 0) {
    listOf(row).append(...ghosts);
  } else if (!row.classList.contains("judged")) {
    row.querySelector(":scope > .chips")?.remove();
  }
}

/** Adds what details say to the chips that the row came with: the answer is the same. */
export function describeIn(row, answer) {
  showSpans(row, answer);
  for (const chip of row.querySelectorAll(":scope > .chips > [data-label]")) {
    value(chip, answer);
  }
}

/** Shows an answer in its row, and nowhere else. */
export function showIn(row, answer, conflict = false) {
  showSpans(row, answer);
  row.classList.toggle("judged", answer.judged);
  if (answer.judged) {
    listOf(row).replaceChildren(...chipsOf(answer));
  } else {
    row.querySelector(":scope > .chips")?.remove();
  }
  const ordinal = row.querySelector(".ordinal");
  ordinal.firstElementChild.textContent = answer.judged ? "✓" : "";
  ordinal.querySelector("[data-state]").textContent = say(
    conflict ? "state_conflict" : answer.judged ? "state_judged" : "state_unjudged",
  );
}

function listOf(row) {
  const standing = row.querySelector(":scope > .chips");
  if (standing) {
    return standing;
  }
  const list = emptyList();
  list.setAttribute("aria-label", say("labels_of", row.value));
  row.querySelector(".text").after(list);
  return list;
}

/** An answer told apart from its row: chips, and the note where there is one. */
export function describe(answer) {
  const told = document.createDocumentFragment();
  told.append(answer.judged ? emptyList() : say("not_judged"));
  told.querySelector("ul")?.append(...chipsOf(answer));
  if (answer.note) {
    const note = document.createElement("q");
    note.dir = "auto";
    note.textContent = answer.note;
    told.append(note);
  }
  return told;
}

function emptyList() {
  return document.getElementById("chip-list").content.firstElementChild.cloneNode();
}
