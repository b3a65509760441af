// Judgements on pairs on their way to the server: kept in the browser first, then sent one after
// another in the order in which they were given, always the latest of a pair.
// Events: "state" (count anew), "stored" and "refused" with { entry, outcome }.

import { newId, Outbox } from "../review/outbox.js";

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;

/** Where the outbox keeps pairs: no article has this number. */
const PAIRS = "pairs";

export class Waiting extends EventTarget {
  #outbox = new Outbox();
  #server;
  #login;
  #tab = newId();
  #entries = new Map();
  #flying = false;
  #pause = null;
  #delay = FIRST_DELAY;
  #timer = 0;

  constructor(server, login) {
    super();
    this.#server = server;
    this.#login = login;
    addEventListener("online", () => this.retry());
    addEventListener("focus", () => this.#pause && this.retry());
    addEventListener("beforeunload", event => this.unkept > 0 && event.preventDefault());
  }

  /** What an earlier page of this browser had not brought home; sends it. */
  async open() {
    await this.#outbox.open();
    for (const entry of await this.#outbox.of(this.#login, PAIRS)) {
      if (!this.#entries.has(entry.sentence)) {
        this.#entries.set(entry.sentence, { ...entry, kept: true });
      }
    }
    this.#tell("state");
    this.#pump();
    return [...this.#entries.values()];
  }

  get count() {
    return this.#entries.size;
  }

  get unkept() {
    return [...this.#entries.values()].filter(entry => entry.kept === false).length;
  }

  /** Why nothing is sent at present: "offline", "gone" (signed out), or null. */
  get pause() {
    return this.#pause;
  }

  /** The judgement on a pair that is not stored yet. */
  of(pair) {
    return this.#entries.get(pair);
  }

  /** `judgement`: { here, other, version, body } as the API takes it; body null = take back. */
  async add(judgement) {
    const pair = `${judgement.here}-${judgement.other}`;
    const entry = {
      ...judgement,
      login: this.#login,
      article: PAIRS,
      sentence: pair,
      tab: this.#tab,
      op: newId(),
      at: Date.now(),
    };
    const before = this.#entries.get(pair);
    this.#entries.set(pair, entry);
    const kept = this.#outbox.put(entry);
    this.#tell("state");
    entry.kept = await kept;
    if (before && before.tab !== entry.tab) {
      await this.#outbox.remove(before);
    }
    this.#pump();
  }

  retry() {
    clearTimeout(this.#timer);
    this.#pause = null;
    this.#pump();
  }

  async #pump() {
    const [next] = [...this.#entries.values()].sort((a, b) => a.at - b.at);
    if (!next || this.#flying || this.#pause) {
      this.#tell("state");
      return;
    }
    this.#flying = true;
    const outcome = await this.#server.pair(next);
    this.#flying = false;
    this.#settle(next, outcome);
    this.#tell("state");
    this.#pump();
  }

  #settle(entry, outcome) {
    if (outcome.kind === "ok" || outcome.kind === "stale" || outcome.kind === "refused") {
      this.#delay = FIRST_DELAY;
      this.#home(entry, outcome);
    } else {
      this.#pause = outcome.kind === "gone" ? "gone" : "offline";
      this.#timer = setTimeout(() => this.retry(), Math.max(this.#delay, (outcome.after ?? 0) * 1000));
      this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
    }
  }

  /** Only what is stored, or shown to its reviewer again, leaves the outbox. */
  #home(entry, outcome) {
    this.#outbox.remove(entry);
    const latest = this.#entries.get(entry.sentence);
    if (latest === entry) {
      this.#entries.delete(entry.sentence);
      this.#tell(outcome.kind === "ok" ? "stored" : "refused", { entry, outcome });
    } else if (latest && outcome.kind === "ok") {
      latest.version = outcome.content.version;
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
