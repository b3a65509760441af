// SPDX-License-Identifier: Apache-2.0
// Marking words by keys: arrows move from word to word, Shift extends, Enter takes, Escape leaves.
// By taps: the first word, then the last. The marked words are the browser's own selection, so that
// a mouse that draws over them does the same.

import { offsetAt, select, selected, wordPlaces, wordsOf } from "./text.js";
import { announce, say } from "./words.js";

export class SpanMode extends EventTarget {
  #row = null;
  #places = [];
  #anchor = 0;
  #head = 0;
  #begun = false;
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
    this.#begun = false;
    row.focus({ preventScroll: true });
    row.classList.add("marking");
    row.classList.toggle("aimed", aim !== null);
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
        return this.#entered(event.target);
      case "Escape":
        this.leave();
        return true;
      default:
        return false;
    }
  }

  /** A tap on a word begins there, a second one goes on to another; whether it was such a tap. */
  tapped({ target, clientX, clientY }) {
    if (!this.active || !wordsOf(this.#row).contains(target)) {
      return false;
    }
    if (!this.#drawn()) {
      this.#head = this.#at(offsetAt(this.#row, clientX, clientY));
      this.#anchor = this.#begun ? this.#anchor : this.#head;
      this.#begun = !this.#begun;
      this.#show();
    }
    return true;
  }

  /** Whether a mouse has drawn over other words than those that were shown as marked. */
  #drawn() {
    const standing = selected(this.#row);
    const { begin, end } = this.#span;
    return standing !== null && (standing.begin !== begin || standing.end !== end);
  }

  /** Ends, and tells the words that are marked. */
  take() {
    const span = selected(this.#row);
    this.#end("taken", { row: this.#row, span, aim: this.#aim });
  }

  /** A button that has the focus is pressed by it. */
  #entered(target) {
    if (target.closest("button")) {
      return false;
    }
    this.take();
    return true;
  }

  leave() {
    if (this.active) {
      this.#end("left", this.#aim);
    }
  }

  #end(type, detail) {
    this.#row.classList.remove("marking", "aimed");
    this.#row = null;
    this.#aim = null;
    getSelection().removeAllRanges();
    this.dispatchEvent(new CustomEvent(type, { detail }));
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

  get #span() {
    const [from, to] = [this.#anchor, this.#head].sort((a, b) => a - b);
    return { begin: this.#places[from].begin, end: this.#places[to].end };
  }

  #show() {
    const { begin, end } = this.#span;
    select(this.#row, begin, end);
    announce(say("marking", wordsOf(this.#row).textContent.slice(begin, end)));
  }
}
