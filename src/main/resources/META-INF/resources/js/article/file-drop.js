// SPDX-License-Identifier: Apache-2.0
// Files dropped on the form, and how far sending them has come. Without it the form works as it is.

class FileDrop extends HTMLElement {
  #request = null;

  connectedCallback() {
    const target = this.querySelector(".drop-target");
    this.querySelector(".only-script").hidden = false;
    this.#input.addEventListener("change", () => this.#name());
    target.addEventListener("dragover", event => this.#over(event, target, true));
    target.addEventListener("dragleave", event => this.#over(event, target, false));
    target.addEventListener("drop", event => this.#drop(event, target));
    this.#form.addEventListener("submit", event => this.#send(event));
    this.#running.querySelector("button").addEventListener("click", () => this.#request?.abort());
  }

  get #form() { return this.querySelector("form"); }
  get #input() { return this.querySelector("input[type=file]"); }
  get #running() { return this.querySelector(".running"); }

  #over(event, target, on) {
    event.preventDefault();
    target.classList.toggle("over", on);
  }

  #drop(event, target) {
    this.#over(event, target, false);
    const files = new DataTransfer();
    for (const file of [...this.#input.files, ...event.dataTransfer.files]) {
      files.items.add(file);
    }
    this.#input.files = files.files;
    this.#name();
  }

  #name() {
    const files = [...this.#input.files];
    const names = files.slice(0, 5).map(file => file.name).join(", ");
    this.querySelector(".chosen").value = files.length === 0 ? ""
      : `${this.dataset.chosen}${files.length} (${names}${files.length > 5 ? " …" : ""})`;
  }

  #send(event) {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", sent => this.#show(sent));
    request.upload.addEventListener("load", () => this.#say(this.dataset.reading, null));
    request.addEventListener("load", () => this.#arrive(request));
    request.addEventListener("error", () => this.#say(this.dataset.failed, 0));
    request.addEventListener("abort", () => { this.#running.hidden = true; });
    request.open("POST", this.#form.action);
    this.#request = request;
    this.#say(this.dataset.sending, 0);
    request.send(new FormData(this.#form));
  }

  #show(sent) {
    this.#say(this.dataset.sending, sent.lengthComputable ? sent.loaded / sent.total : null);
  }

  #say(words, share) {
    const progress = this.#running.querySelector("progress");
    const status = this.#running.querySelector("[role=status]");
    this.#running.hidden = false;
    if (status.textContent !== words) {
      status.textContent = words;
    }
    if (share === null) {
      progress.removeAttribute("value");
    } else {
      progress.value = share;
    }
  }

  // A refused form comes back with its reason: it is shown as the server wrote it.
  #arrive(request) {
    if (request.status === 200) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelector("[role=alert], main")?.scrollIntoView();
  }
}

customElements.define("file-drop", FileDrop);
