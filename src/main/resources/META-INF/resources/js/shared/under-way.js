// SPDX-License-Identifier: Apache-2.0
// A form that was sent and takes longer than a moment says so: at its button, and aloud.

const MOMENT = 500;
const said = document.getElementById("under-way");
let sent = null;
let timer = 0;

function rest() {
  clearTimeout(timer);
  if (sent) {
    sent.ariaBusy = null;
    sent = null;
    said.textContent = "";
  }
}

addEventListener("submit", ({ target, submitter, defaultPrevented }) => {
  if (defaultPrevented || target.method !== "post" || !submitter) return;
  rest();
  timer = setTimeout(() => {
    sent = submitter;
    sent.ariaBusy = "true";
    said.textContent = said.dataset.words;
  }, MOMENT);
});
addEventListener("pagehide", rest);
