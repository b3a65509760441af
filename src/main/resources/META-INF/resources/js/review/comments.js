// SPDX-License-Identifier: Apache-2.0
// What people say about the sentence at hand, in threads, and how many comments each row has.
// Words that could not be posted stay in the field, also over a reload.

import { Channel } from "../live/channel.js";
import { Decisions } from "./decisions.js";
import { newId } from "./outbox.js";
import { moment } from "../shared/moment.js";
import { announce, say } from "./words.js";

const byId = id => document.getElementById(id);
const PATIENCE = 2000;

export class Comments {
  #server;
  #sentences;
  #login;
  #channel;
  #decisions;
  #place = byId("comments");
  #list = this.#place.querySelector(".thread");
  #form = byId("comment-form");
  #field = byId("comment");
  #error = byId("comment-error");
  #all = new Map();
  #answering = null;
  #key = newId();
  #waiting = 0;

  constructor(server, sentences, { login, article, away }) {
    this.#server = server;
    this.#sentences = sentences;
    this.#login = login;
    sentences.addEventListener("at-hand", () => this.#show());
    this.#form.addEventListener("submit", event => this.#submitted(event));
    this.#field.addEventListener("input", () => this.#keep());
    this.#field.addEventListener("keydown", event => this.#pressed(event));
    byId("answer-none").addEventListener("click", () => this.#answer(null));
    this.#list.addEventListener("click", event => this.#clicked(event));
    this.#channel = new Channel(`/live/articles/${article}`);
    this.#decisions = new Decisions(server);
    this.#channel.addEventListener("open", () => this.#catchUp());
    this.#channel.addEventListener("changed", ({ detail }) => this.#changed(detail));
    this.#channel.addEventListener("away", away);
    this.#waiting = setTimeout(() => this.#ask(), PATIENCE); // where there is no connection to wait for
  }

  open() {
    this.#place.open = true;
    this.#field.focus();
  }

  /** Signed in again: what was missed is asked for. */
  again() {
    this.#channel.again();
    this.#ask();
  }

  /** What happened before the connection stood. */
  #catchUp() {
    this.#ask();
    this.#decisions.refresh();
  }

  #changed(message) {
    if (message.about === "comment" || message.about === "submission") {
      this.#ask();
    } else if (message.about === "presence") {
      showPresent(message.people);
    } else if (message.about === "adjudication" || message.about === "contest") {
      this.#decisions.refresh();
    }
  }

  async #ask() {
    clearTimeout(this.#waiting);
    const comments = await this.#server.comments();
    if (comments) {
      const before = new Set(this.#all.keys());
      this.#all = new Map();
      for (const comment of comments) {
        const sentence = String(comment.sentence);
        this.#all.set(sentence, [...(this.#all.get(sentence) ?? []), comment]);
      }
      for (const sentence of new Set([...before, ...this.#all.keys()])) {
        this.#count(sentence);
      }
      this.#show();
    }
  }

  #of(row) {
    const comments = this.#all.get(row?.dataset.sentence) ?? [];
    return [...comments].sort((a, b) => a.thread - b.thread || a.id - b.id);
  }

  #count(sentence) {
    const row = this.#sentences.bySentence(sentence);
    const number = (this.#all.get(sentence) ?? []).filter(c => !c.removed).length;
    row?.querySelector(".talk")?.remove();
    if (row && number > 0) {
      const mark = document.createElement("span");
      mark.className = "talk";
      mark.append(element("span", `❞${number}`, { "aria-hidden": "true" }), element("span", say("comments", number), { class: "vh" }));
      row.querySelector(".ordinal").append(mark);
    }
  }

  /* ---------- the thread of the sentence at hand ---------- */

  #show() {
    const { row } = this.#sentences;
    if (!row) {
      return;
    }
    const comments = this.#of(row);
    this.#place.querySelector(".count").textContent = comments.length || "";
    byId("no-comments").hidden = comments.length > 0;
    this.#list.replaceChildren(...comments.map(c => this.#item(c)));
    if (this.#form.dataset.sentence !== row.dataset.sentence) {
      this.#form.dataset.sentence = row.dataset.sentence;
      this.#field.value = localStorage.getItem(this.#draft(row)) ?? "";
      this.#error.textContent = "";
      this.#answer(null);
    }
  }

  #item(comment) {
    const item = byId("comment-item").content.firstElementChild.cloneNode(true);
    const first = comment.id === comment.thread;
    const own = comment.author === this.#login;
    item.dataset.comment = comment.id;
    item.classList.toggle("reply", !first);
    item.querySelector(".initials").textContent = initials(comment.name);
    item.querySelector("bdi").textContent = comment.name;
    item.querySelector("time").dateTime = comment.createdAt;
    item.querySelector("time").textContent = moment(new Date(comment.createdAt));
    item.querySelector(".settled").textContent = comment.resolved ? say("settled_by", comment.resolved.by) : "";
    item.querySelector(".said").textContent = comment.removed ? say("comment_removed") : comment.text;
    const offered = {
      answer: !comment.removed,
      settle: first && !comment.removed && !comment.resolved,
      unsettle: first && Boolean(comment.resolved),
      remove: own && !comment.removed,
      restore: own && comment.removed,
    };
    for (const button of item.querySelectorAll("[data-do]")) {
      button.hidden = !offered[button.dataset.do];
    }
    return item;
  }

