// The review page: joins the reader's keys and clicks to answers, and answers to the server.

import { fromRow, none, noted, same, toggled, withdrawn } from "./answer.js";
import { Changes } from "./changes.js";
import { nameOf, ORDER, showIn } from "./chips.js";
import { History } from "./history.js";
import { meaning } from "./keys.js";
import { mark, notice, take } from "./notices.js";
import { Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { SaveState } from "./save-state.js";
import { Sentences } from "./sentences.js";
import { Server } from "./server.js";
import { Submission } from "./submission.js";
import { announce, say } from "./words.js";

const byId = id => document.getElementById(id);

class ReviewPage {
  #open;
  #sentences;
  #tools;
  #toggles;
  #panel = new Panel();
  #history = new History();
  #changes;
  #submission;
  #judged;
  #noting = null;

  async start() {
    const { article, login, csrf, open } = byId("review").dataset;
    this.#open = open === "true";
    this.#tools = byId("tools")?.content.firstElementChild.cloneNode(true) ?? null;
    this.#toggles = [this.#tools, this.#panel.element].flatMap(place => [
      ...(place?.querySelectorAll(".toggle") ?? []),
    ]);
    this.#sentences = new Sentences(byId("sentences"), this.#tools);
    this.#judged = Number(byId("progress").value);
    const outbox = new Outbox();
    const opened = outbox.open();
    const server = new Server({ article, login, csrf });
    this.#changes = new Changes(outbox, server, { login, article });
    this.#submission = new Submission(this.#changes, server, this.#sentences);
    new SaveState(byId("save"), this.#changes);
    this.#listen();
    await opened;
    await this.#resume();
    this.#arrive();
  }

  #listen() {
    this.#sentences.addEventListener("at-hand", () => this.#atHand());
    this.#changes.addEventListener("marked", event => this.#marked(event.detail));
    this.#changes.addEventListener("gone", () => notice("signed-out"));
    this.#changes.addEventListener("back", () => take("signed-out"));
    this.#changes.addEventListener("closed", () => this.#closed());
    this.#panel.addEventListener("note", () => this.#note());
    this.#panel.addEventListener("noted", () => this.#noted());
    document.addEventListener("keydown", event => this.#pressed(event));
    document.addEventListener("click", event => this.#clicked(event));
    addEventListener("hashchange", () => this.#sentences.take(this.#sentences.byHash(location.hash)));
    for (const hidden of document.querySelectorAll("#help, #submit, #reopen, #foot")) {
      hidden.hidden = false;
    }
  }

  /** Shows what an earlier page of this browser had not brought home, and brings it. */
  async #resume() {
    for (const [sentence, entries] of await this.#changes.left()) {
      const row = this.#sentences.bySentence(sentence);
      if (row) {
        const lane = this.#lane(row);
        this.#changes.adopt(lane, entries);
        this.#show(row, lane.shown);
      }
    }
    this.#changes.pump();
  }

  #arrive() {
    const linked = this.#sentences.byHash(location.hash);
    const row = linked ?? this.#sentences.unjudged(-1) ?? this.#sentences.all[0];
    const reading = location.hash !== "" && !linked;
    this.#sentences.take(row, { focus: !reading });
  }

  #lane(row) {
    const start = () => ({ answer: fromRow(row.dataset), version: Number(row.dataset.version ?? 0) });
    return this.#changes.lane(row.dataset.sentence, start);
  }

  /* ---------- what the reader does ---------- */

  #pressed(event) {
    if (!this.#sentences.row) {
      return; // the page is not ready: no sentence is at hand yet
    }
    const meant = meaning(event);
    if (!meant || (meant.act === "digit" && !this.#toggleFor(meant.digit))) {
      return;
    }
    event.preventDefault();
    if (!event.repeat || meant.repeatable) {
      this.#act(meant);
    }
  }

  #act({ act, digit }) {
    switch (act) {
      case "digit":
        return this.#press(this.#toggleFor(digit));
      case "next":
        return this.#sentences.next();
      case "previous":
        return this.#sentences.previous();
      case "unjudged":
        return this.#toUnjudged();
      case "withdraw":
        return this.#judge(withdrawn);
      case "undo":
        return this.#back(this.#history.undo(), "undone", "nothing_to_undo");
      case "redo":
        return this.#back(this.#history.redo(), "redone", "nothing_to_redo");
      case "note":
        return this.#panel.open();
      case "leave":
        return this.#leave();
      case "keys":
        return byId("keys").showModal();
      case "submit":
        return this.#open ? this.#submission.ask() : announce(say("read_only"));
    }
  }

  #clicked(event) {
    const button = event.target.closest("button, [data-to-note]");
    if (!button) {
      return;
    }
    if (button.matches(".toggle")) {
      this.#press(button);
    } else if (button.matches("[data-to-note]")) {
      event.preventDefault();
      this.#panel.open();
    } else if (button.matches("#reopen, [data-reopen]")) {
      this.#submission.reopen(this.#sentences.row);
    } else {
      const acts = { help: "keys", submit: "submit", withdraw: "withdraw", undo: "undo", redo: "redo" };
      this.#act({ act: acts[button.id] });
    }
  }

  #toggleFor(digit) {
    const toggle = digit === "0" ? "[data-none]" : `[data-hotkey="${digit}"]`;
    return this.#panel.element.querySelector(toggle) ?? (this.#open ? null : this.#panel.element);
  }

  #press(toggle) {
    const { label } = toggle.dataset;
    this.#judge(label ? answer => toggled(answer, label, ORDER) : none);
  }

  #toUnjudged() {
    const row = this.#sentences.unjudged();
    if (row) {
      this.#sentences.take(row);
    } else {
      announce(say("none_left"));
    }
  }

  #leave() {
    this.#noted();
    this.#panel.close(this.#sentences.row);
    this.#sentences.take(this.#sentences.row);
  }

  /* ---------- what becomes of it ---------- */

  #judge(alter) {
    if (!this.#open) {
      announce(say("read_only"));
      return;
    }
    const { row } = this.#sentences;
    if (!row) {
      return;
    }
    const before = this.#lane(row).shown;
    const after = alter(before);
    if (same(before, after)) {
      return;
    }
    this.#history.did(row, before, after);
    this.#set(row, after);
    announce(this.#words(row, before, after));
    if (after.judged && !before.judged && this.#panel.movesOn) {
      this.#sentences.next();
    }
  }

  #set(row, answer, typing = false) {
    this.#show(row, answer);
    this.#changes.change(this.#lane(row), answer, typing);
  }

  #back(step, done, nothing) {
    if (!step || !this.#open) {
      announce(say(this.#open ? nothing : "read_only"));
      return;
    }
    this.#sentences.take(step.row);
    this.#set(step.row, step.answer);
    announce(say(done, step.row.value));
  }

  #note() {
    const { row } = this.#sentences;
    const { shown } = this.#lane(row);
    this.#noting ??= { row, before: shown };
    this.#set(row, noted(shown, this.#panel.note), true);
  }

  /** A note is one step to undo, however long the typing took. */
  #noted() {
    if (this.#noting) {
      const { row, before } = this.#noting;
      this.#noting = null;
      this.#history.did(row, before, this.#lane(row).shown);
      this.#changes.flush(this.#lane(row));
    }
  }

  #words(row, before, after) {
    const label = ORDER.find(code => before.labels.includes(code) !== after.labels.includes(code));
    if (!after.judged) {
      return say("said_unjudged", row.value);
    }
    if (after.labels.length === 0) {
      return say("said_none", row.value);
    }
    return say(after.labels.includes(label) ? "said_on" : "said_off", row.value, nameOf(label));
  }

  /* ---------- what the page shows ---------- */

  #show(row, answer) {
    const was = row.classList.contains("judged");
    showIn(row, answer, this.#lane(row).conflict !== null);
    if (was !== answer.judged) {
      this.#judged += answer.judged ? 1 : -1;
      const all = this.#sentences.all.length;
      byId("progress").value = this.#judged;
      byId("progress-words").textContent = say("judged_of", this.#judged, all);
    }
    if (row === this.#sentences.row) {
      this.#showTools(row, answer);
    }
  }

  #showTools(row, answer) {
    this.#panel.show(row, answer);
    for (const toggle of this.#toggles) {
      const { label } = toggle.dataset;
      const on = label ? answer.labels.includes(label) : answer.judged && answer.labels.length === 0;
      toggle.setAttribute("aria-pressed", on);
    }
  }

  #atHand() {
    this.#noted();
    const { row } = this.#sentences;
    this.#tools?.setAttribute("aria-label", say("labels_for", row.value));
    this.#showTools(row, this.#lane(row).shown);
  }

  #marked(lane) {
    const row = this.#sentences.bySentence(lane.sentence);
    this.#show(row, lane.shown);
    mark(row, lane, {
      insist: () => this.#changes.insist(lane).then(() => this.#sentences.take(row)),
      giveWay: () => this.#changes.yield(lane).then(() => this.#sentences.take(row)),
    });
  }

  #closed() {
    this.#open = false;
    notice("closed");
  }
}

new ReviewPage().start();
