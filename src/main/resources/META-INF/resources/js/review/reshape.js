// SPDX-License-Identifier: Apache-2.0
// Splitting and merging the sentence at hand, and answers that wait for a second look: a section of
// the side panel, and a mark in the row. Splitting where nothing is selected goes to the
// page that does the same without scripts.

const SAVED = "saved";

class SentenceReshaping extends HTMLElement {
  #page = document.getElementById("review");
  #list = document.getElementById("sentences");

  connectedCallback() {
    this.hidden = false;
    this.#part("confirm").addEventListener("click", () => this.#confirm());
    if (this.#part("merge")) {
      this.#listen();
    }
    new MutationObserver(changes => this.#changed(changes)).observe(this.#list, {
      subtree: true,
      childList: true,
      attributeFilter: ["aria-current"],
    });
    this.#show();
    this.#mark();
  }

  /** Where the reader may split and merge. */
  #listen() {
    this.#part("merge").addEventListener("click", () => this.#merge());
    this.#part("split").addEventListener("click", event => this.#splitAtSelection() && event.preventDefault());
  }

  get #row() {
    return this.#list.querySelector(".row.at-hand");
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  #copy(name) {
    return this.#part(name).content.cloneNode(true);
  }

  #show() {
    const row = this.#row;
    if (row) {
      this.#part("split")?.setAttribute("href", `/sentences/${row.dataset.sentence}/reshaping`);
      this.#part("recheck").hidden = !row.querySelector(":scope > .recheck");
    }
  }

  /** A row whose chips change was judged anew. */
  #changed(changes) {
    for (const { type, target, removedNodes } of changes) {
      const chips = type === "childList" && target.matches(".chips");
      const withdrawn = [...removedNodes].some(node => node.matches?.(".chips"));
      if (chips || withdrawn) {
        target.closest(".row")?.querySelector(":scope > .recheck")?.remove();
      }
    }
    this.#show();
  }

  async #mark() {
    const answer = await this.#ask("GET", `articles/${this.#page.dataset.article}/rechecks`);
    for (const id of answer?.sentences ?? []) {
      const row = this.#list.querySelector(`.row[data-sentence="${id}"]`);
      row?.querySelector(".text").after(this.#copy("mark"));
    }
    this.#show();
  }

  /** By a key: "split" or "merge", where the reader may. */
  act(name) {
    if (!this.#part("merge") || !this.#row) {
      return;
    }
    if (name === "merge") {
      this.#merge();
    } else if (!this.#splitAtSelection()) {
      location.href = this.#part("split").href;
    }
  }

  /** Where the selection in the sentence begins; false where nothing is selected. */
  #splitAtSelection() {
    const at = this.#selected();
    if (at === null) {
      return false;
    }
    this.#reshape("split", { at });
    return true;
  }

  #merge() {
    this.#reshape("merge");
  }

  #selected() {
    const selection = getSelection();
    const text = this.#row?.querySelector(".text");
    if (!text || selection.isCollapsed || !text.contains(selection.anchorNode)) {
      return null;
    }
    const before = document.createRange();
    before.selectNodeContents(text);
    const { startContainer, startOffset } = selection.getRangeAt(0);
    before.setEnd(startContainer, startOffset);
    return before.toString().length || null;
  }

  async #reshape(act, body) {
    if (document.getElementById("save").dataset.state !== SAVED) {
      this.#say(this.dataset.waits);
      return;
    }
    const row = this.#row;
    if (await this.#ask("POST", `sentences/${row.dataset.sentence}/${act}`, body)) {
      history.replaceState(null, "", `#${row.id}`);
      location.reload();
    }
  }

  /** The same answer again is its reviewer's word that it still holds. */
  async #confirm() {
    const row = this.#row;
    const path = `sentences/${row.dataset.sentence}/annotation`;
    const standing = await this.#ask("GET", path);
    if (standing) {
      const { labels, claims, figures, attributions, note } = standing;
      const done = await this.#ask("PUT", path, { labels, claims, figures, attributions, note });
      if (done) {
        row.querySelector(":scope > .recheck")?.remove();
      }
    }
  }

  /** What the server answered; null where it did not, or refused, which is said. */
  async #ask(method, path, body) {
    const headers = { Accept: "application/json", "X-CSRF-Token": this.#page.dataset.csrf };
    if (method !== "GET") {
      headers["Content-Type"] = "application/json";
    }
    if (method === "POST") {
      headers["Idempotency-Key"] = `${Date.now()}-${Math.random()}`;
    }
    try {
      const response = await fetch(`/api/v1/${path}`, {
        method,
        headers,
        body: body && JSON.stringify(body),
      });
      const content = await response.json();
      if (!response.ok) {
        this.#say(content.detail);
      }
      return response.ok ? content : null;
    } catch {
      this.#say(this.dataset.offline);
      return null;
    }
  }

  #say(words) {
    this.#part("said").textContent = words;
  }
}

customElements.define("sentence-reshaping", SentenceReshaping);
