// SPDX-License-Identifier: Apache-2.0
// From a key press to what it does. Which key does what stands in the page's list of keys, as the
// reader chose it. Digits count by their place too, where the layout writes other signs there
// (AZERTY), and letters where it writes no Latin script (Arabic): a comma in the place of M is no M.

const FIELD = "input:not([type=checkbox]), textarea, select, [contenteditable]";
const PRESSING = new Set(["Enter", "Backspace"]);
const PRESSED = "button, summary, a:not(.ordinal), [role=button]";
const LATIN = /^\p{ASCII}+$/u;
const REPEATABLE = new Set(["next", "previous", "unjudged"]);
const ALWAYS = { ArrowDown: "next", ArrowUp: "previous", Delete: "withdraw" };
const chosen = new Map();

for (const key of document.querySelectorAll("#keys kbd[data-act]")) {
  chosen.set(key.dataset.key, key.dataset.act);
}

/** What this press does: { act, toggle, repeatable }, or null where it is the browser's. */
export function meaning(event, toggleOf) {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
    return null;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    return { act: inField(event) ? "leave" : "submit" };
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  if (event.key === "Escape" && event.target.closest?.(".panel")) {
    return { act: "leave" };
  }
  return inField(event) ? null : plain(event, toggleOf);
}

function inField(event) {
  return event.target.closest?.(FIELD) !== null;
}

function plain(event, toggleOf) {
  // Arrows scroll the panel when it has the focus.
  if (ALWAYS[event.key]) {
    const scrolls = event.key.startsWith("Arrow") && event.target.closest?.(".panel");
    return scrolls ? null : does(ALWAYS[event.key]);
  }
  for (const name of names(event)) {
    const toggle = toggleOf(name);
    if (toggle) {
      return { act: "label", toggle };
    }
    if (chosen.has(name)) {
      return does(chosen.get(name));
    }
  }
  return null;
}

function does(act) {
  return { act, repeatable: REPEATABLE.has(act) };
}

/** What the key may be called: by what it writes, then by its place. */
function names({ key, code, shiftKey, target }) {
  const latin = LATIN.test(key);
  // Some keys write two letters at once; other names of more than one sign are keys without any.
  if (key.length > 1 && latin) {
    return PRESSING.has(key) && !target.closest?.(PRESSED) ? [key] : [];
  }
  const shift = shiftKey ? "Shift+" : "";
  if (/^[a-z]$/i.test(key)) {
    return [shift + key.toLowerCase()];
  }
  const written = key === "؟" ? "?" : key;
  const letter = latin ? null : /^Key([A-Z])$/.exec(code)?.[1];
  const digit = shiftKey ? null : /^Digit([0-9])$/.exec(code)?.[1];
  return [written, letter && shift + letter.toLowerCase(), digit].filter(Boolean);
}
