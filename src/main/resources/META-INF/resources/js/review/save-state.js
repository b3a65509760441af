// SPDX-License-Identifier: Apache-2.0
// Says in words where the reviewer's changes are.

import { say } from "./words.js";

const PAUSED = { offline: "offline", troubled: "troubled", gone: "signed_out", closed: "refused", shut: "refused" };

export class SaveState {
  #element;
  #text;

  constructor(element, changes) {
    this.#element = element;
    this.#text = element.querySelector("span");
    changes.addEventListener("state", () => this.#show(changes.count()));
    this.#show(changes.count());
  }

  #show(count) {
    const [state, text] = words(count);
    if (text !== this.#text.textContent) {
      this.#text.textContent = text;
      this.#element.dataset.state = state;
      this.#element.classList.toggle("offline", state === "offline" || state === "choose");
    }
  }
}

/** The state's icon and its words: what needs the reader comes before what goes by itself. */
function words({ waiting, conflicts, refusals, unkept, pause }) {
  if (unkept > 0 && pause !== null) {
    return ["offline", say("unkept", unkept)];
  }
  if (pause !== null && waiting > 0) {
    return ["offline", say(PAUSED[pause], waiting)];
  }
  if (conflicts > 0) {
    return ["choose", say("choose", conflicts)];
  }
  if (refusals > 0) {
    return ["choose", say("refused", refusals)];
  }
  return waiting > 0 ? ["saving", say("saving", waiting)] : ["saved", say("saved")];
}
