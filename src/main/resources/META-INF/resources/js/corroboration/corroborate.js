// <corroborate-bench>: the page on which pairs are judged, by keys and without a reload. Its forms
// work without this too; what counts is decided by the server alone.

import { Server } from "../review/server.js";
import { announce, say } from "../review/words.js";
import { Waiting } from "./waiting.js";

const FIELD = "input, textarea, select, [contenteditable]";

class CorroborateBench extends HTMLElement {
  #rows = [];
  #at = -1;
  #waiting;
  #hand = document.getElementById("hand");
  #save = document.getElementById("save");
  #merge = document.getElementById("merge");

  connectedCallback() {
    const { login, csrf } = this.dataset;
    this.#rows = [...this.querySelectorAll(".candidate")];
    this.#waiting = new Waiting(new Server({ login, csrf }), login);
    this.#waiting.addEventListener("state", () => this.#state());
    this.#waiting.addEventListener("stored", event => this.#stored(event.detail));
    this.#waiting.addEventListener("refused", event => this.#refused(event.detail));
    this.addEventListener("submit", event => this.#submitted(event));
    this.addEventListener("focusin", event => this.#focused(event.target));
    document.addEventListener("keydown", event => this.#pressed(event));
    this.#start();
  }

  async #start() {
    for (const entry of await this.#waiting.open()) {
      const row = this.#rowOf(entry);
      if (row) {
        this.#show(row, entry.body);
      }
    }
    const linked = this.#rows.find(row => `#${row.id}` === location.hash);
    this.#go(this.#rows.indexOf(linked ?? this.#unjudged(0) ?? this.#rows[0]));
    this.dataset.ready = "";
  }

  #rowOf({ here, other }) {
    return here === this.dataset.sentence ? this.#rows.find(row => row.dataset.sentence === other) : null;
  }

  #unjudged(from) {
    return this.#rows.slice(from).find(row => row.dataset.judged === undefined);
  }

  /* ---------- the candidate at hand ---------- */

