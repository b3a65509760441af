// SPDX-License-Identifier: Apache-2.0
// A connection over which the server says that something changed. It comes back by itself after a
// break. Events: "open" each time it stands (whatever was missed is to be asked anew), "changed"
// with the message, "away" for who was sent away (signed out, no member any more): that one comes
// back by `again` alone.

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;
const SENT_AWAY = 1008;

export class Channel extends EventTarget {
  #path;
  #socket = null;
  #delay = FIRST_DELAY;
  #timer = 0;
  #away = false;

  constructor(path) {
    super();
    this.#path = path;
    addEventListener("online", () => this.#again(0));
    addEventListener("pagehide", () => this.#socket?.close());
    addEventListener("pageshow", event => event.persisted && this.#again(0));
    this.#connect();
  }

  #connect() {
    const address = new URL(this.#path, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener("message", event => this.#hear(JSON.parse(event.data)));
    socket.addEventListener("close", ({ code }) => {
      if (this.#socket === socket) {
        this.#socket = null;
        this.#away = code === SENT_AWAY;
        this.#again(this.#delay * (0.5 + Math.random()));
        this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
        if (this.#away) {
          this.dispatchEvent(new Event("away"));
        }
      }
    });
  }

  /** Signed in again. */
  again() {
    this.#away = false;
    this.#again(0);
  }

  #again(delay) {
    clearTimeout(this.#timer);
    if (this.#socket === null && !this.#away) {
      this.#timer = setTimeout(() => this.#connect(), delay);
    }
  }

  #hear(message) {
    if (message.about === "welcome") {
      this.#delay = FIRST_DELAY;
      this.dispatchEvent(new Event("open"));
    } else {
      this.dispatchEvent(new CustomEvent("changed", { detail: message }));
    }
  }
}
