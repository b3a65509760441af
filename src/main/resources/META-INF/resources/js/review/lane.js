// SPDX-License-Identifier: Apache-2.0
// One sentence's changes on their way: what is shown, what stands on the server, what waits.

import { fromApi, same } from "./answer.js";
import { newId } from "./outbox.js";

const REMEMBERED = 20;

export class Lane {
  /** The entry that waits for this page; null where all is home. */
  entry = null;
  /** Entries that closed pages left behind, older than `entry`. */
  earlier = [];
  /** { entry } while the reviewer has to choose between two versions. */
  conflict = null;
  /** { entry, status, field, why } once the server would not take it. */
  refusal = null;
  flying = false;
  hold = 0;

  constructor(sentence, standing, version) {
    this.sentence = sentence;
    this.standing = standing;
    this.version = version;
    this.shown = standing;
  }

  /** Puts an answer in place of what waits, and gives what waited before. */
  replace(answer, identity) {
    const before = this.entry;
    this.entry = {
      ...identity,
      sentence: this.sentence,
      op: newId(),
      at: Date.now(),
      base: before?.base ?? this.version,
      sent: maybeStored(before),
      answer,
    };
    this.shown = answer;
    this.refusal = null;
    if (this.conflict?.entry === before) {
      this.conflict = this.conflict && { entry: this.entry };
    }
    return before;
  }

  /** Takes over what earlier pages left, oldest first. Whether they tried to send it is unknown. */
  adopt(entries) {
    const waiting = entries.map(entry => ({ ...entry, tried: !entry.done }));
    const latest = waiting.pop();
    this.earlier = waiting.filter(entry => !entry.done);
    // A note that waited for a judgement gives way to the judgement that came from elsewhere.
    if (!latest.done || !this.standing.judged) {
      this.entry = latest;
      this.shown = latest.answer;
    }
  }

  /** What to send next; null where there is nothing. */
  get next() {
    return this.earlier[0] ?? (this.#unsettled ? this.entry : null);
  }

  get #unsettled() {
    const { entry } = this;
    return entry && !entry.done && (entry.tried || entry.sent.length > 0 || !same(entry.answer, this.standing));
  }

  get ready() {
    return !this.flying && !this.conflict && !this.refusal && !this.hold && this.next !== null;
  }

  get waiting() {
    return this.flying || this.next !== null;
  }

  /** Ids of details that this one's refer to, and that stand on the server only once others are stored. */
  get refersTo() {
    const { figures = [], attributions = [] } = this.next?.answer.details ?? {};
    const own = new Set([...figures, ...attributions].map(detail => detail.id));
    return figures.flatMap(f => [f.subsetOf, f.source]).filter(id => id && !own.has(id));
  }

  /** Whether this detail is on its way here. */
  brings(id) {
    const has = answer => Object.values(answer?.details ?? {}).some(list => list.some(d => d.id === id));
    return has(this.next?.answer) && !has(this.standing);
  }

  /** The server has taken `entry`. What was changed meanwhile goes on from there. */
  stored(entry, row) {
    this.#stands(row);
    if (this.earlier[0] === entry) {
      this.earlier.shift();
      return;
    }
    this.entry.base = this.version;
    this.entry.sent = [];
    this.entry.done = this.entry.op === entry.op;
  }

  /**
   * Something else stands. Where it is only what this browser sent before, without hearing that it
   * arrived, goes on from there and gives the entry; else there is a conflict, and null.
   */
  stale(entry, row) {
    this.#stands(row);
    const latest = this.earlier[0] === entry ? entry : this.entry;
    if (latest.sent.some(answer => same(answer, this.standing))) {
      latest.base = this.version;
      return latest;
    }
    this.conflict = { entry: latest };
    return null;
  }

  /** Once something newer has taken its place, a refused entry is no matter any more. */
  refused(entry, { status, field, why }) {
    if (this.earlier[0] === entry || this.entry.op === entry.op) {
      this.refusal = { entry, status, field, why };
    }
  }

  /** The reviewer wants this entry to stand after all; gives it. */
  insist() {
    const { entry } = this.conflict ?? this.refusal;
    if (this.conflict) {
      entry.base = this.version;
    }
    this.conflict = null;
    this.refusal = null;
    return entry;
  }

  /** The reviewer lets this entry go for what stands; gives it. */
  yield() {
    const { entry } = this.conflict ?? this.refusal;
    this.conflict = null;
    this.refusal = null;
    this.earlier = this.earlier.filter(other => other !== entry);
    if (this.entry === entry) {
      this.entry = null;
      this.shown = this.standing;
    }
    return entry;
  }

  #stands(row) {
    this.standing = fromApi(row);
    this.version = row.version;
  }
}

/** Answers that may stand on the server although this page never heard so. */
function maybeStored(entry) {
  const sent = entry?.tried ? [...entry.sent, entry.answer] : (entry?.sent ?? []);
  return sent.slice(-REMEMBERED);
}
