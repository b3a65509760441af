// SPDX-License-Identifier: Apache-2.0
// A casualty figure while it is filled in: a qualifier that nobody chose is what the numbers say.

/** Whether it has neither a number, nor words, nor a qualifier that somebody chose: it is no answer yet. */
export function saysNothing({ low, high, text, qualifier }) {
  return !isNumber(low) && !isNumber(high) && !text && !qualifier;
}

export function qualifierOf({ low, high, qualifier }) {
  return qualifier ?? implied(isNumber(low), isNumber(high), low === high);
}

function implied(hasLow, hasHigh, same) {
  if (hasLow && hasHigh) {
    return same ? "exact" : "range";
  }
  return hasLow ? "at_least" : hasHigh ? "at_most" : "vague";
}

export function isNumber(number) {
  return typeof number === "number";
}
