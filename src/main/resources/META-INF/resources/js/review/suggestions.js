// SPDX-License-Identifier: Apache-2.0
// What the machine suggests for the sentences: ghosts of chips in the rows, and in the panel those of
// the sentence at hand with the words that caused them. Nothing is a label before the reader accepts.

import { detailed, toggled } from "./answer.js";
import { ghost, nameOf, ORDER, showGhosts } from "./chips.js";
import { fresh } from "./details.js";
import { gist } from "./gist.js";
import { say } from "./words.js";

const NONE = { because: null, key: "" };
const LABELS = { figures: "CASUALTY_FIGURE", attributions: "ATTRIBUTION" };

export class Suggestions {
  #server;
  #known;
  #place = document.getElementById("suggestions");
  #line = document.getElementById("suggestion-line")?.content.firstElementChild.cloneNode(true);
  #all = new Map();
  #loaded = false;
  #told = Promise.resolve();

  /** `known` tells the answer that a row shows. */
  constructor(server, known) {
    this.#server = server;
    this.#known = known;
  }

  /** Asks for them, then shows them a few rows at a time; `holding` does what moves a row and those below it. */
  async load(rows, holding) {
    const items = this.#place ? await this.#server.suggestions() : null;
    for (const item of items ?? []) {
      this.#all.set(String(item.sentence), inOrder(item));
    }
    this.#loaded = items !== null;
    this.#showSome(rows.filter(row => this.#all.has(row.dataset.sentence)), holding);
  }

  #showSome(rows, holding) {
    holding(rows[0], () => {
      const until = performance.now() + 4;
      while (rows.length > 0 && performance.now() < until) {
        this.show(rows.shift());
      }
    });
    if (rows.length > 0) {
      setTimeout(() => this.#showSome(rows, holding), 0);
    }
  }

  /** What is still suggested for a row, the first first. */
  of(row, answer = this.#known(row)) {
    const all = this.#all.get(row.dataset.sentence) ?? [];
    return all.length === 0 ? all : all.filter(s => !s.dismissed && adds(answer, s));
  }

  /** The row's ghosts as they now are. */
  show(row, answer) {
    if (this.#all.has(row.dataset.sentence)) {
      showGhosts(row, this.of(row, answer).map(s => ghost(s.label, said(s))));
    }
  }

  /** In the panel, with what caused them. */
  showIn(row, answer) {
    if (!this.#place || !this.#loaded || !row) {
      return;
    }
    const open = this.of(row, answer);
    const list = this.#place.querySelector(".suggested");
    this.#place.querySelector(".count").textContent = open.length || "";
    document.getElementById("no-suggestions").hidden = open.length > 0;
    list.replaceChildren(...open.map(s => item(s)));
    this.#offer(row, open[0]);
  }

  /** The first of them at the row itself, in the room that is kept there where the panel lies under the text. */
  #offer(row, first) {
    this.#line.querySelector("b").textContent = first ? `${nameOf(first.label)} ${said(first)}` : "";
    explain(this.#line, first ?? NONE);
    row.append(this.#line);
  }

  /** The one with this key, or the first. */
  find(row, key) {
    const open = this.of(row);
    return key ? open.find(s => s.key === key) : open[0];
  }

  /** Dismissed at once here; the server is told, and where it cannot be, it is suggested again later. */
  dismiss(row, suggestion, on = true) {
    suggestion.dismissed = on;
    // One after another: taking back must not overtake what it takes back.
    const tell = () => this.#server.dismiss(row.dataset.sentence, suggestion.key, on);
    this.#told = this.#told.then(tell, tell);
    return this.#told;
  }
}

/** The answer with what is suggested. */
export function taken(answer, { kind, label, detail }) {
  if (kind === "labels") {
    return answer.labels.includes(label) ? answer : toggled(answer, label, ORDER);
  }
  return detailed(answer, kind, { ...fresh(kind), ...detail }, ORDER);
}

/** A suggestion in a few words. */
export function said({ kind, detail }) {
  return kind === "labels" ? "" : gist(kind, detail);
}

function inOrder({ figures, attributions, claim, labels }) {
  const claims = claim ? [{ label: "CLAIM", ...claim }] : [];
  return [
    ...figures.map(({ key, because, ...detail }) => part("figures", key, because, figure(detail))),
    ...attributions.map(({ key, because, ...detail }) => part("attributions", key, because, detail)),
    ...[...claims, ...labels.filter(({ label }) => ORDER.includes(label))].map(({ label, key, because }) => ({ kind: "labels", label, key, because })),
  ];
}

function part(kind, key, because, detail) {
  return { kind, label: LABELS[kind], key, because, detail };
}

function figure(detail) {
  return { ...detail, harm: detail.harm ?? "other" };
}

/** Whether it says something that the answer does not. */
function adds(answer, { kind, label, detail }) {
  if (!answer.judged) {
    return true;
  }
  if (answer.labels.length === 0) {
    return false;
  }
  if (kind === "labels") {
    return !answer.labels.includes(label);
  }
  return !(answer.details[kind] ?? []).some(other => meet(place(kind, other), place(kind, detail)));
}

function place(kind, detail) {
  return kind === "figures" ? detail : detail.mention ?? detail.cue ?? {};
}

function meet(a, b) {
  return (a.begin ?? null) !== null && a.begin < b.end && b.begin < a.end;
}

function item(suggestion) {
  const made = document.getElementById("suggestion-item").content.firstElementChild.cloneNode(true);
  made.querySelector(".chips").append(ghost(suggestion.label, said(suggestion)));
  explain(made, suggestion);
  return made;
}

function explain(place, { because, key }) {
  place.querySelector(".because").textContent = because ? say("because", because.join(" · ")) : say("no_suggestions");
  for (const button of place.querySelectorAll("[data-suggestion]")) {
    button.dataset.key = key;
    button.hidden = !key;
  }
}
