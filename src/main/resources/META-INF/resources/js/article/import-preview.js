// The preview without page jumps: each act is the form's own POST, and its answer takes the page's place.

const FIELD = "input, select, textarea";

class ImportPreview extends HTMLElement {
  #queue = Promise.resolve();
  #onKey = event => this.#key(event);

  connectedCallback() {
    this.addEventListener("submit", event => this.#submit(event));
    this.addEventListener("change", event => this.#changed(event));
    document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#onKey);
  }

  #key(event) {
    const taken = event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELD);
    if (event.key === "n" && !taken) {
      this.querySelector("#next")?.click();
    }
  }

  #submit(event) {
    event.preventDefault();
    this.#post(event.target, event.submitter);
  }

  #changed(event) {
    if (event.target.form?.id === "facts") {
      this.#post(event.target.form, null);
    }
  }

  #post(form, submitter) {
    const fields = new FormData(form, submitter);
    const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
    const saving = submitter?.id === "save";
    this.#queue = this.#queue.then(() => this.#exchange(address, fields, saving, submitter?.id === "next"));
  }

  async #exchange(address, fields, saving, moving) {
    const watch = saving ? this.#watch() : null;
    try {
      const answer = await fetch(address, {method: "POST", body: new URLSearchParams(fields), keepalive: !saving});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-swap]");
      if (!fresh) {
        location.assign(answer.url);
        return;
      }
      this.#swap(fresh, fields, answer, moving);
    } catch {
      this.#trouble(this.dataset.failed);
    } finally {
      clearInterval(watch);
      this.querySelector(".running").hidden = true;
    }
  }

  #swap(fresh, fields, answer, moving) {
    const focused = document.activeElement?.id;
    const scrolled = this.querySelector(".files").scrollTop;
    const typed = moving ? [] : this.#typedSince(fields);
    this.querySelector("[data-swap]").replaceWith(fresh);
    typed.forEach(({id, value, start, end}) => {
      const field = document.getElementById(id);
      if (field) {
        field.value = value;
        field.setSelectionRange?.(start, end);
      }
    });
    fresh.querySelector(".files").scrollTop = scrolled;
    this.#trouble("");
    if (answer.redirected) {
      history.replaceState(null, "", answer.url.split("#")[0]);
    }
    if (moving) {
      fresh.querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});
      fresh.querySelector("#preview-title")?.scrollIntoView();
    }
    this.#focus(focused);
    this.querySelector("[data-status]").textContent = this.#outcome(fresh);
  }

  // What a person went on typing while the answer was under way is not taken from them.
  #typedSince(fields) {
    return [...this.querySelectorAll("#facts input[type=text]")]
      .filter(field => field.value !== fields.get(field.name))
      .map(field => ({id: field.id, value: field.value, start: field.selectionStart, end: field.selectionEnd}));
  }

  #focus(id) {
    const again = id && document.getElementById(id);
    (again || this.querySelector("#preview-title"))?.focus({preventScroll: true});
  }

  #outcome(fresh) {
    const current = fresh.querySelector("[data-outcome] h3") ?? fresh.querySelector("[aria-current] .result") ?? fresh.querySelector("#preview-title");
    return current?.textContent.trim() ?? "";
  }

  #trouble(words) {
    const place = this.querySelector("[data-trouble]");
    place.textContent = words;
    place.hidden = words === "";
  }

  #watch() {
    const running = this.querySelector(".running");
    running.querySelector("span").textContent = this.dataset.saving;
    running.hidden = false;
    return setInterval(() => this.#progress(running.querySelector("progress")), 700);
  }

  async #progress(bar) {
    const answer = await fetch(this.dataset.progress).catch(() => null);
    if (answer?.ok) {
      const {saved, ready} = await answer.json();
      bar.max = saved + ready;
      bar.value = saved;
    }
  }
}

customElements.define("import-preview", ImportPreview);
