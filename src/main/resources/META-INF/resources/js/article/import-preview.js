// SPDX-License-Identifier: Apache-2.0
// The preview without page jumps: each act is the form's own POST, and its answer takes the page's place. While work
// goes on in the background, what the server shows of it is fetched anew every moment.

const FIELD = "input, select, textarea";
const MOMENT = 1200;

class ImportPreview extends HTMLElement {
  #queue = Promise.resolve();
  #timer = 0;
  #onKey = event => this.#key(event);

  connectedCallback() {
    this.addEventListener("submit", event => this.#submit(event));
    this.addEventListener("change", event => this.#changed(event));
    document.addEventListener("keydown", this.#onKey);
    this.#watch();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#onKey);
    clearTimeout(this.#timer);
  }

  #key(event) {
    const taken = event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELD);
    if (event.key === "n" && !taken) {
      this.querySelector("#next")?.click();
    }
  }

  #submit(event) {
    if (event.target.method === "post") {
      event.preventDefault();
      this.#post(event.target, event.submitter);
    }
  }

  #changed(event) {
    if (event.target.form?.id === "facts") {
      this.#post(event.target.form, null);
    }
    if (event.target.id === "show") {
      event.target.form.requestSubmit();
    }
  }

  #post(form, submitter) {
    const fields = new FormData(form, submitter);
    const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
    submitter?.setAttribute("aria-busy", "true");
    if (submitter?.id === "save") {
      this.#say(this.dataset.saving);
    }
    this.#queue = this.#queue.then(() => this.#exchange(address, fields, submitter?.id === "next"));
  }

  async #exchange(address, fields, moving) {
    try {
      const answer = await fetch(address, {method: "POST", body: new URLSearchParams(fields), keepalive: true});
      const fresh = await this.#page(answer);
      if (fresh) {
        this.#swap(fresh, fields, answer, moving);
      } else {
        location.assign(answer.url);
      }
    } catch {
      this.#trouble(this.dataset.failed);
    }
  }

  async #page(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("import-preview");
    this.dataset.working = page?.dataset.working ?? "false";
    return page?.querySelector("[data-swap]");
  }

  #swap(fresh, fields, answer, moving) {
    const focused = document.activeElement?.id;
    const scrolled = this.#scrolled;
    const typed = moving ? [] : this.#typedSince(fields);
    const told = this.#told;
    this.querySelector("[data-swap]").replaceWith(fresh);
    typed.forEach(({id, value, start, end}) => {
      const field = document.getElementById(id);
      if (field) {
        field.value = value;
        field.setSelectionRange?.(start, end);
      }
    });
    this.#scrolled = scrolled;
    this.#trouble("");
    if (answer.redirected) {
      history.replaceState(null, "", answer.url.split("#")[0]);
    }
    if (moving) {
      fresh.querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});
      fresh.querySelector("#preview-title")?.scrollIntoView();
    }
    if (!told) {
      this.#told?.scrollIntoView({block: "nearest"});
    }
    this.#focus(focused, fields !== null);
    this.#say(this.#outcome(fresh));
    this.#watch();
  }

  // That the work is done, and what to do next.
  get #told() { return this.querySelector("[data-outcome], .empty"); }

  get #scrolled() { return this.querySelector(".files")?.scrollTop ?? 0; }

  set #scrolled(place) {
    const list = this.querySelector(".files");
    if (list) {
      list.scrollTop = place;
    }
  }

  // What a person went on typing while the answer was under way is not taken from them.
  #typedSince(fields) {
    return [...this.querySelectorAll("#facts input[type=text]")]
      .filter(field => field.value !== (fields?.get(field.name) ?? field.defaultValue))
      .map(field => ({id: field.id, value: field.value, start: field.selectionStart, end: field.selectionEnd}));
  }

  // After an act of theirs a person stands at the title where their place is gone; else where they were, or nowhere.
  #focus(id, acted) {
    const again = id && document.getElementById(id);
    (again || (acted && this.querySelector("#preview-title")))?.focus?.({preventScroll: true});
  }

  #outcome(fresh) {
    const current = fresh.querySelector("[data-outcome] h3") ?? fresh.querySelector("[aria-current] .result") ?? fresh.querySelector("#preview-title");
    return current?.textContent.trim() ?? "";
  }

  #say(words) {
    this.querySelector("[data-status]").textContent = words;
  }

  #trouble(words) {
    const place = this.querySelector("[data-trouble]");
    place.textContent = words;
    place.hidden = words === "";
    this.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  }

  #watch() {
    clearTimeout(this.#timer);
    if (this.dataset.working === "true") {
      this.#timer = setTimeout(() => { this.#queue = this.#queue.then(() => this.#look()); }, MOMENT);
    }
  }

  // The bar and the list follow the work; the text at hand is left alone until the work has ended.
  async #look() {
    try {
      const answer = await fetch(location.href);
      const fresh = await this.#page(answer);
      if (!fresh || answer.redirected) {
        location.assign(answer.url);
      } else if (this.dataset.working === "true" && this.querySelector("#facts")) {
        this.#follow(fresh);
      } else {
        this.#swap(fresh, null, answer, false);
      }
    } catch {
      this.#trouble(this.dataset.failed);
    }
    this.#watch();
  }

  #follow(fresh) {
    const focused = document.activeElement;
    const scrolled = this.#scrolled;
    for (const part of this.querySelectorAll("[data-live]")) {
      if (!part.contains(focused) || part.dataset.live === "running") {
        part.replaceWith(fresh.querySelector(`[data-live=${part.dataset.live}]`));
      }
    }
    if (focused?.id && !focused.isConnected) {
      document.getElementById(focused.id)?.focus({preventScroll: true});
    }
    this.#scrolled = scrolled;
  }
}

customElements.define("import-preview", ImportPreview);
