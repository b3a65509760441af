// SPDX-License-Identifier: Apache-2.0
// Judgements on pairs on their way to the server: kept in the browser first, then sent one after
// another in the order in which they were given, always the latest of a pair. One that the server
// does not take stays in the browser, held, until its reviewer judges the pair again or lets it go.
// Events: "state" (count anew), "stored" with { entry, outcome }, "held" with { entry }.

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
      const later = this.#entries.get(entry.sentence);
      if (!later || later.at < entry.at) {
        this.#entries.set(entry.sentence, { ...entry, kept: true });
      }
    }
    this.#pump();
    return [...this.#entries.values()];
  }

  /** What is to be sent. */
  get #sendable() {
    return [...this.#entries.values()].filter(entry => !entry.held);
  }

  get count() {
    return this.#sendable.length;
  }

  /** What the server did not take and its reviewer has not answered. */
  get held() {
    return [...this.#entries.values()].filter(entry => entry.held);
  }

  get unkept() {
    return [...this.#entries.values()].filter(entry => entry.kept === false).length;
  }

  /** Why nothing is sent at present: "offline", "gone" (signed out), or null. */
  get pause() {
    return this.#pause;
  }

  /**
   * `judgement`: { here, other, version, turned, body, said } as the API takes it; body null = take back;
   * `said` = its relation and both sentences in words, for a page that shows neither.
   */
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
    this.#pump();
    entry.kept = await kept;
    if (before && before.tab !== entry.tab) {
      await this.#outbox.remove(before);
    }
    this.#tell("state");
  }

  /** Lets a judgement that is held go. */
  drop(entry) {
    if (this.#entries.get(entry.sentence) === entry) {
      this.#entries.delete(entry.sentence);
    }
    this.#outbox.remove(entry);
    this.#tell("state");
  }

  retry() {
    clearTimeout(this.#timer);
    this.#pause = null;
    this.#pump();
  }

  async #pump() {
    const [next] = this.#sendable.sort((a, b) => a.at - b.at);
    this.#tell("state");
    if (!next || this.#flying || this.#pause) {
      return;
    }
    this.#flying = true;
    const outcome = await this.#server.pair(next);
    this.#flying = false;
    this.#settle(next, outcome);
    this.#pump();
  }

  #settle(entry, outcome) {
    if (outcome.kind === "wait" || outcome.kind === "gone") {
      this.#pause = outcome.kind === "gone" ? "gone" : "offline";
      this.#timer = setTimeout(() => this.retry(), Math.max(this.#delay, (outcome.after ?? 0) * 1000));
      this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
      return;
    }
    this.#delay = FIRST_DELAY;
    if (outcome.kind === "ok") {
      this.#home(entry, outcome);
    } else if (this.#entries.get(entry.sentence) === entry) {
      this.#hold(entry, outcome);
    }
  }

  #home(entry, outcome) {
    this.#outbox.remove(entry);
    const latest = this.#entries.get(entry.sentence);
    if (latest === entry) {
      this.#entries.delete(entry.sentence);
      this.#tell("stored", { entry, outcome });
    } else if (latest) {
      latest.version = outcome.content.version;
      this.#outbox.put(latest);
    }
  }

  /** Not taken: what the server asks is kept with it, so that any page can ask it. */
  #hold(entry, { kind, field, why, problem, standing }) {
    entry.held = { stale: kind === "stale", field, why, dossiers: problem?.dossiers, standing };
    this.#outbox.put(entry);
    this.#tell("held", { entry });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
