// SPDX-License-Identifier: Apache-2.0
// The calls of the review page. Each answers with what happened, in one of a few kinds:
// ok, stale (412), gone (401: nobody signed in, or somebody else), refused (other 4xx), wait (try later).

const TIMEOUT = 20_000;
const KEEP_ALIVE = 16_000;
const TRY_LATER = new Set([408, 425, 429]);

export class Server {
  #article;
  #login;
  #token;

  constructor({ article, login, csrf }) {
    this.#article = article;
    this.#login = login;
    this.#token = csrf;
  }

  put(sentence, version, body) {
    return this.#write("PUT", `/api/v1/sentences/${sentence}/annotation`, basedOn(version), body);
  }

  withdraw(sentence, version) {
    return this.#write("DELETE", `/api/v1/sentences/${sentence}/annotation`, basedOn(version));
  }

  submit() {
    return this.#write("PUT", `/api/v1/articles/${this.#article}/submission`);
  }

  reopen() {
    return this.#write("DELETE", `/api/v1/articles/${this.#article}/submission`);
  }

  /** Keeps one's place at the article, or takes a free one. */
  keepPlace() {
    return this.#write("PUT", `/api/v1/articles/${this.#article}/reservation`);
  }

  /** A judgement on a pair: { here, other, version, turned, body }; body null takes it back. */
  pair({ here, other, version, turned, body }) {
    const [a, b] = turned ? [other, here] : [here, other];
    const path = `/api/v1/sentences/${a}/corroborations/${b}`;
    return body
      ? this.#write("PUT", path, basedOn(version), JSON.stringify(body))
      : this.#write("DELETE", path, basedOn(version));
  }

  /** What words of a sentence say as a casualty figure; null where that cannot be asked now. */
  reading(sentence, begin, end) {
    return this.#read(`/api/v1/sentences/${sentence}/figure-reading?begin=${begin}&end=${end}`);
  }

  /** What the machine suggests for the article's sentences; null where it cannot be asked now. */
  async suggestions() {
    return (await this.#read(`/api/v1/articles/${this.#article}/suggestions`))?.items ?? null;
  }

  /** Dismisses a suggestion, or brings it back. */
  dismiss(sentence, key, on = true) {
    return this.#write(on ? "PUT" : "DELETE", `/api/v1/sentences/${sentence}/dismissals/${key}`);
  }

  /** One's own changes to the article, newest first; null where they cannot be asked for now. */
  async changes() {
    return (await this.#read(`/api/v1/articles/${this.#article}/changes?limit=500`))?.items ?? null;
  }

  /** Whether the article is not this person's any more. */
  async isShut() {
    try {
      const path = `/api/v1/articles/${this.#article}/submission`;
      return (await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) })).status === 404;
    } catch {
      return false;
    }
  }

  /** What is said about the article's sentences; null where it cannot be asked for now. */
  comments() {
    return this.#read(`/api/v1/articles/${this.#article}/comments`);
  }

  /** Sent again under the same key it is said once. */
  comment(sentence, content, key) {
    const body = JSON.stringify(content);
    return this.#write("POST", `/api/v1/sentences/${sentence}/comments`, { "Idempotency-Key": key }, body);
  }

  /** Settles, removes or brings back: PUT or DELETE of a part of a comment. */
  onComment(method, id, part = "") {
    return this.#write(method, `/api/v1/comments/${id}${part && `/${part}`}`, {});
  }

  /** A part of the review page as the server has it now; null where it cannot be asked for. */
  async part(name) {
    try {
      const path = `/articles/${this.#article}/review/${name}`;
      const response = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
      const whole = response.ok && !response.redirected;
      return whole ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
    } catch {
      return null;
    }
  }

  async #read(path) {
    try {
      const response = await fetch(path, {
        headers: { Accept: "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(TIMEOUT),
      });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  async #write(method, path, own = {}, body, again = false) {
    const outcome = await this.#send(method, path, own, body);
    // A 403 may mean "that token is of an earlier sign-in": read the present one and try once more.
    if (outcome.kind === "refused" && outcome.status === 403 && !again) {
      const before = this.#token;
      const who = await this.whoIsThere();
      if (who === "other") {
        return { kind: "gone" };
      }
      if (who === "same" && this.#token !== before) {
        return this.#write(method, path, own, body, true);
      }
    }
    return outcome;
  }

  async #send(method, path, own, body) {
    const headers = { "X-CSRF-Token": this.#token, Accept: "application/json", ...own };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    try {
      const response = await fetch(path, {
        method,
        headers,
        body,
        // Outlives the page; browsers cap the sum of such bodies, so long notes go without.
        keepalive: (body?.length ?? 0) < KEEP_ALIVE,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      return await outcome(response);
    } catch {
      return { kind: "wait", offline: true };
    }
  }

  /** Reads the token of the session at present: "same" person, "other", "nobody", or "unknown". */
  async whoIsThere() {
    try {
      const response = await fetch("/review/session", {
        redirect: "manual",
        cache: "no-store",
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (response.type === "opaqueredirect" || response.status === 401) {
        return "nobody";
      }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const session = page.getElementById("session");
      if (!response.ok || !session) {
        return "unknown";
      }
      if (session.dataset.login !== this.#login) {
        return "other";
      }
      this.#token = session.dataset.csrf;
      return "same";
    } catch {
      return "unknown";
    }
  }
}

function basedOn(version) {
  return { "If-Match": `"${version}"` };
}

async function outcome(response) {
  const { status } = response;
  if (status >= 500 || TRY_LATER.has(status)) {
    return { kind: "wait", offline: false, after: Number(response.headers.get("Retry-After")) || 0 };
  }
  if (status === 401) {
    return { kind: "gone" };
  }
  if (status === 204) {
    return { kind: "ok", content: null };
  }
  const content = await response.json().catch(() => null);
  if (response.ok) {
    // A success that is no JSON came from something in between, such as a captive portal.
    return content ? { kind: "ok", content } : { kind: "wait", offline: true };
  }
  if (status === 412 && content?.standing) {
    return { kind: "stale", standing: content.standing };
  }
  return { kind: "refused", status, field: content?.field, why: content?.detail ?? "", problem: content };
}
