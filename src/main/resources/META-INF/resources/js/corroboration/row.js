// SPDX-License-Identifier: Apache-2.0
// One candidate: judged, chosen and not stored, or neither.

import { say } from "../review/words.js";

export class Row {
  #element;
  #standing;

  constructor(element) {
    this.#element = element;
    this.#standing = this.judged ? { relation: this.chosen?.value, rationale: this.#said.textContent } : null;
  }

  get element() {
    return this.#element;
  }

  get other() {
    return this.#element.dataset.sentence;
  }

  get stretches() {
    return this.#element.dataset.here;
  }

  get text() {
    return this.#find(".quotation").textContent;
  }

  get judged() {
    return this.#element.dataset.judged !== undefined;
  }

  get reason() {
    return this.#find("textarea[name=rationale]");
  }

  /** The button of the relation that stands, or that was chosen and is not stored yet. */
  get chosen() {
    return this.#find('.relation[aria-pressed="true"]');
  }

  get #said() {
    return this.#find("[data-said]");
  }

  #find(selector) {
    return this.#element.querySelector(selector);
  }

  get #relations() {
    return [...this.#element.querySelectorAll(".relation")];
  }

  /** The one at hand is open; the others are folded, and the Tab key comes to them. */
  bringToHand(on) {
    this.#element.classList.toggle("at-hand", on);
    this.#element.ariaCurrent = on ? "true" : null;
    this.#element.tabIndex = on ? -1 : 0;
    this.#find(".judge").open = on;
  }

  focus() {
    this.#element.focus({ preventScroll: true });
    this.reveal();
  }

  reveal() {
    this.#element.scrollIntoView({ block: "nearest" });
  }

  /** The relation of a key. */
  relationAt(key) {
    return this.#relations.find(each => each.querySelector("kbd").textContent === key);
  }

  press(relation) {
    for (const each of this.#relations) {
      each.setAttribute("aria-pressed", String(each.value === relation));
    }
  }

  /** What its form says, `turned` where the other sentence is the newer one. */
  judgement(relation) {
    const fields = Object.fromEntries(new FormData(this.#find("[data-judge]")));
    const turned = relation === "UPDATES" && fields.newer === "there";
    const body = {
      relation,
      rationale: fields.rationale,
      suggested: fields.suggested || null,
      figureA: (turned ? fields.otherFigure : fields.figure) || null,
      figureB: (turned ? fields.figure : fields.otherFigure) || null,
    };
    return { other: this.other, version: Number(fields.version), turned, body };
  }

  /** That nothing be judged. */
  undoing() {
    const { version } = Object.fromEntries(new FormData(this.#find("[data-undo]")));
    return { other: this.other, version: Number(version), turned: false, body: null };
  }

  /** Shows a judgement, stored or on its way; null = none. */
  show(body) {
    this.complain("");
    this.#find("[data-held]")?.remove();
    this.#find("[data-send]").hidden = true;
    this.#element.toggleAttribute("data-judged", body !== null);
    const own = this.#find("[data-own]");
    own.hidden = body === null;
    own.textContent = body ? say(body.relation) : "";
    const suggested = this.#find("[data-suggested]");
    if (suggested) {
      suggested.hidden = body !== null;
    }
    this.#find("[data-undo]").hidden = body === null;
    this.#said.hidden = !body?.rationale;
    this.#said.textContent = body?.rationale ?? "";
    this.press(body?.relation);
  }

  /** What is stored now, and what the next judgement is based on. */
  stands({ version, relation, rationale }) {
    this.#standing = relation ? { relation, rationale } : null;
    for (const field of this.#element.querySelectorAll("input[name=version]")) {
      field.value = version;
    }
  }

  showStanding() {
    this.show(this.#standing);
  }

  /** A judgement was not taken: what stands is shown as judged, the other as chosen, with the question. */
  hold({ body, said, held }, { ask, drop }) {
    this.showStanding();
    this.press(body?.relation);
    this.reason.value = body?.rationale ?? "";
    const question = document.getElementById("held-row").content.cloneNode(true).firstElementChild;
    question.querySelector("[data-why]").textContent = `${say("not_stored")}: ${said.relation}. ${reasonOf(held)}`;
    const asking = question.querySelector("[data-ask]");
    asking.hidden = !held.dossiers;
    asking.addEventListener("click", ask);
    question.querySelector("[data-drop]").addEventListener("click", drop);
    this.#find(".judge").before(question);
  }

  /** A relation is chosen that needs its reason: a button below the reason sends both. */
  askWhy(relation) {
    this.press(relation);
    this.complain(say("say_why"));
    const send = this.#find("[data-send]");
    send.hidden = false;
    send.firstElementChild.value = relation;
    send.querySelector("span").textContent = say("send_as", say(relation));
    this.reason.focus();
  }

  complain(words) {
    const form = this.#find("[data-judge]");
    let place = form.querySelector(".field-error");
    if (!place) {
      place = document.createElement("p");
      place.className = "field-error";
      place.setAttribute("role", "alert");
      form.prepend(place);
    }
    place.textContent = words;
    place.hidden = !words;
  }
}

function reasonOf({ stale, field, dossiers, why }) {
  if (stale) {
    return say("changed_meanwhile");
  }
  if (dossiers) {
    return say("merge_title");
  }
  return field === "rationale" ? say("say_why") : why;
}
