// SPDX-License-Identifier: Apache-2.0
// Submits once every change is stored, and asks first where sentences are unjudged.

import { notice, take } from "./notices.js";
import { announce, say } from "./words.js";

export class Submission {
  #changes;
  #server;
  #sentences;
  #wanted = false;
  #dialog = document.getElementById("submit-dialog");

  constructor(changes, server, sentences) {
    this.#changes = changes;
    this.#server = server;
    this.#sentences = sentences;
    changes.addEventListener("state", () => this.#wanted && this.#goOn());
    this.#dialog.addEventListener("close", () => this.#answered(this.#dialog.returnValue));
  }

  ask() {
    const unjudged = this.#sentences.all.filter(row => !row.classList.contains("judged")).length;
    if (unjudged === 0) {
      this.#want();
      return;
    }
    document.getElementById("submit-words").textContent = say("submit_unjudged", unjudged);
    this.#dialog.returnValue = "cancel";
    this.#dialog.showModal();
  }

  #answered(choice) {
    if (choice === "submit") {
      this.#want();
    } else if (choice === "unjudged") {
      this.#sentences.take(this.#sentences.unjudged(-1));
    }
  }

  #want() {
    this.#wanted = true;
    take("unsubmitted");
    this.#goOn();
    if (this.#wanted) {
      announce(say("waits_for_saving"));
    }
  }

  #goOn() {
    const { waiting, conflicts, refusals } = this.#changes.count();
    if (conflicts + refusals > 0) {
      this.#wanted = false;
      announce(say("not_submitted"));
      notice("unsubmitted", say("not_submitted"));
    } else if (waiting === 0) {
      this.#wanted = false;
      this.#send();
    }
  }

  async #send() {
    const outcome = await this.#server.submit();
    if (outcome.kind === "ok") {
      reloadAt("#submitted");
    } else {
      notice("unsubmitted", outcome.why || say("not_submitted_now"));
    }
  }

  async reopen(row) {
    const outcome = await this.#server.reopen();
    if (outcome.kind === "ok") {
      reloadAt(row ? `#${row.id}` : "");
    } else {
      notice("unsubmitted", outcome.why || say("not_submitted_now"));
    }
  }
}

/** The server shows what now stands; nothing waits, or it waits in the outbox. */
function reloadAt(hash) {
  history.replaceState(null, "", location.pathname + hash);
  history.scrollRestoration = "manual"; // or the browser goes back to where the key was pressed
  location.reload();
}
