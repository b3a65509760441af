// SPDX-License-Identifier: Apache-2.0
// Brings each changed answer first to the outbox and then to the server: one after another in the
// order in which they were made, always the latest content of a sentence.
// Events: "state" (count anew); "marked" with the lane, when a conflict or refusal came or went;
// "gone" and "back" (session); "closed" (the article was submitted elsewhere); "shut" (the article
// is not this person's any more: they are no member, or it was removed).

import { isDraft, toApi } from "./answer.js";
import { Lane } from "./lane.js";
import { newId } from "./outbox.js";

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;
const ASK_WHO = 4000;
const TYPING = 800;

export class Changes extends EventTarget {
  #outbox;
  #server;
  #identity;
  #lanes = new Map();
  #busy = new Set();
  #flying = false;
  #pause = null;
  #delay = FIRST_DELAY;
  #timer = 0;

  constructor(outbox, server, { login, article }) {
    super();
    this.#outbox = outbox;
    this.#server = server;
    this.#identity = { login, article, tab: newId() };
    addEventListener("online", () => this.#retry());
    addEventListener("focus", () => this.#pause === "gone" && this.#askWho());
    addEventListener("pagehide", () => this.#hurry());
    addEventListener("beforeunload", event => this.count().unkept > 0 && event.preventDefault());
  }

  /** The lane of a sentence; `start` makes it from the row when first asked for. */
  lane(sentence, start) {
    if (!this.#lanes.has(sentence)) {
      const { answer, version } = start();
      this.#lanes.set(sentence, new Lane(sentence, answer, version));
    }
    return this.#lanes.get(sentence);
  }

  /** Whether a sentence has a lane: it was asked for, or something of it waits. */
  knows(sentence) {
    return this.#lanes.has(sentence);
  }

  /** What waits in this browser for the article, by sentence, oldest first. */
  async left() {
    const bySentence = new Map();
    for (const entry of await this.#outbox.of(this.#identity.login, this.#identity.article)) {
      bySentence.set(entry.sentence, [...(bySentence.get(entry.sentence) ?? []), entry]);
    }
    return bySentence;
  }

  adopt(lane, entries) {
    lane.adopt(entries);
    this.#busy.add(lane);
  }

  /** A changed answer. While somebody types, sending waits for a pause; keeping does not. */
  async change(lane, answer, typing = false) {
    const marked = lane.conflict ?? lane.refusal;
    const before = lane.replace(answer, this.#identity);
    const { entry } = lane;
    this.#busy.add(lane);
    clearTimeout(lane.hold);
    lane.hold = typing ? setTimeout(() => this.flush(lane), TYPING) : 0;
    const kept = this.#outbox.put(entry);
    this.#tell("state");
    if (marked) {
      this.#tell("marked", lane);
    }
    entry.kept = await kept;
    if (before && before.tab !== entry.tab) {
      await this.#outbox.remove(before);
    }
    this.pump();
  }

  /** Somebody has finished typing here. */
  flush(lane) {
    clearTimeout(lane.hold);
    lane.hold = 0;
    this.pump();
  }

  /** How many sentences are in which state; a note without a judgement counts nowhere. */
  count() {
    const count = { waiting: 0, conflicts: 0, refusals: 0, unkept: 0, pause: this.#pause };
    for (const lane of this.#busy) {
      count.conflicts += lane.conflict ? 1 : 0;
      count.refusals += lane.refusal ? 1 : 0;
      if (!lane.conflict && !lane.refusal && lane.waiting) {
        count.waiting++;
        count.unkept += lane.entry?.kept === false ? 1 : 0;
      }
    }
    return count;
  }

  /** What was not stored, oldest first, to be taken away. */
  unstored() {
    return this.#inOrder()
      .filter(lane => lane.waiting || lane.conflict || lane.refusal)
      .map(({ sentence, entry, shown }) => ({ sentence, at: entry?.at ?? null, judged: shown.judged, ...JSON.parse(toApi(shown)) }));
  }

  /** The reviewer's own answer shall stand, or a refused one be tried again. */
  async insist(lane) {
    const entry = lane.insist();
    this.#tell("marked", lane);
    await this.#outbox.put(entry);
    this.pump();
  }

  /** What the server has shall stand. */
  async yield(lane) {
    const entry = lane.yield();
    this.#tell("marked", lane);
    await this.#outbox.remove(entry);
    this.pump();
  }

  /** Goes on now, rather than when it is time: somebody has signed in. */
  retry() {
    this.#retry();
  }

  pump() {
    for (const lane of this.#inOrder()) {
      if (this.#pause || this.#flying) {
        break;
      }
      if (lane.ready && !this.#waitsForAnother(lane)) {
        this.#send(lane, lane.next);
      } else if (!lane.waiting && !lane.conflict && !lane.refusal) {
        this.#home(lane);
      }
    }
    this.#tell("state");
  }

  #inOrder() {
    return [...this.#busy].sort((a, b) => (a.next?.at ?? 0) - (b.next?.at ?? 0));
  }

  /** A part is stored after the whole that it names, a figure after its source. */
  #waitsForAnother(lane) {
    const ids = lane.refersTo;
    const others = ids.length ? [...this.#busy].filter(other => other !== lane) : [];
    return others.some(other => ids.some(id => other.brings(id)) && other.ready);
  }

  /** Nothing is left to bring; a note without a judgement stays in the outbox. */
  #home(lane) {
    this.#busy.delete(lane);
    if (lane.entry && isDraft(lane.entry.answer)) {
      lane.entry.done = true;
      this.#outbox.put(lane.entry);
    } else if (lane.entry) {
      this.#outbox.remove(lane.entry);
      lane.entry = null;
    }
  }

  async #send(lane, entry) {
    lane.flying = true;
    this.#flying = true;
    entry.tried = true;
    const outcome = entry.answer.judged
      ? await this.#server.put(lane.sentence, entry.base, toApi(entry.answer))
      : await this.#server.withdraw(lane.sentence, entry.base);
    this.#flying = false;
    lane.flying = false;
    await this.#settle(lane, entry, outcome);
    this.pump();
  }

  #settle(lane, entry, outcome) {
    switch (outcome.kind) {
      case "ok":
        return this.#stored(lane, entry, outcome.content);
      case "stale":
        return this.#stale(lane, entry, outcome.standing);
      case "refused":
        return this.#refused(lane, entry, outcome);
      case "gone":
        return this.#gone();
      default:
        return this.#wait(outcome);
    }
  }

  async #stored(lane, entry, row) {
    this.#delay = FIRST_DELAY;
    const earlier = lane.earlier[0] === entry;
    lane.stored(entry, row);
    if (earlier) {
      await this.#outbox.remove(entry);
    } else if (!lane.entry.done) {
      this.#outbox.put(lane.entry);
    }
  }

  async #stale(lane, entry, row) {
    const settledElsewhere = entry.tab !== this.#identity.tab && !(await this.#outbox.has(entry));
    const mended = lane.stale(entry, row);
    if (mended) {
      this.#outbox.put(mended);
    } else if (settledElsewhere) {
      // The page that it came from is still open and has brought it home itself.
      await this.yield(lane);
    } else {
      this.#tell("marked", lane);
    }
  }

