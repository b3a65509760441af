// A connection over which the server says that something changed. It comes back by itself after a
// break. Events: "open" each time it stands (whatever was missed is to be asked anew), "changed"
// with the message.

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;

export class Channel extends EventTarget {
  #path;
  #socket = null;
  #delay = FIRST_DELAY;
  #timer = 0;

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
    socket.addEventListener("close", () => {
      if (this.#socket === socket) {
        this.#socket = null;
        this.#again(this.#delay * (0.5 + Math.random()));
        this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
      }
    });
  }

  #again(delay) {
    clearTimeout(this.#timer);
    if (this.#socket === null) {
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
