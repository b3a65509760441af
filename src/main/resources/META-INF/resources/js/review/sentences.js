// SPDX-License-Identifier: Apache-2.0
// The list of sentences: which one is at hand, and the way from one to another. Moving touches two
// rows and the one set of tools, however long the article is.

export class Sentences extends EventTarget {
  #rows;
  #byId = new Map();
  #tools;
  #marked;
  #at = -1;

  /** `tools` is null where nothing may be changed. */
  constructor(list, tools) {
    super();
    this.#rows = [...list.querySelectorAll(":scope > ol > .row")];
    this.#tools = tools;
    this.#marked = list.querySelector(".row.at-hand"); // by the page, until one is taken
    for (const row of this.#rows) {
      this.#byId.set(row.dataset.sentence, row);
      row.querySelector(".ordinal").tabIndex = -1;
    }
    list.addEventListener("click", event => this.#clicked(event));
  }

  get all() {
    return this.#rows;
  }

  /** The row at hand. */
  get row() {
    return this.#rows[this.#at];
  }

  bySentence(id) {
    return this.#byId.get(id);
  }

  /** The row that an address points to; undefined where it points elsewhere. */
  byHash(hash) {
    const ordinal = /^#s(\d+)$/.exec(hash)?.[1];
    return ordinal && this.#rows.find(row => row.value === Number(ordinal));
  }

  next() {
    this.take(this.#rows[this.#at + 1]);
  }

  previous() {
    this.take(this.#rows[this.#at - 1]);
  }

  /** The next not judged, from the top again after the last; undefined where all are. */
  unjudged(from = this.#at) {
    const open = row => !row.classList.contains("judged");
    return this.#rows.slice(from + 1).find(open) ?? this.#rows.slice(0, from + 1).find(open);
  }

  /** Puts a row at hand. */
  take(row, { focus = true } = {}) {
    if (!row) {
      return;
    }
    if (row !== this.row) {
      const before = this.row ?? this.#marked;
      before?.classList.remove("at-hand");
      before?.removeAttribute("aria-current");
      before?.removeAttribute("tabindex");
      this.#at = this.#rows.indexOf(row);
      row.classList.add("at-hand");
      row.setAttribute("aria-current", "true");
      row.tabIndex = 0;
      if (this.#tools) {
        row.append(this.#tools);
        this.#tools.hidden = false;
      }
      this.dispatchEvent(new Event("at-hand"));
    }
    if (focus) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
  }

  /** Does what makes `first` or rows below it higher, and keeps the one at hand in view where it was. */
  holding(first, work) {
    if (!first || this.#rows.indexOf(first) > this.#at) {
      work(); // nothing above the one at hand: to measure would have the page laid out once more
      return;
    }
    const { top, bottom } = this.row?.getBoundingClientRect() ?? { top: -1 };
    const seen = top >= 0 && bottom <= innerHeight;
    work();
    if (seen) {
      this.row.scrollIntoView({ block: "nearest" });
    }
  }

  #clicked(event) {
    const row = event.target.closest(".row");
    const ordinal = event.target.closest(".ordinal");
    const busy = !ordinal && event.target.closest("a, button, input, textarea, .message, .decision");
    const selecting = !getSelection().isCollapsed;
    if (!row || busy || selecting || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.take(row);
  }
}
