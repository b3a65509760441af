// SPDX-License-Identifier: Apache-2.0
// One sentence before an adjudicator. The form works without this; a script adds what it cannot do:
// details that are edited, keys within the form, and word of what others settle meanwhile.

import { Channel } from "../live/channel.js";
import { saying } from "../review/answer.js";
import { faults, WARNED } from "../review/bounds.js";
import { fresh } from "../review/details.js";
import { DetailForm } from "../review/detail-form.js";
import { gist } from "../review/gist.js";
import { say } from "../review/words.js";

const KINDS = ["claims", "figures", "attributions"];

const bench = document.getElementById("bench");
const decision = document.getElementById("decision");
const merge = document.getElementById("merge");
const parts = document.getElementById("parts");
const list = document.getElementById("edit-list");
const add = document.getElementById("edit-add");
const edit = document.getElementById("edit");
let forms = null;

/** The chosen details become forms, which are what is settled from then on. */
function begin() {
  merge.open = true;
  if (forms === null) {
    const chosen = [...decision.querySelectorAll("input[name=detail]:checked")];
    forms = [];
    chosen.forEach(box => put(box.dataset.kind, JSON.parse(box.dataset.said)[box.dataset.kind][0]));
    parts?.setAttribute("hidden", "");
    parts?.querySelectorAll("input").forEach(box => (box.disabled = true));
    list.hidden = false;
    add.hidden = false;
  }
  (list.querySelector("summary") ?? add.querySelector("button")).focus();
}

function put(kind, detail) {
  const form = new DetailForm(kind, forms.filter(f => f.kind === kind).length + 1, detail);
  form.element.querySelectorAll("[data-mark]").forEach(button => button.remove());
  if (kind === "figures") {
    const credited = forms.filter(f => f.kind === "attributions").map(f => f.detail);
    form.offer("source", credited.map(a => [a.id, gist("attributions", a)]));
  }
  form.fill();
  form.element.open = true;
  forms.push(form);
  list.append(form.element);
  describe(form);
  return form;
}

function describe(form) {
  form.element.querySelector("[data-gist]").textContent = gist(form.kind, form.detail);
  const told = form.kind === "figures" ? faults(form.detail) : {};
  for (const name of ["low", "high", "qualifier", "from"]) {
    form.complain(name, told[name] ? say(told[name]) : "", WARNED.has(name));
  }
}

const formOf = target => forms?.find(f => f.element.contains(target));

list.addEventListener("input", event => {
  const form = formOf(event.target);
  if (form && event.target.dataset.field && form.take(event.target)) {
    describe(form);
  }
});

list.addEventListener("click", event => {
  if (event.target.closest("[data-remove]")) {
    const form = formOf(event.target);
    forms = forms.filter(f => f !== form);
    form.element.remove();
    add.querySelector("button").focus();
  }
});

/** Enter in a field must not settle what is still being edited. */
list.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.ctrlKey && event.target.matches("input")) {
    event.preventDefault();
  }
});

add.addEventListener("click", event => {
  const kind = event.target.closest("[data-add]")?.dataset.add;
  if (kind) {
    put(kind, fresh(kind)).element.querySelector("[data-field]").focus();
  }
});

decision.addEventListener("submit", () => {
  if (forms !== null) {
    const said = Object.fromEntries(KINDS.map(kind => [kind, forms.filter(f => f.kind === kind).map(f => f.detail)]));
    decision.elements.edited.value = JSON.stringify(saying(said));
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "r" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select") && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    decision.querySelector("input[name=reason]:checked").focus();
  }
});

edit.addEventListener("click", begin);

/** Opened by a key, it may lie below what is seen: the focus goes there. */
merge.querySelector("summary").addEventListener("click", ({ detail }) => {
  if (detail === 0 && !merge.open) {
    setTimeout(() => merge.querySelector("input").focus());
  }
});

/** Of what others do it is told; what the reader did last may be told only once its page is here. */
const TOLD = ["adjudication", "answer", "contest"];

new Channel(bench.dataset.channel).addEventListener("changed", ({ detail }) => {
  if (TOLD.includes(detail.about) && !detail.own && String(detail.sentence) === bench.dataset.sentence) {
    document.getElementById("meanwhile").hidden = false;
  }
});

edit.hidden = false; // all the keys act from here on
