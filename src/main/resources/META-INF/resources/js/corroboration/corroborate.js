// SPDX-License-Identifier: Apache-2.0
// <corroborate-bench>: the page on which pairs are judged, by keys and without a reload. Its forms
// work without this too; what counts is decided by the server alone.

import { announce, say } from "../review/words.js";
import "./held.js";
import { MergeQuestion } from "./merge-question.js";
import { Row } from "./row.js";

const FIELD = "input, textarea, select, [contenteditable]";

class CorroborateBench extends HTMLElement {
  #rows = [];
  #judgedHere = [];
  #at = -1;
  #pointing = false;
  #held = document.querySelector("pairs-held");
  #waiting = this.#held.waiting;
  #hand = document.getElementById("hand");
  #save = document.getElementById("save");
  #question = new MergeQuestion();
  #help = document.getElementById("help");

  connectedCallback() {
    this.#rows = [...this.querySelectorAll(".candidate")].map(element => new Row(element));
    this.#waiting.addEventListener("state", () => this.#state());
    this.#waiting.addEventListener("stored", event => this.#stored(event.detail));
    this.#waiting.addEventListener("held", event => this.#refused(event.detail.entry));
    this.addEventListener("submit", event => this.#submitted(event));
    this.#followPointer();
    document.addEventListener("keydown", event => this.#pressed(event));
    this.#help.addEventListener("click", () => document.getElementById("keys").showModal());
    this.#start();
  }

  async #start() {
    for (const entry of await this.#held.opened) {
      const row = this.#rowOf(entry);
      if (row && entry.held) {
        this.#hold(row, entry);
      } else {
        row?.show(entry.body);
      }
    }
    const linked = this.#rows.find(row => `#${row.element.id}` === location.hash);
    this.#go(this.#rows.indexOf(linked ?? this.#unjudged(0) ?? this.#rows[0]));
    this.dataset.ready = "";
  }

  #rowOf({ here, other }) {
    return here === this.dataset.sentence ? this.#rows.find(row => row.other === other) : undefined;
  }

