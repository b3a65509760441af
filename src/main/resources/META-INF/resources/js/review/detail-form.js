// SPDX-License-Identifier: Apache-2.0
// One detail as a form: fills its fields from the detail, and gives the detail that its fields say.
// A field names what it holds by data-field; what is empty is null or "", as the API has it.

import { say } from "./words.js";

const CHAIN = /\s*(?:→|←|->|>|\n)\s*/;

export class DetailForm {
  #detail;
  #element;

  constructor(kind, number, detail) {
    this.kind = kind;
    this.#detail = detail;
    this.#element = document.getElementById(`${kind}-form`).content.firstElementChild.cloneNode(true);
    this.#element.dataset.detail = detail.id;
    this.#element.querySelector("[data-number]").textContent = number;
    for (const field of this.#fields) {
      const id = `${field.dataset.field}-${detail.id}`;
      field.id = id;
      field.closest(".field").querySelector("label").htmlFor = id;
    }
  }

  get element() {
    return this.#element;
  }

  get detail() {
    return this.#detail;
  }

  get #fields() {
    return [...this.#element.querySelectorAll("[data-field]")];
  }

  field(name) {
    return this.#element.querySelector(`[data-field="${name}"]`);
  }

  /** Choices of a field that are known only here: [value, words] each. */
  offer(name, choices) {
    const field = this.field(name);
    field?.append(...choices.map(([value, words]) => new Option(words, value)));
  }

  /** Shows the detail in the fields. */
  fill(detail = this.#detail) {
    this.#detail = detail;
    for (const field of this.#fields) {
      const text = this.#text(field.dataset.field);
      if (field.tagName === "SELECT" && ![...field.options].some(o => o.value === text)) {
        // What it refers to is not there at present: kept all the same.
        field.append(new Option(say("not_there"), text));
      }
      field.value = text;
    }
    this.describe();
  }

  #text(name) {
    const detail = this.#detail;
    switch (name) {
      case "source":
        return this.kind === "figures" && detail.unsourced ? "unsourced" : detail.source ?? "";
      case "chain":
        return (detail.chain ?? []).join(" → ");
      case "mention":
      case "cue":
        return detail[name]?.text ?? "";
      default:
        return String(detail[name] ?? "");
    }
  }

  /** Takes over what a field says now; false where it cannot be read. */
  take(field) {
    if (field.validity.badInput) {
      return false;
    }
    this.#detail = { ...this.#detail, ...this.#said(field.dataset.field, field.value) };
    this.describe();
    return true;
  }

  #said(name, value) {
    switch (name) {
      case "low":
      case "high":
      case "inheritsFrom":
        return { [name]: value === "" ? null : Number(value) };
      case "source":
        return this.kind === "figures" ? sourced(value) : { source: value };
      case "chain":
        return { chain: value.split(CHAIN).map(n => n.trim()).filter(Boolean) };
      case "mention":
      case "cue":
        return { [name]: this.#printed(name, value) };
      case "text":
      case "sideHarmed":
      case "perpetrator":
      case "place":
        return { [name]: value };
      default:
        return { [name]: value === "" ? null : value };
    }
  }

  /** Words typed over a marked span leave their place. */
  #printed(name, text) {
    const standing = this.#detail[name];
    return text === "" ? null : standing?.text === text ? standing : { text, begin: null, end: null };
  }

  /** The words as printed and the gist, above the fields. */
  describe() {
    const printed = this.#element.querySelector(".as-printed");
    const { text, mention } = this.#detail;
    printed.lastElementChild.textContent = text || mention?.text || "";
    printed.hidden = !printed.lastElementChild.textContent;
  }

  /** What is wrong with a field in words, or nothing. */
  complain(name, words, warned = false) {
    const field = this.field(name);
    if (!field) {
      return;
    }
    const place = field.closest(".field");
    place.querySelector(".field-error")?.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    if (words) {
      const error = document.createElement("span");
      error.className = warned ? "hint field-error" : "field-error";
      error.id = `${field.id}-error`;
      error.textContent = words;
      place.append(error);
      if (!warned) {
        field.setAttribute("aria-invalid", "true");
      }
      field.setAttribute("aria-describedby", error.id);
    }
  }
}

function sourced(value) {
  const unsourced = value === "unsourced";
  return { unsourced, source: unsourced || value === "" ? null : value };
}
