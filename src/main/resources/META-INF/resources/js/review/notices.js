// SPDX-License-Identifier: Apache-2.0
// Messages that ask for a person: at a row, or above the text.

import { describe } from "./chips.js";

function made(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Both versions of a sentence, or what the server refused, with the two ways on. */
export function mark(row, lane, { insist, giveWay }) {
  row.querySelector(".message")?.remove();
  const trouble = lane.conflict ?? lane.refusal;
  if (!trouble) {
    return;
  }
  const message = made(lane.conflict ? "conflict" : "refusal");
  message.querySelector("[data-mine]").append(describe(trouble.entry.answer));
  message.querySelector("[data-other]").append(describe(lane.standing));
  message.querySelector("[data-why]")?.append(trouble.why);
  message.querySelector("[data-keep]").addEventListener("click", insist);
  message.querySelector("[data-take]").addEventListener("click", giveWay);
  row.append(message);
}

const place = document.getElementById("notices");

/** A message above the text; the same one twice stands once. */
export function notice(id, why = "") {
  take(id);
  const message = made(id);
  message.dataset.notice = id;
  message.querySelector("[data-why]")?.append(why);
  place.append(message);
  return message;
}

export function take(id) {
  place.querySelector(`[data-notice="${id}"]`)?.remove();
}
