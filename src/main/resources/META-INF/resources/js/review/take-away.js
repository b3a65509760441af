// SPDX-License-Identifier: Apache-2.0
// What could not be stored, as a file for the reviewer to keep.

const LASTS = 60_000;

export function takeAway(name, content) {
  const file = new Blob([JSON.stringify(content, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LASTS);
}
