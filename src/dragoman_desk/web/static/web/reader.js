// What an article's page can do with a script: print, and copy its citation. All else works without.

for (const element of document.querySelectorAll("[data-needs-script]")) {
  element.hidden = false;
}

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());

const copy = document.querySelector("[data-copy]");
copy?.addEventListener("click", async () => {
  const citation = document.querySelector("[data-citation]").textContent;
  try {
    await navigator.clipboard.writeText(citation);
    copy.textContent = copy.dataset.done;
  } catch {
    // No leave to use the clipboard: select the text, so that a person can copy it.
    getSelection().selectAllChildren(document.querySelector("[data-citation]"));
  }
});