  #clicked(event) {
    const act = event.target.closest("[data-do]")?.dataset.do;
    const id = Number(event.target.closest("li")?.dataset.comment);
    const comment = this.#of(this.#sentences.row).find(c => c.id === id);
    if (act === "answer") {
      this.#answer(comment);
      this.#field.focus();
    } else if (act && comment) {
      this.#do(act, id);
    }
  }

  async #do(act, id) {
    const calls = {
      settle: ["PUT", id, "resolution"],
      unsettle: ["DELETE", id, "resolution"],
      remove: ["DELETE", id],
      restore: ["PUT", id, "restoration"],
    };
    this.#tell(await this.#server.onComment(...calls[act]));
    await this.#ask();
    this.#list.querySelector(`[data-comment="${id}"] button:not([hidden])`)?.focus();
  }

  #answer(comment) {
    this.#answering = comment?.id ?? null;
    byId("answering").hidden = byId("answer-none").hidden = comment === null;
    byId("answering").textContent = comment ? say("answering", comment.name) : "";
  }

  /* ---------- posting ---------- */

  #pressed(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#form.requestSubmit();
    }
  }

  async #submitted(event) {
    event.preventDefault();
    const { row } = this.#sentences;
    const text = this.#field.value;
    if (!text.trim()) {
      return;
    }
    const outcome = await this.#server.comment(row.dataset.sentence, { text, replyTo: this.#answering }, this.#key);
    this.#tell(outcome);
    if (outcome.kind === "ok") {
      this.#key = newId();
      localStorage.removeItem(this.#draft(row));
      if (row === this.#sentences.row && this.#field.value === text) {
        this.#field.value = "";
        this.#answer(null);
      }
      announce(say("comment_posted"));
      await this.#ask();
    }
  }

  #tell(outcome) {
    const words = { ok: "", gone: say("comment_signed_out"), wait: say("comment_offline") };
    this.#error.textContent = words[outcome.kind] ?? say("comment_refused", outcome.why);
  }

  /** What is typed is another comment than the one sent before, and outlives the page. */
  #keep() {
    this.#key = newId();
    const place = this.#draft(this.#sentences.row);
    if (this.#field.value) {
      localStorage.setItem(place, this.#field.value);
    } else {
      localStorage.removeItem(place);
    }
  }

  #draft(row) {
    return `attest.comment.${this.#login}.${row.dataset.sentence}`;
  }
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

function initials(name) {
  return name.split(/\s+/u).filter(Boolean).slice(0, 2).map(word => [...word][0]).join("");
}

/** Who else is at the article. */
function showPresent(people) {
  const place = byId("presence");
  place.hidden = people.length === 0;
  place.querySelector("ul").replaceChildren(
    ...people.map(person => {
      const item = element("li", "", { class: "initials", title: person.name });
      item.append(element("span", initials(person.name), { "aria-hidden": "true" }), element("span", person.name, { class: "vh" }));
      return item;
    }),
  );
}
