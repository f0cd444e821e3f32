// Putting an alert together without a page load: every form of the page works without this file.
// A change is sent as the form would send it, and the answer's parts take the place of the page's.

const PARTS = ["outline", "offer", "checklist", "preview"];
const AUTOSAVE_AFTER = 1500; // ms without a key: a pause between sentences
const composer = document.getElementById("composer");

let busy = Promise.resolve();

async function send(form, button, extra = {}) {
  const data = new FormData(form, button);
  for (const [name, value] of Object.entries(extra)) data.set(name, value);
  const answer = await fetch(form.action, { method: "POST", body: data });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.getElementById("composer")) return location.reload();
  show(page);
}

function show(page) {
  const focused = describe(document.activeElement);
  const words = document.getElementById("find")?.value;
  const scrolled = document.getElementById("preview")?.scrollTop;
  for (const id of PARTS) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (!fresh || !old) return location.reload();
    old.replaceWith(fresh);
  }
  document.querySelector("body > .messages")?.remove();
  const messages = page.querySelector("body > .messages");
  if (messages) document.querySelector("main").before(messages);
  document.getElementById("preview").scrollTop = scrolled ?? 0;
  const find = document.getElementById("find");
  if (find && words) {
    find.value = words;
    filter();
  }
  prepare();
  refocus(focused);
}

// What had the focus, in words that hold after the parts are replaced.
function describe(element) {
  const holder = element?.closest("[data-item], [data-group], .offered li");
  if (!holder) return element?.id ? { id: element.id } : {};
  return { item: holder.dataset.item, group: holder.dataset.group, does: element.value,
    offered: holder.closest(".offered") ? [...holder.parentNode.children].indexOf(holder) : -1 };
}

function refocus({ id, item, group, does, offered }) {
  if (id) return document.getElementById(id)?.focus();
  let holder = null;
  if (item) holder = composer.querySelector(`[data-item="${CSS.escape(item)}"]`);
  else if (group) holder = composer.querySelector(`[data-group="${CSS.escape(group)}"] .outline-head`);
  else if (offered >= 0) holder = composer.querySelectorAll(".offered li")[offered];
  const wanted = holder?.querySelector(`button[value="${CSS.escape(does ?? "")}"]:not(:disabled)`);
  (wanted ?? holder?.querySelector("button:not(:disabled), a"))?.focus();
}

function queue(...task) {
  busy = busy.then(() => send(...task)).catch(() => location.reload());
}

composer?.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.action.endsWith("/change/")) {
    event.preventDefault();
    queue(form, event.submitter);
  } else if (form.action.endsWith("/publish/") && (dirty || saving)) {
    event.preventDefault(); // what was just written goes out too
    publishNext = true;
    save();
  }
});

// Alt + ↑ ↓ presses the button of the item, or of the group, that has the focus.
composer?.addEventListener("keydown", (event) => {
  const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  if (!event.altKey || !way) return;
  const item = event.target.closest("[data-item]");
  const head = event.target.closest(".outline-head");
  const button = item?.querySelector(`[value="${way}"]`) ?? head?.querySelector(`[value="group-${way}"]`);
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) queue(button.form, button);
});

// Dragging.
let dragged = null;

composer?.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-item]");
  if (!dragged) return;
  dragged.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.item);
});

composer?.addEventListener("dragover", (event) => {
  const target = dragged && event.target.closest("[data-item], .outline-group");
  if (!target) return;
  event.preventDefault();
  unmark();
  target.closest("[data-item]")?.classList.add("drop-here");
});

composer?.addEventListener("drop", (event) => {
  const target = dragged && event.target.closest("[data-item], .outline-group");
  if (!target) return;
  event.preventDefault();
  const group = target.closest("[data-group]");
  const others = [...group.querySelectorAll("[data-item]")].filter((item) => item !== dragged);
  const at = target.matches("[data-item]") ? others.indexOf(target) : others.length;
  if (target !== dragged) {
    const form = dragged.querySelector("form");
    queue(form, null, { do: "place", group: group.dataset.group, position: String(Math.max(at, 0)) });
  }
});

composer?.addEventListener("dragend", () => {
  unmark();
  dragged?.classList.remove("dragged");
  dragged = null;
});

function unmark() {
  for (const marked of composer.querySelectorAll(".drop-here")) marked.classList.remove("drop-here");
}

// The filter of what can be added: what is listed is narrowed at once, "Find" looks further.
function filter() {
  const words = document.getElementById("find").value.trim().toLowerCase();
  for (const line of composer.querySelectorAll(".offered li")) {
    line.hidden = !line.dataset.headline.includes(words);
  }
}

composer?.addEventListener("input", (event) => {
  if (event.target.id === "find") filter();
});

// The lead saves itself.
const lead = document.getElementById("lead");
const status = document.getElementById("lead-status");
let timer = 0;
let saving = false;
let dirty = false;
let publishNext = false;

async function save() {
  clearTimeout(timer);
  if (saving || !dirty) return;
  saving = true;
  dirty = false;
  status.textContent = status.dataset.saving;
  try {
    const headers = { Accept: "application/json" };
    const answer = await fetch(lead.action, { method: "POST", body: new FormData(lead), headers });
    const said = await answer.json();
    if (said.problem) {
      status.textContent = said.problem;
    } else {
      lead.elements.seen.value = said.seen;
      status.textContent = status.dataset.saved;
      await refresh();
    }
  } catch {
    dirty = true;
    status.textContent = status.dataset.lost;
    timer = setTimeout(save, 10 * AUTOSAVE_AFTER);
  }
  saving = false;
  if (dirty && status.textContent !== status.dataset.lost) return save();
  if (publishNext && status.textContent === status.dataset.saved) {
    composer.querySelector('form[action$="/publish/"]')?.requestSubmit();
  }
  publishNext = false;
}

async function refresh() {
  const answer = await fetch(location.href);
  show(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

lead?.addEventListener("input", () => {
  dirty = true;
  status.textContent = status.dataset.unsaved;
  clearTimeout(timer);
  timer = setTimeout(save, AUTOSAVE_AFTER);
});

lead?.addEventListener("focusout", save);

lead?.addEventListener("submit", (event) => {
  event.preventDefault();
  dirty = true;
  save();
});

addEventListener("beforeunload", (event) => {
  if (dirty) event.preventDefault();
});

function prepare() {
  for (const item of composer?.querySelectorAll("[data-item]") ?? []) item.draggable = true;
}

prepare();
