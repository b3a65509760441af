// SPDX-License-Identifier: Apache-2.0
// How sentences were settled, beside one's own answers: as the server has it, once it is told of, and
// again after each break.

export class Decisions {
  #server;
  #asking = false;
  #again = false;

  constructor(server) {
    this.#server = server;
  }

  /** However many are told of at once, they are asked for together. */
  async refresh() {
    this.#again = true;
    if (!this.#asking) {
      this.#asking = true;
      while (this.#again) {
        this.#again = false;
        await this.#ask();
      }
      this.#asking = false;
    }
  }

  async #ask() {
    const page = await this.#server.part("decisions");
    if (page === null) {
      return; // signed out or out of reach: the page as it stands is still right to read
    }
    const told = new Map([...page.body.children].map(part => [part.dataset.sentence, part.firstElementChild]));
    for (const old of document.querySelectorAll("#sentences .row > .decision")) {
      const { sentence } = old.parentElement.dataset;
      const inUse = old.contains(document.activeElement) || old.querySelector("details[open]") !== null;
      if (inUse || old.isEqualNode(told.get(sentence) ?? null)) {
        told.delete(sentence);
      } else {
        old.remove();
      }
    }
    for (const [sentence, decision] of told) {
      document.querySelector(`#sentences .row[data-sentence="${CSS.escape(sentence)}"]`)?.append(document.adoptNode(decision));
    }
  }
}
