// Says in words where the reviewer's changes are.

import { say } from "./words.js";

const PAUSED = { offline: "offline", troubled: "troubled", gone: "signed_out", closed: "refused" };

export class SaveState {
  #element;
  #text;
  #tick;

  constructor(element, changes) {
    this.#element = element;
    this.#text = element.querySelector("span");
    this.#tick = element.querySelector("svg");
    changes.addEventListener("state", () => this.#show(changes.count()));
    this.#show(changes.count());
  }

  #show(count) {
    const text = words(count);
    if (text !== this.#text.textContent) {
      this.#text.textContent = text;
    }
    const calm = count.pause === null && count.conflicts + count.refusals + count.unkept === 0;
    this.#element.classList.toggle("offline", !calm);
    this.#tick.toggleAttribute("hidden", !calm || count.waiting > 0);
  }
}

function words({ waiting, conflicts, refusals, unkept, pause }) {
  if (unkept > 0 && pause !== null) {
    return say("unkept", unkept);
  }
  if (pause !== null && waiting > 0) {
    return say(PAUSED[pause], waiting);
  }
  if (conflicts > 0) {
    return say("choose", conflicts);
  }
  if (refusals > 0) {
    return say("refused", refusals);
  }
  return waiting > 0 ? say("saving", waiting) : say("saved");
}
