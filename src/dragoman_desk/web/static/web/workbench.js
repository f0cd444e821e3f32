// The workbench: what is written is saved as it is written, and nothing written is lost.
//
// A save names the revision it started from. The server answers with the new one, or says that somebody
// else's text stands there now; then both are shown, and the person chooses. Until a text has reached the
// server it is kept in this browser as well.
import { bind, help } from "./keys.js";
import { Findings } from "./findings.js";

const SAVE_AFTER = 1500;
const form = document.getElementById("draft");
const fields = [...form.querySelectorAll("textarea")];
const cells = fields.filter((field) => field.name === "cell");
const headline = form.elements.headline;
const status = form.querySelector(".status-saved");
const tally = form.querySelector(".tally");
const words = form.dataset;
const journalKey = `dragoman.draft.${words.person}.${words.article}`;

let revision = Number(form.elements.revision.value);
let savedText = snapshot();
let sent = null; // what the last save that got no answer held
let savedAt = null;
let timer = null;
let saving = null;
let stopped = false; // a conflict waits for the person's choice

function snapshot() {
  return JSON.stringify([headline.value, cells.map((cell) => cell.value)]);
}

const dirty = () => snapshot() !== savedText;

// The journal: what the server has not got yet.
function remember() {
  try {
    localStorage.setItem(journalKey, JSON.stringify({ revision, text: snapshot() }));
  } catch {
    // The browser's store is full or closed: the page still saves to the server.
  }
}

function forget() {
  localStorage.removeItem(journalKey);
}

function put(text) {
  const [head, texts] = JSON.parse(text);
  headline.value = head;
  if (texts.length === cells.length) texts.forEach((value, index) => (cells[index].value = value));
  else cells.at(-1).value = texts.filter(Boolean).join("\n\n"); // the layout has changed since
  fields.forEach(grow);
}

function replay() {
  const kept = localStorage.getItem(journalKey);
  if (!kept) return;
  const entry = JSON.parse(kept);
  if (entry.text === savedText) return forget();
  put(entry.text);
  revision = entry.revision;
  say(words.journal);
  changed();
}

// Saving.
function schedule(after = SAVE_AFTER) {
  clearTimeout(timer);
  timer = setTimeout(() => save({ auto: true }), after);
}

async function save({ auto = false } = {}) {
  clearTimeout(timer);
  if (saving) {
    await saving;
    return dirty() ? save({ auto }) : true;
  }
  if (stopped) return false;
  if (!dirty()) return true;
  saving = send(snapshot(), auto);
  try {
    return await saving;
  } finally {
    saving = null;
    if (dirty() && !stopped && !status.classList.contains("trouble")) schedule();
  }
}

async function send(text, auto) {
  const [head, texts] = JSON.parse(text);
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("headline", head);
  body.set("revision", revision);
  if (auto) body.set("auto", "1");
  texts.forEach((value) => body.append("cell", value));
  say(words.saving);
  let answer;
  let data;
  try {
    const headers = { "X-Requested-With": "fetch" };
    answer = await fetch(location.pathname, { method: "POST", body, headers, redirect: "error" });
    data = await answer.json();
  } catch {
    sent = text;
    say(words.offline, { trouble: true });
    schedule(5000);
    return false;
  }
  if (data.saved) return landed(text, data);
  if (answer.status === 409) return late(text, data, auto);
  say(`${words.refused}: ${data.refused}`, { trouble: true });
  stopped = true;
  return false;
}

function landed(text, data) {
  revision = data.revision;
  form.elements.revision.value = revision;
  savedText = text;
  sent = null;
  savedAt = Date.now();
  if (dirty()) remember();
  else forget();
  tell();
  return true;
}

/** The revision has moved on: by our own save whose answer was lost, or by somebody else. */
function late(text, data, auto) {
  const standing = JSON.stringify([data.headline, data.cells]);
  if (sent && tidy(sent) === tidy(standing)) {
    revision = data.revision;
    savedText = standing;
    sent = null;
    return tidy(text) === tidy(standing) ? landed(text, data) : send(text, auto);
  }
  stopped = true;
  say(data.conflict, { trouble: true });
  choose(text, standing, data);
  return false;
}

