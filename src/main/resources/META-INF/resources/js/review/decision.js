// How a sentence was settled, beside one's own answer: shown as the server has it, once it is told of.

/** Asks for the page anew and shows its decision about this sentence, if it has one. */
export async function showDecision(sentence) {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok || response.redirected) {
    return; // signed out or out of reach: the page as it stands is still right to read
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const at = `.row[data-sentence="${CSS.escape(sentence)}"]`;
  const row = document.querySelector(at);
  const old = row?.querySelector(":scope > .decision");
  const fresh = page.querySelector(`${at} > .decision`);
  if (row && !old?.contains(document.activeElement)) {
    old?.remove();
    if (fresh) {
      row.append(document.adoptNode(fresh));
    }
  }
}
