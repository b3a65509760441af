// Undo and redo of this page's changes. Each is an ordinary change to the answer that was.

export class History {
  #past = [];
  #future = [];

  did(row, before, after) {
    this.#past.push({ row, before, after });
    this.#future = [];
  }

  /** The change to take back: its row and the answer that was; undefined where there is none. */
  undo() {
    const step = this.#past.pop();
    if (step) {
      this.#future.push(step);
    }
    return step && { row: step.row, answer: step.before };
  }

  redo() {
    const step = this.#future.pop();
    if (step) {
      this.#past.push(step);
    }
    return step && { row: step.row, answer: step.after };
  }
}
