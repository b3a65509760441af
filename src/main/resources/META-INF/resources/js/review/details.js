// SPDX-License-Identifier: Apache-2.0
// The details of the sentence at hand: forms for its claims, figures and attributions, filled from
// the answer, and told as "edit" while somebody types and "edited" when they have.

import { putAside } from "./answer.js";
import { faults, WARNED } from "./bounds.js";
import { DetailForm } from "./detail-form.js";
import { newUuid } from "./outbox.js";
import { Names } from "./names.js";
import { say } from "./words.js";

const KINDS = ["claims", "figures", "attributions"];

const FRESH = {
  claims: () => ({ type: "other", hedge: "none", begin: null, end: null }),
  figures: () => ({ text: "", low: null, high: null, qualifier: null, harm: "other", category: "unknown" }),
  attributions: () => ({ source: "", mention: null, cue: null, form: null, chain: [], polarity: "asserts", inheritsFrom: null }),
};

/** A detail with nothing said yet. */
export function fresh(kind) {
  return { id: newUuid(), ...FRESH[kind]() };
}

export class Details extends EventTarget {
  #fold = document.getElementById("details");
  #list = document.getElementById("details-list");
  #count = document.getElementById("details-count");
  #aside = document.getElementById("details-aside");
  #names = new Names(document.getElementById("names"));
  #context;
  #forms = [];
  #row = null;
  #shown = null;

  /** `context` tells of the rest of the article: figures(), attributions(row), earlier(row). */
  constructor(context) {
    super();
    this.#context = context;
    this.#list.addEventListener("input", event => this.#input(event));
    this.#list.addEventListener("change", () => this.#tell("edited"));
    this.#fold.addEventListener("click", event => this.#clicked(event));
  }

  /** Shows the details of a row's answer; leaves the fields alone where they say just that. */
  show(row, answer, refusal = null) {
    if (row !== this.#row || answer.details !== this.#shown) {
      this.#row = row;
      this.#render(answer);
    }
    this.#complain(refusal);
    const aside = putAside(answer);
    this.#aside.hidden = aside === 0;
    this.#aside.textContent = aside ? say("put_aside", aside) : "";
  }

  #render(answer) {
    this.#shown = answer.details;
    const held = this.#focused();
    const open = new Set(this.#forms.filter(f => f.element.open).map(f => f.detail.id));
    this.#forms = KINDS.flatMap(kind =>
      (answer.details[kind] ?? []).map((detail, i) => this.#form(kind, i + 1, detail)),
    );
    this.#forms.forEach(f => (f.element.open = open.has(f.detail.id) || this.#forms.length === 1));
    this.#list.replaceChildren(...this.#forms.map(form => form.element));
    this.#count.textContent = this.#forms.length ? String(this.#forms.length) : say("no_details");
    this.form(held?.id)?.element.querySelector(held.selector)?.focus({ preventScroll: true });
  }

  /** Where the focus is among the forms: new ones, such as of a figure read meanwhile, keep it. */
  #focused() {
    const at = document.activeElement;
    const form = this.#list.contains(at) ? at.closest("[data-detail]") : null;
    const { field } = at?.dataset ?? {};
    return form && { id: form.dataset.detail, selector: field ? `[data-field="${field}"]` : "summary" };
  }

  #form(kind, number, detail) {
    const form = new DetailForm(kind, number, detail);
    if (kind === "figures") {
      const others = this.#context.figures().filter(f => f.id !== detail.id);
      form.offer("subsetOf", others.map(f => [f.id, f.words]));
      form.offer("source", this.#context.attributions(this.#row).map(a => [a.id, a.words]));
    }
    if (kind === "attributions") {
      form.offer("inheritsFrom", this.#context.earlier(this.#row));
    }
    form.fill();
    this.#gist(form);
    return form;
  }

  #gist(form) {
    form.element.querySelector("[data-gist]").textContent = this.#context.gist(form.kind, form.detail);
  }

  /** The answer's details as the fields say them now. */
  get details() {
    const details = {};
    for (const { kind, detail } of this.#forms) {
      details[kind] = [...(details[kind] ?? []), detail];
    }
    this.#shown = details;
    return details;
  }

  form(id) {
    return this.#forms.find(form => form.detail.id === id);
  }

  /** Opens a detail, or the first there is, or what adds one; gives the focus to it. */
  open(id) {
    this.#fold.open = true;
    const form = id ? this.form(id) : (this.#forms.find(f => f.element.open) ?? this.#forms[0]);
    if (form) {
      form.element.open = true;
      form.element.querySelector(id ? "[data-field]" : "summary").focus({ preventScroll: true });
      this.#bringUp(form.element);
    } else {
      (this.#fold.querySelector("[data-add]") ?? this.#fold.querySelector("summary")).focus();
    }
  }

  /** To the top of what scrolls in the panel; the page stays where it is. */
  #bringUp(element) {
    for (const box of [element.closest(".panel-body"), element.closest(".panel")]) {
      box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    }
  }

  #input(event) {
    const field = event.target.closest("[data-field]");
    const form = field && this.form(field.closest("[data-detail]").dataset.detail);
    if (form?.take(field)) {
      this.#gist(form);
      this.#tell("edit");
      this.#complain(null);
    }
    if (form && (field.dataset.field === "source" || field.dataset.field === "chain") && form.kind === "attributions") {
      this.#names.seek(field.value);
    }
  }

  /** The same rules as the server's, told at once; then what the server said. */
  #complain(refusal) {
    const figures = this.#forms.filter(f => f.kind === "figures");
    const own = figures.map(form => form.detail);
    const others = figures.length > 0 ? this.#context.figures() : [];
    figures.forEach((form, i) => {
      const told = faults(form.detail, own, others);
      for (const name of ["low", "high", "qualifier", "subsetOf", "source", "from"]) {
        const refused = refusal?.field === `figures[${i}].${name}` ? refusal.why : "";
        form.complain(name, told[name] ? say(told[name]) : refused, Boolean(told[name]) && WARNED.has(name));
      }
    });
  }

  #clicked(event) {
    const button = event.target.closest("button");
    const id = button?.closest("[data-detail]")?.dataset.detail;
    if (button?.dataset.add) {
      this.#tell("add", { kind: button.dataset.add });
    } else if (button?.dataset.mark) {
      this.#tell("mark", { id, kind: this.form(id).kind, part: button.dataset.mark });
    } else if (button?.matches("[data-remove]")) {
      this.#forms = this.#forms.filter(form => form.detail.id !== id);
      this.#tell("edit");
      this.#tell("edited");
      this.#shown = null;
      this.#tell("removed");
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
