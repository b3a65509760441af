// SPDX-License-Identifier: Apache-2.0
// The review page: joins the reader's keys and clicks to answers, and answers to the server.

import { alike, detailed, fromApi, fromRow, none, noted, suggested, toggled, UNJUDGED, withdrawn } from "./answer.js";
import { Changes } from "./changes.js";
import { describeIn, nameOf, ORDER, showIn } from "./chips.js";
import { Comments } from "./comments.js";
import { Compared } from "./compared.js";
import { Context } from "./context.js";
import { Details, fresh } from "./details.js";
import { Door } from "./door.js";
import { gist } from "./gist.js";
import { History, stepsOf } from "./history.js";
import { meaning } from "./keys.js";
import { mark, notice, take } from "./notices.js";
import { Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { Place } from "./place.js";
import { placed, readInto, wordsAt } from "./marking.js";
import { SaveState } from "./save-state.js";
import { Sentences } from "./sentences.js";
import { Server } from "./server.js";
import { SpanMode } from "./span-mode.js";
import { said, Suggestions, taken } from "./suggestions.js";
import { Submission } from "./submission.js";
import { takeAway } from "./take-away.js";
import { selected } from "./text.js";
import { announce, say } from "./words.js";

const byId = id => document.getElementById(id);

class ReviewPage {
  #open;
  #sentences;
  #tools;
  #toggles;
  #details = null;
  #panel;
  #spans = new SpanMode();
  #history = new History();
  #server;
  #changes;
  #submission;
  #comments;
  #suggestions;
  #door = new Door(() => this.#changes.retry());
  #judged;
  #editing = null;
  #walk = Promise.resolve();

  async start() {
    const { article, login, csrf, open, place } = byId("review").dataset;
    this.#open = open === "true";
    const rows = { all: () => this.#sentences.all, answer: row => this.#known(row) };
    this.#details = this.#open ? new Details(new Context(rows)) : null;
    this.#panel = new Panel(this.#details);
    this.#tools = byId("sentences").querySelector(".tools");
    this.#toggles = [this.#tools, this.#panel.element].flatMap(place => [
      ...(place?.querySelectorAll(".toggle") ?? []),
    ]);
    this.#sentences = new Sentences(byId("sentences"), this.#tools);
    this.#judged = Number(byId("progress").value);
    const outbox = new Outbox();
    const opened = outbox.open();
    this.#server = new Server({ article, login, csrf });
    this.#changes = new Changes(outbox, this.#server, { login, article });
    this.#submission = new Submission(this.#changes, this.#server, this.#sentences);
    new SaveState(byId("save"), this.#changes);
    if (place !== undefined) {
      new Place(this.#server);
    }
    this.#suggestions = new Suggestions(this.#server, row => this.#lane(row).shown);
    const away = () => this.#changes.sentAway();
    this.#comments = new Comments(this.#server, this.#sentences, { login, article, away });
    new Compared(this.#server, this.#sentences);
    this.#listen();
    await opened;
    await this.#resume();
    this.#arrive();
    this.#describe(this.#sentences.all.filter(row => row.dataset.details));
    const holding = (first, work) => this.#sentences.holding(first, work);
    await this.#suggestions.load(this.#sentences.all, holding);
    const { row } = this.#sentences;
    holding(row, () => this.#suggestions.showIn(row));
  }

  #listen() {
    this.#sentences.addEventListener("at-hand", () => this.#atHand());
    this.#changes.addEventListener("marked", event => this.#marked(event.detail));
    this.#changes.addEventListener("gone", () => notice("signed-out"));
    this.#changes.addEventListener("back", () => take("signed-out"));
    this.#changes.addEventListener("closed", () => this.#closed());
    this.#changes.addEventListener("shut", () => this.#shut());
    this.#changes.addEventListener("back", () => this.#door.close());
    this.#changes.addEventListener("back", () => this.#comments.again());
    this.#panel.addEventListener("note", () => this.#edit(shown => noted(shown, this.#panel.note)));
    this.#panel.addEventListener("noted", () => this.#edited());
    this.#details?.addEventListener("edit", () => this.#edit(shown => ({ ...shown, details: this.#details.details })));
    this.#details?.addEventListener("edited", () => this.#edited());
    this.#details?.addEventListener("add", event => this.#add(event.detail.kind));
    this.#details?.addEventListener("mark", event => this.#mark(event.detail));
    this.#details?.addEventListener("removed", () => this.#removed());
    this.#spans.addEventListener("taken", event => this.#taken(event.detail));
    this.#spans.addEventListener("left", event => event.detail && this.#panel.openDetails(event.detail.id));
    byId("sentences").addEventListener("mouseup", event => this.#selected(event.target.closest(".row")));
    document.addEventListener("keydown", event => this.#pressed(event));
    document.addEventListener("click", event => this.#clicked(event));
    document.addEventListener("mousedown", event => this.#keepSelection(event));
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
    if (location.hash === "#submitted") {
      byId("submitted")?.scrollIntoView({ block: "nearest" });
      byId("go-on")?.focus({ preventScroll: true });
    }
    history.scrollRestoration = "auto";
  }

  /** Shows what the details of stored answers say, a few rows at a time. */
  #describe(rows) {
    this.#sentences.holding(rows[0], () => {
      const until = performance.now() + 4;
      while (rows.length > 0 && performance.now() < until) {
        const row = rows.shift();
        // One that was changed meanwhile, or waited in the outbox, is described already.
        if (row.querySelector(".chip .value") === null) {
          describeIn(row, this.#lane(row).shown);
        }
      }
    });
    if (rows.length > 0) {
      setTimeout(() => this.#describe(rows), 0);
    }
  }

  /** The answer that a row shows; null for one that nobody has touched. */
  #known(row) {
    const { judged, details, sentence } = row.dataset;
    return (judged !== undefined && details) || this.#changes.knows(sentence) ? this.#lane(row).shown : null;
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
    if (this.#spans.pressed(event)) {
      event.preventDefault();
      return;
    }
    const meant = meaning(event, name => this.#toggleFor(name));
    if (!meant) {
      return;
    }
    event.preventDefault();
    if (!event.repeat || meant.repeatable) {
      this.#act(meant);
    }
  }

  #act({ act, toggle, key }) {
    switch (act) {
      case "label":
        return this.#label(toggle);
      case "next":
        return this.#sentences.next();
      case "previous":
        return this.#sentences.previous();
      case "unjudged":
        return this.#toUnjudged();
      case "withdraw":
        return this.#judge(withdrawn);
      case "undo":
      case "redo":
        return this.#back(act);
      case "accept":
        return this.#accept(key);
      case "dismiss":
        return this.#dismiss(key);
      case "note":
        return this.#panel.openNote();
      case "comment":
        return this.#panel.openWith(() => this.#comments.open());
      case "corroborate":
        return location.assign(`/sentences/${this.#sentences.row.dataset.sentence}/corroborate`);
      case "details":
        return this.#panel.openDetails();
      case "span":
        return this.#open ? this.#spans.begin(this.#sentences.row) : announce(say("read_only"));
      case "take-words":
        return this.#spans.take();
      case "leave-words":
        return this.#spans.leave();
      case "split":
      case "merge":
        return document.querySelector("sentence-reshaping")?.act?.(act);
      case "leave":
        return this.#leave();
      case "search":
        return byId("find").showModal();
      case "keys":
        return byId("keys").showModal();
      case "submit":
        return this.#open ? this.#submit() : announce(say("read_only"));
    }
  }

  /** Where the reader may not, what says so is read out. */
  #submit() {
    const barred = byId("barred");
    if (barred) {
      barred.focus();
    } else {
      this.#submission.ask();
    }
  }

  #clicked(event) {
    if (this.#spans.tapped(event)) {
      return;
    }
    const button = event.target.closest("button, [data-to-details]");
    if (!button) {
      return;
    }
    if (button.matches(".toggle")) {
      this.#label(button);
    } else if (button.matches("[data-suggestion]")) {
      this.#act({ act: button.dataset.suggestion, key: button.dataset.key });
    } else if (button.matches("[data-to-details]")) {
      event.preventDefault();
      this.#panel.openDetails();
    } else if (button.matches("[data-sign-in]")) {
      this.#door.open();
    } else if (button.matches("#reopen, [data-reopen]")) {
      this.#submission.reopen(this.#sentences.row);
    } else {
      const acts = { help: "keys", submit: "submit", withdraw: "withdraw", undo: "undo", redo: "redo" };
      this.#act({ act: acts[button.id] ?? button.dataset.act });
    }
  }

  #toggleFor(key) {
    return this.#toggles.find(toggle => toggle.dataset.hotkey === key);
  }

  /** A label for the words that are selected, or else for the sentence. */
  #label(toggle) {
    const { label, kind } = toggle.dataset;
    const span = this.#open && kind ? selected(this.#sentences.row) : null;
    this.#spans.leave();
    getSelection().removeAllRanges();
    if (span) {
      this.#markAs(kind, span);
    } else {
      this.#judge(label ? answer => toggled(answer, label, ORDER) : none);
    }
  }

  /** A press on a label must not take the selection away that it is meant for. */
  #keepSelection(event) {
    if (event.target.closest(".toggle, [data-act]") && !getSelection().isCollapsed) {
      event.preventDefault();
    }
  }

  /** Selecting words of a sentence takes it at hand. */
  #selected(row) {
    if (row && selected(row)) {
      this.#sentences.take(row);
    }
  }

  /** From the box that says the article is submitted, on to the next one. */
  #toUnjudged() {
    const goOn = byId("go-on");
    if (goOn && document.activeElement === goOn) {
      goOn.click();
      return;
    }
    const row = this.#sentences.unjudged();
    if (row) {
      this.#sentences.take(row);
    } else {
      announce(say("none_left"));
    }
  }

  #leave() {
    this.#edited();
    this.#panel.close(this.#sentences.row);
    this.#sentences.take(this.#sentences.row);
  }

  /* ---------- what becomes of it ---------- */

  #judge(alter, words) {
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
    if (alike(before, after) && !words) {
      return;
    }
    this.#edited();
    this.#history.did(row, before, after);
    this.#set(row, after);
    announce(words ? say("said_marked", row.value, words) : this.#words(row, before, after));
    if (after.judged && !before.judged && !words && this.#panel.movesOn) {
      this.#sentences.next();
    }
  }

  #set(row, answer, typing = false) {
    this.#show(row, answer);
    this.#changes.change(this.#lane(row), answer, typing);
  }

  /** One after another, however fast the key is pressed. */
  #back(way) {
    this.#walk = this.#walk.then(() => this.#step(way));
  }

  async #step(way) {
    if (!this.#open) {
      announce(say("read_only"));
      return;
    }
    this.#edited();
    const step = this.#history[way]() ?? ((await this.#recall()) ? this.#history[way]() : undefined);
    if (!step) {
      announce(say(`nothing_to_${way}`));
      return;
    }
    this.#sentences.take(step.row);
    if (step.suggestion) {
      this.#suggestions.dismiss(step.row, step.suggestion, way === "redo");
      this.#suggest(step.row);
    } else {
      this.#set(step.row, step.answer);
    }
    announce(say(way === "undo" ? "undone" : "redone", step.row.value));
  }

  /** What was done before the page was opened, where all of that is stored. */
  async #recall() {
    const changes = this.#changes.count().waiting === 0 ? await this.#server.changes() : null;
    const rowOf = sentence => this.#sentences.bySentence(String(sentence));
    this.#history.recall(stepsOf(changes ?? [], rowOf, fromApi, UNJUDGED));
    return changes !== null;
  }

  /* ---------- suggestions ---------- */

  #accept(key) {
    const { row } = this.#sentences;
    const found = this.#open ? this.#suggestions.find(row, key) : null;
    if (!found) {
      announce(say(this.#open ? "no_suggestions" : "read_only"));
      return;
    }
    this.#judge(answer => suggested(answer, taken(answer, found)), said(found) || nameOf(found.label));
    announce(say("said_accepted", row.value, said(found) || nameOf(found.label)));
  }

  #dismiss(key) {
    const { row } = this.#sentences;
    const found = this.#open ? this.#suggestions.find(row, key) : null;
    if (!found) {
      announce(say(this.#open ? "no_suggestions" : "read_only"));
      return;
    }
    this.#suggestions.dismiss(row, found);
    this.#history.dismissed(row, found);
    this.#suggest(row);
    announce(say("said_dismissed", row.value, said(found) || nameOf(found.label)));
  }

  #suggest(row) {
    this.#suggestions.show(row);
    if (row === this.#sentences.row) {
      this.#suggestions.showIn(row);
    }
  }

  /* ---------- details ---------- */

  #add(kind) {
    const detail = fresh(kind);
    this.#judge(answer => detailed(answer, kind, detail, ORDER));
    this.#panel.openDetails(detail.id);
  }

  /** Words for a field of a detail: the text comes out from under the panel until they are taken. */
  #mark(aim) {
    const { row } = this.#sentences;
    this.#panel.close(row);
    this.#spans.begin(row, aim);
  }

  #removed() {
    const { row } = this.#sentences;
    this.#showTools(row, this.#lane(row).shown);
    this.#panel.openDetails();
  }

  /** Words that were taken: for the field that asked for them, or else as a figure. */
  #taken({ row, span, aim }) {
    if (row !== this.#sentences.row || !span) {
      return;
    }
    if (aim) {
      this.#judge(answer => placed(answer, aim, wordsAt(row, span)));
      this.#panel.openDetails(aim.id);
    } else {
      this.#markAs("figures", span);
    }
  }

  #markAs(kind, span) {
    const { row } = this.#sentences;
    const detail = fresh(kind);
    const words = wordsAt(row, span);
    this.#judge(answer => placed(detailed(answer, kind, detail, ORDER), { kind, id: detail.id }, words), words.text);
    if (kind === "figures") {
      this.#read(row, detail.id, span);
    }
  }

  /** What the words of a new figure say, read by the server. */
  async #read(row, id, { begin, end }) {
    const reading = await this.#server.reading(row.dataset.sentence, begin, end);
    const before = this.#lane(row).shown;
    const after = reading && readInto(before, id, reading);
    if (after && this.#open && !this.#editing) {
      this.#set(row, after);
      this.#history.amend(row, after);
      const figure = after.details.figures.find(f => f.id === id);
      announce(say("said_read", row.value, gist("figures", figure)));
    } else if (!reading) {
      announce(say("not_read"));
    }
  }

  #edit(alter) {
    const { row } = this.#sentences;
    const { shown } = this.#lane(row);
    this.#editing ??= { row, before: shown };
    this.#set(row, alter(shown), true);
  }

  /** A text is one step to undo, however long the typing took. */
  #edited() {
    if (this.#editing) {
      const { row, before } = this.#editing;
      this.#editing = null;
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
    this.#suggestions?.show(row, answer);
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
    this.#panel.show(row, answer, this.#lane(row).refusal);
    this.#suggestions?.showIn(row, answer);
    for (const toggle of this.#toggles) {
      const { label } = toggle.dataset;
      const on = label ? answer.labels.includes(label) : answer.judged && answer.labels.length === 0;
      toggle.setAttribute("aria-pressed", on);
    }
  }

  #atHand() {
    this.#edited();
    this.#spans.leave();
    const { row } = this.#sentences;
    if (this.#open) {
      this.#tools.setAttribute("aria-label", say("labels_for", row.value));
    }
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

  /** Nothing more can be stored here; what waits can be taken away as a file. */
  #shut() {
    this.#open = false;
    const message = notice("shut");
    message.querySelector("[data-take-away]").addEventListener("click", () => {
      const { article, login } = byId("review").dataset;
      const answers = this.#changes.unstored().map(answer => ({
        ...answer,
        text: this.#sentences.bySentence(answer.sentence)?.querySelector(".text").textContent,
      }));
      takeAway(`attest-${article}-not-stored.json`, { article, reviewer: login, answers });
    });
  }
}

new ReviewPage().start();
