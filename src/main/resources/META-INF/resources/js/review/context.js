// SPDX-License-Identifier: Apache-2.0
// What the details of one sentence may refer to: the figures and attributions of the whole article.

import { saysNothing } from "./figure.js";
import { gist } from "./gist.js";
import { wordsOf } from "./text.js";
import { say } from "./words.js";

const OPENING = 40;
const NEAR = 20;

export class Context {
  #rows;

  /** `rows` gives all() the rows and the answer(row) that is known of one, or null. */
  constructor(rows) {
    this.#rows = rows;
  }

  gist(kind, detail) {
    return gist(kind, detail);
  }

  /** Every figure of the reader's in the article that says something, in order. */
  figures() {
    return this.#each("figures", this.#rows.all()).filter(figure => !saysNothing(figure));
  }

  /** Attributions that a figure of this row may take: of this sentence, or of an earlier one. */
  attributions(row) {
    return this.#each("attributions", this.#until(row));
  }

  /** Sentences that a cue may stand in, the nearest first: [id, words] each. */
  earlier(row) {
    const before = this.#until(row).slice(0, -1);
    const near = before.slice(-NEAR);
    const credited = before.slice(0, -NEAR).filter(r => this.#rows.answer(r)?.details.attributions?.length);
    return [...credited, ...near].reverse().map(r => [r.dataset.sentence, told(r, opening(r))]);
  }

  #until(row) {
    const all = this.#rows.all();
    return all.slice(0, all.indexOf(row) + 1);
  }

  #each(kind, rows) {
    return rows.flatMap(row =>
      (this.#rows.answer(row)?.details[kind] ?? []).map(detail => ({
        ...detail,
        words: told(row, detail.text || gist(kind, detail)),
      })),
    );
  }
}

function told(row, words) {
  return `${say("panel_sentence", row.value)}: ${words}`;
}

function opening(row) {
  const text = wordsOf(row).textContent;
  return text.length > OPENING ? `${text.slice(0, OPENING).trimEnd()}…` : text;
}
