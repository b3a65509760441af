// SPDX-License-Identifier: Apache-2.0
// What is not yet known to be stored waits here, across reloads and restarts, per account.
// One entry a sentence and tab: two tabs never overwrite each other's.

const STORE = "changes";

export class Outbox {
  #database = null;

  /** Opens it; false where the browser keeps nothing (some private windows). */
  async open() {
    try {
      this.#database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open("attest-outbox", 1);
        opening.onupgradeneeded = () => {
          opening.result
            .createObjectStore(STORE, { keyPath: ["login", "article", "sentence", "tab"] })
            .createIndex("article", ["login", "article"]);
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
    } catch {
      this.#database = null;
    }
    return this.#database !== null;
  }

  /** What waits for this account and article, oldest first. */
  async of(login, article) {
    if (!this.#database) {
      return [];
    }
    const entries = await result(this.#store("readonly").index("article").getAll([login, article]));
    return entries.sort((a, b) => a.at - b.at);
  }

  /**
   * Keeps an entry in place of its tab's earlier one of that sentence. All is asked for before this
   * returns, so that closing the page the next moment loses nothing. Answers whether it was kept.
   */
  put(entry) {
    try {
      const request = this.#store("readwrite").put(entry);
      // Else the browser asks the page whether more is to come, and undoes it where the page is gone.
      request.transaction.commit();
      return finished(request).then(() => true, () => false);
    } catch {
      return Promise.resolve(false);
    }
  }

  /** Lets an entry go, unless a later change took its place meanwhile. */
  async remove(entry) {
    if (!this.#database) {
      return;
    }
    const store = this.#store("readwrite");
    const key = [entry.login, entry.article, entry.sentence, entry.tab];
    const standing = await result(store.get(key));
    if (standing?.op === entry.op) {
      await finished(store.delete(key));
    }
  }

  /** Whether just this entry still waits, or some tab has settled it. */
  async has(entry) {
    if (!this.#database) {
      return true;
    }
    const key = [entry.login, entry.article, entry.sentence, entry.tab];
    return (await result(this.#store("readonly").get(key)))?.op === entry.op;
  }

  #store(mode) {
    return this.#database.transaction(STORE, mode).objectStore(STORE);
  }
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** When the whole transaction is through, not just the request. */
function finished(request) {
  return new Promise((resolve, reject) => {
    request.transaction.oncomplete = () => resolve();
    request.transaction.onabort = () => reject(request.transaction.error);
  });
}

/** Works in plain http on a local network too, where crypto.randomUUID does not exist. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part =>
    part.toString(16).padStart(8, "0"),
  ).join("");
}

/** The same, as details are named. */
export function newUuid() {
  const digits = newId();
  const cut = (from, to) => digits.slice(from, to);
  return [cut(0, 8), cut(8, 12), `4${cut(13, 16)}`, `8${cut(17, 20)}`, cut(20, 32)].join("-");
}
