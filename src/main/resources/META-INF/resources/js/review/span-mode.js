// SPDX-License-Identifier: Apache-2.0
// Marking words by keys: arrows move from word to word, Shift extends, Enter takes, Escape leaves.
// The marked words are the browser's own selection, so that a mouse does the same.

import { select, selected, wordPlaces, wordsOf } from "./text.js";
import { announce, say } from "./words.js";

export class SpanMode extends EventTarget {
  #row = null;
  #places = [];
  #anchor = 0;
  #head = 0;
  #aim = null;

  get active() {
    return this.#row !== null;
  }

  /** Begins at the first word, or goes on from what is selected. `aim` is told with what is taken. */
  begin(row, aim = null) {
    this.#places = wordPlaces(row);
    if (this.#places.length === 0) {
      return;
    }
    const standing = selected(row);
    this.#row = row;
    this.#aim = aim;
    this.#anchor = standing ? this.#at(standing.begin) : 0;
    this.#head = standing ? this.#at(standing.end - 1) : 0;
    row.focus({ preventScroll: true });
    row.classList.add("marking");
    this.#show();
  }

  /** What a press does meanwhile; whether it was one of these keys. */
  pressed(event) {
    if (!this.active || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const forward = getComputedStyle(wordsOf(this.#row)).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    switch (event.key) {
      case "ArrowRight":
      case "ArrowLeft":
        this.#step(event.key === forward ? 1 : -1, event.shiftKey);
        return true;
      case "Home":
      case "End":
        this.#step(event.key === "End" ? this.#places.length : -this.#places.length, event.shiftKey);
        return true;
      case "Enter":
        this.#take();
        return true;
      case "Escape":
        this.leave();
        return true;
      default:
        return false;
    }
  }

  leave() {
    if (this.active) {
      const aim = this.#aim;
      this.#row.classList.remove("marking");
      this.#row = null;
      this.#aim = null;
      getSelection().removeAllRanges();
      this.dispatchEvent(new CustomEvent("left", { detail: aim }));
    }
  }

  #at(offset) {
    const place = this.#places.findIndex(p => offset < p.end);
    return place < 0 ? this.#places.length - 1 : place;
  }

  #step(by, extends_) {
    const last = this.#places.length - 1;
    this.#head = Math.min(last, Math.max(0, this.#head + by));
    if (!extends_) {
      this.#anchor = this.#head;
    }
    this.#show();
  }

  #show() {
    const [from, to] = [this.#anchor, this.#head].sort((a, b) => a - b);
    const [begin, end] = [this.#places[from].begin, this.#places[to].end];
    select(this.#row, begin, end);
    announce(say("marking", wordsOf(this.#row).textContent.slice(begin, end)));
  }

  #take() {
    const [row, aim, span] = [this.#row, this.#aim, selected(this.#row)];
    this.#row.classList.remove("marking");
    this.#row = null;
    this.#aim = null;
    getSelection().removeAllRanges();
    this.dispatchEvent(new CustomEvent("taken", { detail: { row, span, aim } }));
  }
}
