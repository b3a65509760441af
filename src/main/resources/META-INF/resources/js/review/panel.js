// The side panel of the sentence at hand: all labels in full, the note, and what to remember.

import { say } from "./words.js";

const NARROW = matchMedia("(max-width: 77.99rem)");
const MOVE_ON = "attest.move-on";

export class Panel extends EventTarget {
  #panel = document.getElementById("panel");
  #title = document.getElementById("panel-title");
  #close = document.getElementById("panel-close");
  #note = document.getElementById("note");
  #hint = document.getElementById("note-hint");
  #moveOn = document.getElementById("move-on");

  constructor() {
    super();
    document.getElementById("at-hand-panel").hidden = false;
    this.#note.addEventListener("input", () => this.#tell("note"));
    this.#note.addEventListener("change", () => this.#tell("noted"));
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

  show(row, answer) {
    this.#title.textContent = say("panel_sentence", row.value);
    this.#close.setAttribute("href", `#${row.id}`);
    this.#hint.textContent = say(answer.judged ? "note_saved_with" : "note_draft");
    // Setting the same text would move the writer's caret.
    if (this.#note.value !== answer.note) {
      this.#note.value = answer.note;
    }
  }

  open() {
    if (NARROW.matches) {
      location.hash = "#panel";
    }
    this.#note.focus();
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
