// SPDX-License-Identifier: Apache-2.0
// Names of sources offered while typing: those of the project's register.

const PAUSE = 150;

export class Names {
  #list;
  #timer = 0;
  #asked = "";

  constructor(list) {
    this.#list = list;
  }

  /** Asks the register for what begins or contains the last name typed. */
  seek(text) {
    const name = text.split("→").at(-1).trim();
    clearTimeout(this.#timer);
    if (name && name !== this.#asked && this.#list.dataset.register) {
      this.#timer = setTimeout(() => this.#ask(name), PAUSE);
    }
  }

  async #ask(name) {
    this.#asked = name;
    try {
      const answer = await fetch(`${this.#list.dataset.register}?limit=12&q=${encodeURIComponent(name)}`);
      const { items } = answer.ok ? await answer.json() : { items: [] };
      this.#list.replaceChildren(...items.map(source => new Option(source.name, source.name)));
    } catch {
      // Offline: the name is typed in full.
    }
  }
}
