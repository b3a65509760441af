// SPDX-License-Identifier: Apache-2.0
// The keys of the page: a key presses what names it by data-key, or gives the focus to what names
// it by data-focus. They act outside fields only, and not under an open dialog.

const inField = target => target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

const inDialog = () => document.querySelector("dialog[open]") !== null;

/** An Arabic keyboard writes its own question mark. */
function named(event) {
  if (event.key === "؟") {
    return "?";
  }
  const shift = event.shiftKey && /^[a-z]$/i.test(event.key);
  return shift ? `Shift+${event.key.toLowerCase()}` : event.key;
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || inField(event.target) || inDialog()) {
    return;
  }
  const key = CSS.escape(named(event));
  const pressed = document.querySelector(`[data-key="${key}"]:not([hidden], :disabled)`);
  const field = document.querySelector(`[data-focus="${key}"]`);
  if (pressed || field) {
    event.preventDefault();
    pressed?.click();
    field?.focus();
  }
});

document.addEventListener("keydown", event => {
  const button = document.querySelector('[aria-keyshortcuts="Control+Enter"]:not(:disabled)');
  if (button && event.key === "Enter" && event.ctrlKey && !event.repeat && !inDialog()) {
    event.preventDefault();
    button.form.requestSubmit(button);
  }
});

for (const button of document.querySelectorAll("[data-opens]")) {
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}
