// What the reader has said of the sentence at hand beside sentences of other articles. Asked for once,
// and again when the reader comes back from comparing.

export class Compared {
  #server;
  #sentences;
  #place = document.getElementById("compared");
  #all = [];

  constructor(server, sentences) {
    this.#server = server;
    this.#sentences = sentences;
    sentences.addEventListener("at-hand", () => this.#show());
    addEventListener("pageshow", event => event.persisted && this.#ask());
    this.#ask();
  }

  async #ask() {
    const page = await this.#server.part("compared");
    if (page) {
      this.#all = [...page.body.children];
      this.#show();
    }
  }

  #show() {
    const at = this.#sentences.row?.dataset.sentence;
    const here = this.#all.filter(item => item.dataset.sentence === at);
    this.#place.querySelector(".count").textContent = here.length || "";
    this.#place.querySelector(".links").replaceChildren(...here);
  }
}
