// SPDX-License-Identifier: Apache-2.0
// Completes a path to an address that can be handed over, by the address at which this browser knows the server.

class WholeAddress extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    input.value = new URL(input.value, location.origin).href;
    this.querySelector(".hint").remove();
    input.removeAttribute("aria-describedby");
    input.select();
  }
}

customElements.define("whole-address", WholeAddress);
