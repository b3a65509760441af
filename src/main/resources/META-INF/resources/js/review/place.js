// SPDX-License-Identifier: Apache-2.0
// Keeps one's place at the article while one is at work, and says when it is over. What is written
// is kept whatever becomes of the place.

import { notice, take } from "./notices.js";
import { announce, say } from "./words.js";

const SOONEST = 20_000;
const LATEST = 5 * 60_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"];

export class Place {
  #server;
  #end = Infinity;
  #timer = 0;
  #heard = true;
  #lapsed = false;
  #asking = false;

  constructor(server) {
    this.#server = server;
    for (const sign of SIGNS) {
      document.addEventListener(sign, () => this.#hear(), { passive: true });
    }
    document.addEventListener("visibilitychange", () => document.hidden || this.#hear());
    this.#keep();
  }

  /** A sign of life; the first after the time was over asks for the place at once. */
  #hear() {
    this.#heard = true;
    if (this.#lapsed || Date.now() > this.#end) {
      this.#keep();
    }
  }

  async #keep() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    this.#heard = false;
    const outcome = await this.#server.keepPlace();
    this.#asking = false;
    if (outcome.kind === "ok") {
      this.#kept(outcome.content.expiresAt);
    } else if (outcome.kind === "refused") {
      this.#gone();
    } else {
      this.#later(SOONEST);
    }
  }

  #kept(expiresAt) {
    if (this.#lapsed) {
      this.#lapsed = false;
      take("lapsed");
      announce(say("place_again"));
    }
    if (expiresAt !== null) {
      this.#end = Date.parse(expiresAt);
      this.#later(Math.min(Math.max((this.#end - Date.now()) / 3, SOONEST), LATEST));
    }
  }

  /** Asks again only where something was heard meanwhile: an idle page lets its place go. */
  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(pause), pause);
  }

  #look(pause) {
    if (this.#heard) {
      this.#keep();
    } else if (Date.now() > this.#end) {
      this.#lapsed = true;
      notice("lapsed");
    } else {
      this.#later(Math.min(pause, Math.max(this.#end - Date.now() + 1, 1)));
    }
  }

  #gone() {
    clearTimeout(this.#timer);
    this.#end = Infinity;
    this.#lapsed = false;
    take("lapsed");
    notice("place-gone");
  }
}
