// The findings in the margin: asked for as one types, each leading to its place in the text.

const ASK_AFTER = 400;

export class Findings {
  constructor({ form, headline, cells, onCount }) {
    this.form = form;
    this.headline = headline;
    this.cells = cells;
    this.onCount = onCount;
    this.box = document.getElementById("findings");
    this.at = -1;
    this.box.addEventListener("click", (event) => this.clicked(event));
  }

  get count() {
    return Number(this.box.querySelector("[data-count]")?.dataset.count ?? 0);
  }

  /** Ask again, once the typing pauses; a question that is overtaken is dropped. */
  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fetch(), ASK_AFTER);
  }

  async fetch() {
    this.asking?.abort();
    this.asking = new AbortController();
    const body = new FormData(this.form);
    try {
      const answer = await fetch(this.form.dataset.findings, {
        method: "POST",
        body,
        signal: this.asking.signal,
      });
      if (!answer.ok) return; // what stood there still holds; the next pause asks again
      this.box.innerHTML = await answer.text();
      this.adopt();
      this.onCount();
    } catch (error) {
      if (error.name !== "AbortError" && error.name !== "TypeError") throw error;
    }
  }

  /** Show what only a script can do. */
  adopt() {
    this.at = -1;
    for (const button of this.box.querySelectorAll(".apply")) button.hidden = false;
  }

  next() {
    const all = [...this.box.querySelectorAll(".finding[data-cell]")];
    if (!all.length) return;
    this.at = (this.at + 1) % all.length;
    this.go(all[this.at]);
  }

  clicked(event) {
    const finding = event.target.closest(".finding");
    if (!finding) return;
    if (event.target.closest(".apply")) this.apply(finding);
    else if (event.target.closest(".goto")) this.go(finding);
    else return;
    event.preventDefault();
  }

  /** The field of a finding, and its span in the browser's own units: the server counts code points. */
  place(finding) {
    const index = Number(finding.dataset.cell);
    const field = index < 0 ? this.headline : (this.cells[index] ?? this.cells.at(-1));
    if (!finding.dataset.start) return { field, start: field.value.length, end: field.value.length };
    const points = Array.from(field.value);
    const units = (end) => points.slice(0, end).join("").length;
    return { field, start: units(Number(finding.dataset.start)), end: units(Number(finding.dataset.end)) };
  }

  go(finding) {
    this.box.querySelector(".current")?.classList.remove("current");
    finding.classList.add("current");
    finding.scrollIntoView({ block: "nearest" });
    const { field, start, end } = this.place(finding);
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollIntoView({ block: "center" });
  }

  apply(finding) {
    const { field, start, end } = this.place(finding);
    field.focus();
    field.setSelectionRange(start, end);
    // The one way to put text in that the browser's undo knows of.
    if (!document.execCommand("insertText", false, finding.dataset.suggestion)) {
      field.setRangeText(finding.dataset.suggestion, start, end, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    finding.remove();
  }
}
