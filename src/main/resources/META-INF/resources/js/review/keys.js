// From a key press to a name of what it does. Digits count by their place too (AZERTY and Arabic
// layouts write other signs there), letters likewise where the layout has no Latin ones.

const FIELD = "input:not([type=checkbox]), textarea, select, [contenteditable]";
const MOVES = {
  j: "next", ArrowDown: "next", k: "previous", ArrowUp: "previous", n: "unjudged",
};
const ACTS = { x: "withdraw", Delete: "withdraw", u: "undo", d: "note", "?": "keys", "؟": "keys" };

/** What this press does: { act, digit, repeatable }, or null where it is the browser's. */
export function meaning(event) {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
    return null;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    return { act: inField(event) ? "leave" : "submit" };
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  if (inField(event)) {
    return event.key === "Escape" ? { act: "leave" } : null;
  }
  return digit(event) ?? letter(event);
}

function inField(event) {
  return event.target.closest?.(FIELD) !== null;
}

function digit({ key, code }) {
  const number = /^[0-9]$/.test(key) ? key : /^Digit([0-9])$/.exec(code)?.[1];
  return number === undefined ? null : { act: "digit", digit: number };
}

function letter(event) {
  const key = latin(event);
  if (MOVES[key]) {
    // Arrows scroll the panel when it has the focus.
    const scrolls = key.startsWith("Arrow") && event.target.closest?.(".panel");
    return scrolls ? null : { act: MOVES[key], repeatable: true };
  }
  const act = key === "u" && event.shiftKey ? "redo" : ACTS[key];
  return act ? { act } : null;
}

function latin({ key, code }) {
  if (key.length > 1 || key === "?" || key === "؟") {
    return key;
  }
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? key;
}
