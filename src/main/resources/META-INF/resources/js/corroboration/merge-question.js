// SPDX-License-Identifier: Apache-2.0
// Both sentences are in dossiers already: which one, or one of both?

import { say } from "../review/words.js";

export class MergeQuestion {
  #dialog = document.getElementById("merge");

  get open() {
    return this.#dialog.open;
  }

  /** What the judgement is to say besides: { merge } or { dossier }; null = nothing is decided. */
  async ask(both) {
    this.#dialog.querySelector("[data-both]").replaceChildren(...both.map(item));
    const buttons = this.#dialog.querySelectorAll("button");
    both.forEach((dossier, i) => (buttons[i + 1].textContent = say("put_into", dossier.title)));
    this.#dialog.returnValue = "";
    this.#dialog.showModal();
    await new Promise(resolve => this.#dialog.addEventListener("close", resolve, { once: true }));
    const answer = this.#dialog.returnValue;
    if (answer === "") {
      return null;
    }
    return answer === "merge" ? { merge: true } : { dossier: both[Number(answer)].id };
  }
}

function item(dossier) {
  const element = document.createElement("li");
  element.dir = "auto";
  element.textContent = dossier.title;
  return element;
}
