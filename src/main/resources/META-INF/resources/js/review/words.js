// SPDX-License-Identifier: Apache-2.0
// Every word that a script shows stands in the page, in the reader's language.
const language = document.documentElement.lang || "en";
const words = new Map();

for (const word of document.getElementById("words").content.querySelectorAll("[data-word]")) {
  words.set(word.dataset.word, { one: word.dataset.one, other: word.textContent });
}

let plural = null; // like every such object made when first asked for, since it takes the browser milliseconds
const isOne = number => (plural ??= new Intl.PluralRules(language)).select(number) === "one";

/** The words for `key`; the first number or name fills #, the second ##. */
export function say(key, first, second) {
  const word = words.get(key);
  const single = word.one && typeof first === "number" && isOne(first);
  const text = single ? word.one : word.other;
  return text.replaceAll(/##?/g, place => String(place === "##" ? second : first));
}

const announcer = document.getElementById("announcer");

/** Says it to screen readers, after what they are saying now. */
export function announce(text) {
  announcer.textContent = text;
}
