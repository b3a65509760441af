// SPDX-License-Identifier: Apache-2.0
// Signing in again without leaving the page, so that what waits goes on.

import { say } from "./words.js";

export class Door {
  #dialog = document.getElementById("door");
  #form = this.#dialog.querySelector("form");
  #error = document.getElementById("door-error");
  #done;

  /** `done` is told once the door has opened. */
  constructor(done) {
    this.#done = done;
    this.#form.addEventListener("submit", event => this.#submitted(event));
  }

  open() {
    this.#error.textContent = "";
    this.#form.elements.password.value = "";
    this.#dialog.showModal();
    this.#form.elements.password.focus();
  }

  close() {
    this.#dialog.close();
  }

  async #submitted(event) {
    if (event.submitter?.value === "cancel") {
      return;
    }
    event.preventDefault();
    const status = await this.#knock();
    if (status === "in") {
      this.close();
      this.#done();
    } else {
      this.#error.textContent = say(status);
      this.#form.elements.password.select();
    }
  }

  /** The server answers a success with a redirect, which is not followed. */
  async #knock() {
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.#form)),
        redirect: "manual",
        cache: "no-store",
      });
      if (answer.type === "opaqueredirect") {
        return "in";
      }
      return answer.status === 429 ? "door_later" : "door_wrong";
    } catch {
      return "door_offline";
    }
  }
}