const tidy = (text) =>
  JSON.stringify(JSON.parse(text).flat().map((part) => part.trim().replace(/\n{2,}/g, "\n\n")));

/** Show both texts; nothing is written over until the person says so. */
function choose(mine, theirs, data) {
  const panel = document.getElementById("conflict-template").content.cloneNode(true).firstElementChild;
  panel.querySelector(".conflict-text").textContent = data.conflict;
  side(panel.querySelector(".theirs"), theirs, mine);
  side(panel.querySelector(".mine"), mine, theirs);
  panel.querySelector(".take-theirs").addEventListener("click", () => settle(() => put(theirs)));
  panel.querySelector(".keep-mine").addEventListener("click", () => settle(() => save()));
  document.querySelector(".bench").before(panel);
  panel.scrollIntoView({ block: "nearest" });

  function settle(act) {
    stopped = false;
    revision = data.revision;
    savedText = theirs;
    panel.remove();
    act();
    changed();
  }
}

function side(box, text, other) {
  const others = JSON.parse(other).flat();
  JSON.parse(text)
    .flat()
    .forEach((part, index) => {
      if (!part) return;
      const paragraph = document.createElement("p");
      const words = part === others[index] ? document.createTextNode(part) : document.createElement("mark");
      words.textContent = part;
      paragraph.append(words);
      box.append(paragraph);
    });
}

// The status line.
function say(text, { trouble = false } = {}) {
  status.textContent = text;
  status.classList.toggle("trouble", trouble);
}

function tell() {
  if (stopped || status.classList.contains("trouble")) return;
  if (saving && !savedAt) return;
  if (dirty()) return say(words.unsaved);
  if (!savedAt) return;
  const seconds = Math.round((Date.now() - savedAt) / 1000);
  const ago = seconds < 60 ? words.ago.replace("%s", seconds) : words.minutes.replace("%s", Math.round(seconds / 60));
  say(`${words.saved} ${seconds < 2 ? words.now : ago}`);
}

function count() {
  const text = cells.map((cell) => cell.value).join("\n");
  const spaced = new Intl.Segmenter(headline.lang, { granularity: "word" });
  const number = [...spaced.segment(text)].filter((part) => part.isWordLike).length;
  const parts = [words.words.replace("%s", number)];
  const paired = cells.slice(0, -1);
  if (paired.length) {
    const done = paired.filter((cell) => cell.value.trim()).length;
    parts.push(words.coverage.replace("%s", Math.round((100 * done) / paired.length)).replace("%%", "%"));
  }
  parts.push(words.found.replace("%s", findings.count));
  tally.textContent = parts.join(" · ");
}

// Fields grow with their text where the browser does not do it by itself.
function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

function changed() {
  remember();
  status.classList.remove("trouble");
  tell();
  schedule();
  findings.ask();
  count();
}

function move(by) {
  const at = fields.indexOf(document.activeElement);
  const next = fields[Math.min(Math.max(at + by, 0), fields.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

const findings = new Findings({ form, headline, cells, onCount: () => count() });

form.addEventListener("input", (event) => {
  grow(event.target);
  changed();
});

headline.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.ctrlKey) return;
  event.preventDefault();
  cells[0].focus();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});

// Every other form of the page leaves it: what is written goes first.
document.addEventListener("submit", async (event) => {
  const other = event.target;
  if (other === form || other.method === "dialog" || (!dirty() && !saving)) return;
  event.preventDefault();
  if (await save()) other.requestSubmit(event.submitter);
});

window.addEventListener("beforeunload", (event) => {
  if (dirty()) event.preventDefault();
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden && dirty()) save({ auto: true });
});

window.addEventListener("online", () => dirty() && save({ auto: true }));

bind({
  "Ctrl+s": () => void save(),
  "Ctrl+/": help(),
  "Ctrl+Enter": () => document.getElementById("submit-article")?.click(),
  "Alt+ArrowUp": () => move(-1),
  "Alt+ArrowDown": () => move(1),
  F8: () => findings.next(),
  "Alt+n": () => findings.next(),
});

fields.forEach(grow);
replay();
findings.adopt();
count();
setInterval(tell, 1000);
