// SPDX-License-Identifier: Apache-2.0
// Copies what is shown once, and says that it did. A path is completed first to an address that can be handed over, by
// the address at which this browser knows the server.

class ShownOnce extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("whole")) {
      this.#complete();
    }
    this.#text.select();
    this.querySelector(".actions").hidden = false;
    this.querySelector("button").addEventListener("click", () => this.#copy());
  }

  get #text() { return this.querySelector("textarea"); }

  #complete() {
    this.#text.value = new URL(this.#text.value, location.origin).href;
    this.querySelector(".hint").remove();
    this.#text.removeAttribute("aria-describedby");
  }

  async #copy() {
    const said = this.querySelector("[role=status]");
    said.textContent = "";
    if (await this.#copied()) {
      said.textContent = said.dataset.words;
    }
  }

  // Browsers have a clipboard for scripts over TLS alone; else what is selected is copied as by hand.
  async #copied() {
    try {
      await navigator.clipboard.writeText(this.#text.value);
      return true;
    } catch {
      this.#text.focus();
      this.#text.select();
      return document.execCommand("copy");
    }
  }
}

customElements.define("shown-once", ShownOnce);
