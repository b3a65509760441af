// SPDX-License-Identifier: Apache-2.0
// Undo and redo. Each is an ordinary change to the answer that was. What was done before the page was
// opened is recalled from the history that the server keeps.

import { same } from "./answer.js";

export class History {
  #past = [];
  #future = [];

  did(row, before, after) {
    this.#past.push({ row, before, after });
    this.#future = [];
  }

  /** A suggestion was dismissed: undone and redone like an answer. */
  dismissed(row, suggestion) {
    this.#past.push({ row, suggestion });
    this.#future = [];
  }

  /** The last step went further by itself, such as a figure that was read meanwhile. */
  amend(row, after) {
    const last = this.#past.at(-1);
    if (last?.row === row && last.after) {
      last.after = after;
    }
  }

  /** The change to take back: its row and the answer that was, or the suggestion; undefined where there is none. */
  undo() {
    const step = this.#past.pop();
    if (step) {
      this.#future.push(step);
    }
    return step && { row: step.row, answer: step.before, suggestion: step.suggestion };
  }

  redo() {
    const step = this.#future.pop();
    if (step) {
      this.#past.push(step);
    }
    return step && { row: step.row, answer: step.after, suggestion: step.suggestion };
  }

  get hasPast() {
    return this.#past.length > 0;
  }

  get hasFuture() {
    return this.#future.length > 0;
  }

  /** Walks through earlier steps, oldest first, as they were made: what took one back was an undo. */
  recall(steps) {
    const past = [];
    const future = [];
    for (const step of steps) {
      const back = reach(past, step, "after", "before");
      const again = reach(future, step, "before", "after");
      if (back > 0) {
        move(back, past, future);
      } else if (again > 0) {
        move(again, future, past);
      } else {
        past.push(step);
        future.length = 0;
      }
    }
    this.#past = past;
    if (!this.hasFuture) {
      this.#future = future;
    }
  }
}

/**
 * How many of the last steps, all of one row, lead at once where `step` leads; 0 where they do not.
 * Several undone quickly reach the server as one change.
 */
function reach(steps, step, from, to) {
  if (steps.length === 0 || steps.at(-1).suggestion || !same(steps.at(-1)[from], step.before)) {
    return 0;
  }
  for (let count = 1; count <= steps.length && steps.at(-count).row === step.row && !steps.at(-count).suggestion; count++) {
    if (same(steps.at(-count)[to], step.after)) {
      return count;
    }
  }
  return 0;
}

function move(count, source, target) {
  for (let left = count; left > 0; left--) {
    target.push(source.pop());
  }
}

/** Steps from stored changes, newest first, of which the oldest of a sentence may lack what was before. */
export function stepsOf(changes, rowOf, answerOf, unjudged) {
  const standing = new Map();
  const steps = [];
  for (const change of [...changes].reverse()) {
    const row = rowOf(change.sentence);
    const before = standing.get(row) ?? (change.version === 1 ? unjudged : null);
    const after = answerOf(change);
    standing.set(row, after);
    if (row && before) {
      steps.push({ row, before, after });
    }
  }
  return steps;
}