  #unjudged(from) {
    return this.#rows.slice(from).find(row => !row.judged);
  }

  /* ---------- the candidate at hand ---------- */

  #go(to, focus = true) {
    const row = this.#rows[to];
    if (!row) {
      return;
    }
    this.#at = to;
    this.#rows.forEach(each => each.bringToHand(each === row));
    this.#mark(row.stretches);
    if (focus) {
      row.focus();
    } else {
      row.reveal();
    }
  }

  /** A row that a click brings to hand moves; so it waits until the click has met what it was for. */
  #followPointer() {
    this.addEventListener("pointerdown", () => (this.#pointing = true));
    for (const end of ["pointerup", "pointercancel"]) {
      document.addEventListener(end, () => (this.#pointing = false));
    }
    this.addEventListener("focusin", event => this.#pointing || this.#follow(event.target));
    this.addEventListener("click", event => this.#follow(event.target));
  }

  #follow(target) {
    const at = this.#rows.findIndex(row => row.element.contains(target));
    if (at >= 0 && at !== this.#at) {
      this.#go(at, false);
    }
  }

  /** Marks the words of the sentence at hand that the candidate shares. */
  #mark(stretches) {
    const text = this.#hand.textContent;
    const parts = [];
    let at = 0;
    for (const stretch of stretches.split(" ").filter(Boolean)) {
      const [begin, end] = stretch.split("-").map(Number);
      if (begin >= at && end <= text.length) {
        const mark = document.createElement("mark");
        mark.className = "common";
        mark.textContent = text.slice(begin, end);
        parts.push(text.slice(at, begin), mark);
        at = end;
      }
    }
    this.#hand.replaceChildren(...parts, text.slice(at));
  }

  #pressed(event) {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    const row = this.#rows[this.#at];
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.name === "rationale") {
      if (row.chosen) {
        event.preventDefault();
        this.#judge(row, row.chosen);
      }
      return;
    }
    if (event.key === "Escape" && event.target.closest?.(FIELD)) {
      row?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(FIELD)) {
      return;
    }
    if (this.#act(event, row)) {
      event.preventDefault();
    }
  }

  #act({ key, code }, row) {
    const digit = /^Digit([0-6])$/.exec(code)?.[1];
    const written = /^[0-6]$/.test(key) ? key : digit;
    if (key === "[" || key === "]") {
      const link = this.querySelector(key === "[" ? "a[rel=prev]" : "a[rel=next]");
      link?.click();
      return link !== null;
    }
    if (key === "?" || key === "؟") {
      this.#help.click();
      return true;
    }
    if (!row) {
      return false;
    }
    if (key === "j" || key === "ArrowDown" || key === "k" || key === "ArrowUp") {
      const to = this.#at + (key === "j" || key === "ArrowDown" ? 1 : -1);
      this.#go(Math.max(0, Math.min(this.#rows.length - 1, to)));
    } else if (key === "u") {
      this.#undoLatest(row);
    } else if (key === "t") {
      row.reason.focus();
    } else if (written !== undefined) {
      this.#judge(row, row.relationAt(written));
    } else {
      return false;
    }
    return true;
  }

  /* ---------- judging ---------- */

  /** Other forms of a candidate go their own way. */
  #submitted(event) {
    const form = event.target;
    const row = this.#rows.find(each => each.element.contains(form));
    if (form.matches("[data-undo]")) {
      event.preventDefault();
      this.#undo(row);
    } else if (form.matches("[data-judge]")) {
      event.preventDefault();
      this.#judge(row, event.submitter);
    }
  }

  #judge(row, button) {
    const judgement = row.judgement(button.value);
    if (button.dataset.reason !== undefined && !judgement.body.rationale.trim()) {
      this.#go(this.#rows.indexOf(row), false);
      row.askWhy(button.value);
      return;
    }
    this.#send(row, judgement);
    this.#judgedHere.push(row);
    this.#go(this.#rows.indexOf(this.#unjudged(this.#at) ?? row));
  }

  /** Of the candidate at hand, or else the latest judgement of this page that stands. */
  #undoLatest(row) {
    const judged = row.judged ? row : this.#judgedHere.findLast(each => each.judged);
    if (judged) {
      this.#undo(judged);
    } else {
      announce(say("nothing_to_undo"));
    }
  }

  #undo(row) {
    this.#judgedHere = this.#judgedHere.filter(each => each !== row);
    this.#send(row, row.undoing());
    this.#go(this.#rows.indexOf(row));
  }

  /** Shows it at once; whether it may stand, the server says. */
  #send(row, judgement) {
    const relation = judgement.body ? say(judgement.body.relation) : say("undone");
    const said = { relation, here: this.#hand.textContent, other: row.text };
    row.show(judgement.body);
    announce(relation);
    this.#waiting.add({ ...judgement, here: this.dataset.sentence, said });
  }

  #stored({ entry, outcome }) {
    const row = this.#rowOf(entry);
    if (row) {
      row.stands(outcome.content);
      this.#renew();
    }
  }

  #refused(entry) {
    const row = this.#rowOf(entry);
    if (!row) {
      return;
    }
    const { standing, dossiers } = entry.held;
    if (standing) {
      row.stands(standing);
    }
    this.#hold(row, entry);
    // Whoever is writing meanwhile finds the question at the pair, not over what they write.
    if (dossiers && !document.activeElement?.matches(FIELD)) {
      this.#askWhich(row, entry);
    }
  }

  #hold(row, entry) {
    row.hold(entry, {
      ask: () => this.#askWhich(row, entry),
      drop: () => {
        this.#waiting.drop(entry);
        row.showStanding();
        row.focus();
      },
    });
  }

  async #askWhich(row, entry) {
    if (this.#question.open) {
      return;
    }
    const wish = await this.#question.ask(entry.held.dossiers);
    if (wish) {
      const { other, turned, body } = entry;
      this.#send(row, { other, turned, version: row.undoing().version, body: { ...body, ...wish } });
    }
    this.#go(this.#rows.indexOf(row));
  }

  /** The dossiers of the sentence, as they are now. */
  async #renew() {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (response?.ok && !response.redirected) {
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("dossiers");
      if (fresh) {
        document.getElementById("dossiers").replaceChildren(...fresh.childNodes);
      }
    }
  }

  #state() {
    this.#save.textContent = this.#words(this.#waiting);
    this.#save.dataset.waiting = this.#waiting.count;
  }

  #words({ count, pause, unkept, held }) {
    if (pause && unkept > 0) {
      return say("unkept");
    }
    if (pause && count > 0) {
      return pause === "gone" ? say("signed_out") : say("offline", count);
    }
    if (held.length > 0) {
      return say("held", held.length);
    }
    return count > 0 ? say("saving") : say("saved");
  }
}

customElements.define("corroborate-bench", CorroborateBench);