  #go(to, focus = true) {
    const row = this.#rows[to];
    if (!row) {
      return;
    }
    this.#at = to;
    for (const other of this.#rows) {
      other.classList.toggle("at-hand", other === row);
      other.toggleAttribute("aria-current", other === row);
    }
    row.querySelector(".judge").open = true;
    this.#mark(row.dataset.here);
    if (focus) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
  }

  #focused(target) {
    const at = this.#rows.indexOf(target.closest(".candidate"));
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
      const chosen = row.querySelector('.relation[aria-pressed="true"]');
      if (chosen) {
        event.preventDefault();
        this.#judge(row, chosen);
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
    if (!row) {
      return false;
    }
    if (key === "j" || key === "ArrowDown" || key === "k" || key === "ArrowUp") {
      const to = this.#at + (key === "j" || key === "ArrowDown" ? 1 : -1);
      this.#go(Math.max(0, Math.min(this.#rows.length - 1, to)));
    } else if (key === "u" && row.dataset.judged !== undefined) {
      this.#undo(row);
    } else if (key === "t") {
      row.querySelector("textarea").focus();
    } else if (written !== undefined) {
      const button = [...row.querySelectorAll(".relation")].find(
        each => each.querySelector("kbd").textContent === written,
      );
      this.#judge(row, button);
    } else {
      return false;
    }
    return true;
  }

  /* ---------- judging ---------- */

  #submitted(event) {
    const row = event.target.closest(".candidate");
    event.preventDefault();
    if (event.target.matches("[data-undo]")) {
      this.#undo(row);
    } else {
      this.#judge(row, event.submitter);
    }
  }

  #judge(row, button) {
    const form = row.querySelector("[data-judge]");
    const { other, version, ...fields } = Object.fromEntries(new FormData(form));
    const turned = button.value === "UPDATES" && fields.newer === "there";
    const body = {
      relation: button.value,
      rationale: fields.rationale,
      suggested: fields.suggested || null,
      figureA: (turned ? fields.otherFigure : fields.figure) || null,
      figureB: (turned ? fields.figure : fields.otherFigure) || null,
    };
    for (const each of row.querySelectorAll(".relation")) {
      each.setAttribute("aria-pressed", String(each === button));
    }
    if (button.dataset.reason !== undefined && !fields.rationale.trim()) {
      this.#askWhy(row);
      return;
    }
    this.#send(row, { here: this.dataset.sentence, other, version: Number(version), turned, body });
    this.#go(this.#rows.indexOf(this.#unjudged(this.#at) ?? row));
  }

  #askWhy(row) {
    this.#go(this.#rows.indexOf(row), false);
    this.#complain(row, say("say_why"));
    row.querySelector("textarea").focus();
  }

  #undo(row) {
    const { other, version } = Object.fromEntries(new FormData(row.querySelector("[data-undo]")));
    this.#send(row, { here: this.dataset.sentence, other, version: Number(version), turned: false, body: null });
    this.#go(this.#rows.indexOf(row));
  }

  /** Shows it at once; whether it may stand, the server says. */
  #send(row, judgement) {
    this.#show(row, judgement.body);
    announce(judgement.body ? say(judgement.body.relation) : say("undone"));
    this.#waiting.add(judgement);
  }

  #show(row, body) {
    this.#complain(row, "");
    row.toggleAttribute("data-judged", body !== null);
    const own = row.querySelector("[data-own]");
    own.hidden = body === null;
    own.textContent = body ? say(body.relation) : "";
    const suggested = row.querySelector("[data-suggested]");
    if (suggested) {
      suggested.hidden = body !== null;
    }
    row.querySelector("[data-undo]").hidden = body === null;
    const said = row.querySelector("[data-said]");
    said.hidden = !body?.rationale;
    said.textContent = body?.rationale ?? "";
    for (const each of row.querySelectorAll(".relation")) {
      each.setAttribute("aria-pressed", String(each.value === body?.relation));
    }
  }

  #stored({ entry, outcome }) {
    const row = this.#rowOf(entry);
    if (row) {
      this.#base(row, outcome.content.version);
      this.#renew();
    }
  }

  #base(row, version) {
    for (const field of row.querySelectorAll("input[name=version]")) {
      field.value = version;
    }
  }

  #refused({ entry, outcome }) {
    const row = this.#rowOf(entry);
    if (!row) {
      return;
    }
    const both = outcome.problem?.dossiers;
    if (outcome.kind === "stale") {
      this.#base(row, outcome.standing.version);
      this.#show(row, outcome.standing.relation ? outcome.standing : null);
      this.#complain(row, say("changed_meanwhile"));
    } else if (both) {
      this.#ask(row, entry, both);
    } else {
      this.#back(row, entry);
      this.#complain(row, outcome.field === "rationale" ? say("say_why") : `${say("not_stored")}: ${outcome.why}`);
      if (outcome.field === "rationale") {
        row.querySelector("textarea").focus();
      }
    }
  }

  /** It is not stored: the row shows it as chosen, not as judged. */
  #back(row, entry) {
    this.#show(row, null);
    row.querySelector(`.relation[value="${entry.body?.relation}"]`)?.setAttribute("aria-pressed", "true");
    this.#go(this.#rows.indexOf(row));
  }

  #complain(row, words) {
    const form = row.querySelector("[data-judge]");
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

  /** Both are in dossiers already: which one, or one of both? */
  async #ask(row, entry, both) {
    this.#back(row, entry);
    const buttons = this.#merge.querySelectorAll("button");
    this.#merge.querySelector("[data-both]").replaceChildren(
      ...both.map(dossier => {
        const item = document.createElement("li");
        item.dir = "auto";
        item.textContent = dossier.title;
        return item;
      }),
    );
    both.forEach((dossier, i) => (buttons[i + 1].textContent = say("put_into", dossier.title)));
    this.#merge.returnValue = "";
    this.#merge.showModal();
    await new Promise(resolve => this.#merge.addEventListener("close", resolve, { once: true }));
    const answer = this.#merge.returnValue;
    if (answer !== "") {
      const wish = answer === "merge" ? { merge: true } : { dossier: both[Number(answer)].id };
      this.#send(row, { ...entry, body: { ...entry.body, ...wish } });
    }
    row.focus();
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
    const { count, pause, unkept } = this.#waiting;
    this.#save.textContent = this.#words(count, pause, unkept);
    this.#save.dataset.waiting = count;
  }

  #words(count, pause, unkept) {
    if (pause && unkept > 0) {
      return say("unkept");
    }
    if (pause === "gone" && count > 0) {
      return say("signed_out");
    }
    if (pause && count > 0) {
      return say("offline", count);
    }
    return count > 0 ? say("saving") : say("saved");
  }
}

customElements.define("corroborate-bench", CorroborateBench);
