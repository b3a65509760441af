// SPDX-License-Identifier: Apache-2.0
// <pairs-held>: judgements on pairs that the server did not take, on whatever page their reviewer is
// now, each with the way to its question. Brings home what waits, too.

import { Server } from "../review/server.js";
import { Waiting } from "./waiting.js";

class PairsHeld extends HTMLElement {
  #waiting;
  #opened;

  connectedCallback() {
    const { login, csrf } = this.dataset;
    this.#waiting = new Waiting(new Server({ login, csrf }), login);
    this.#waiting.addEventListener("state", () => this.#show());
    this.#opened = this.#waiting.open();
  }

  get waiting() {
    return this.#waiting;
  }

  /** What waited when the page came. */
  get opened() {
    return this.#opened;
  }

  #show() {
    const elsewhere = this.#waiting.held.filter(entry => !isOnPage(entry));
    this.querySelector("ul").replaceChildren(...elsewhere.map(entry => this.#item(entry)));
    this.hidden = elsewhere.length === 0;
  }

  #item(entry) {
    const { here, other, said } = entry;
    const item = this.querySelector("template").content.cloneNode(true);
    item.querySelector("a").href = `/sentences/${here}/corroborate?with=${other}#with-${other}`;
    item.querySelector("b").textContent = said.relation;
    const [one, two] = item.querySelectorAll("q");
    one.textContent = said.here;
    two.textContent = said.other;
    item.querySelector("button").addEventListener("click", () => this.#waiting.drop(entry));
    return item;
  }
}

/** Whether the question stands at the pair itself. */
function isOnPage({ here, other }) {
  const pair = `corroborate-bench[data-sentence="${here}"] .candidate[data-sentence="${other}"]`;
  return document.querySelector(pair) !== null;
}

customElements.define("pairs-held", PairsHeld);
