// SPDX-License-Identifier: Apache-2.0
// The side panel of the sentence at hand: its words where the panel lies over the text, all labels in full, the details, the note, and what to
// remember. Each further section is a fold of its own in the page, and listens for "at-hand".

import { wordsOf } from "./text.js";
import { say } from "./words.js";

const NARROW = matchMedia("(max-width: 77.99rem)");
const MOVE_ON = "attest.move-on";

export class Panel extends EventTarget {
  #panel = document.getElementById("panel");
  #title = document.getElementById("panel-title");
  #close = document.getElementById("panel-close");
  #words = document.getElementById("panel-words");
  #note = document.getElementById("note");
  #hint = document.getElementById("note-hint");
  #moveOn = document.getElementById("move-on");
  #details;
  #row = null;

  constructor(details) {
    super();
    this.#details = details;
    document.getElementById("at-hand-panel").hidden = false;
    this.#note.addEventListener("input", () => this.#tell("note"));
    this.#note.addEventListener("change", () => this.#tell("noted"));
    this.#panel.addEventListener("focusin", () => requestAnimationFrame(() => this.#keepInView()));
    this.#remember();
  }

  get element() {
    return this.#panel;
  }

  get note() {
    return this.#note.value;
  }

  get movesOn() {
    return this.#moveOn?.checked ?? false;
  }

  show(row, answer, refusal) {
    this.#row = row;
    this.#title.textContent = say("panel_sentence", row.value);
    this.#close.setAttribute("href", `#${row.id}`);
    this.#words.replaceChildren(...wordsOf(row).cloneNode(true).childNodes);
    this.#hint.textContent = say(answer.judged ? "note_saved_with" : "note_draft");
    this.#details?.show(row, answer, refusal);
    // Setting the same text would move the writer's caret.
    if (this.#note.value !== answer.note) {
      this.#note.value = answer.note;
    }
  }

  openNote() {
    this.#uncover();
    this.#note.focus();
  }

  /** The form of a detail, or the first of the details. */
  openDetails(id) {
    this.#uncover();
    this.#details?.open(id);
  }

  /** A further section, which opens itself. */
  openWith(section) {
    this.#uncover();
    section();
  }

  /** A field that takes the focus must not move the sentence away that it is about. */
  #keepInView() {
    if (!NARROW.matches) {
      this.#row?.scrollIntoView({ block: "nearest" });
    }
  }

  #uncover() {
    if (NARROW.matches) {
      location.hash = "#panel";
    }
  }

  /** Closes it where it lies over the text. */
  close(row) {
    if (location.hash === "#panel") {
      location.hash = `#${row.id}`;
    }
  }

  #remember() {
    if (this.#moveOn) {
      this.#moveOn.checked = localStorage.getItem(MOVE_ON) === "yes";
      this.#moveOn.addEventListener("change", () =>
        localStorage.setItem(MOVE_ON, this.movesOn ? "yes" : "no"),
      );
    }
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}