  /** What is refused for good stays in the outbox until somebody has taken it away. */
  #refused(lane, entry, outcome) {
    if (outcome.status === 404) {
      this.#shut();
    } else if (outcome.status === 409) {
      this.#pause = "closed";
      this.#tell("closed");
    } else {
      lane.refused(entry, outcome);
      this.#tell("marked", lane);
    }
  }

  /** The server has sent this page away: nobody is signed in any more, or the article is shut. */
  async sentAway() {
    const who = await this.#server.whoIsThere();
    if (who === "nobody" || who === "other") {
      this.#gone();
    } else if (who === "same" && (await this.#server.isShut())) {
      this.#shut();
    }
  }

  #shut() {
    if (this.#pause !== "shut") {
      this.#pause = "shut";
      this.#tell("shut");
      this.#tell("state");
    }
  }

  #wait({ offline, after = 0 }) {
    if (this.#pause !== null) {
      return;
    }
    this.#pause = offline ? "offline" : "troubled";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#retry(), Math.max(this.#delay, after * 1000));
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }

  #retry() {
    if (this.#pause === "gone") {
      this.#askWho();
      return;
    }
    clearTimeout(this.#timer);
    this.#pause = null;
    this.pump();
  }

  #gone() {
    if (this.#pause !== "gone") {
      this.#pause = "gone";
      this.#tell("gone");
      this.#timer = setTimeout(() => this.#askWho(), ASK_WHO);
    }
  }

  /** Goes on by itself once the same person is signed in again. */
  async #askWho() {
    clearTimeout(this.#timer);
    if ((await this.#server.whoIsThere()) === "same") {
      this.#pause = null;
      this.#tell("back");
      this.pump();
    } else if (this.#pause === "gone") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#askWho(), ASK_WHO);
    }
  }

  #hurry() {
    for (const lane of this.#busy) {
      clearTimeout(lane.hold);
      lane.hold = 0;
    }
    this.pump();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
