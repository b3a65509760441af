// SPDX-License-Identifier: Apache-2.0
// <live-refresh channel="/live/projects/…" part="articles">: when the server says that something
// went on, the part of the page with this id is asked anew and replaced; the focus stays.
// <live-refresh every="3000" part="main"> asks by itself, until the answer no longer holds it.

import { Channel } from "./channel.js";

const PAUSE = 1000;

class LiveRefresh extends HTMLElement {
  #timer = 0;
  #opened = false;

  connectedCallback() {
    if (this.hasAttribute("every")) {
      this.#later();
    } else {
      this.#listen();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #later() {
    this.#timer = setTimeout(async () => {
      await this.#refresh();
      if (this.isConnected) {
        this.#later();
      }
    }, Number(this.getAttribute("every")));
  }

  #listen() {
    const channel = new Channel(this.getAttribute("channel"));
    channel.addEventListener("changed", () => this.#soon());
    channel.addEventListener("open", () => {
      if (this.#opened) {
        this.#soon();
      }
      this.#opened = true;
    });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), PAUSE);
  }

  async #refresh() {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!response?.ok || response.redirected) {
      return; // signed out or out of reach: the page as it stands is still right to read
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (this.hasAttribute("every") && !page.querySelector("live-refresh[every]")) {
      location.reload(); // what was waited for is there, with scripts of its own
      return;
    }
    const id = this.getAttribute("part");
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old && fresh && old.innerHTML !== fresh.innerHTML) {
      const held = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      old.replaceChildren(...fresh.childNodes);
      if (held) {
        old.querySelector(`[href="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
      }
    }
  }
}

customElements.define("live-refresh", LiveRefresh);
