// SPDX-License-Identifier: Apache-2.0
// Prints the page. Without a script the browser's own menu does.

class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

customElements.define("print-page", PrintPage);
