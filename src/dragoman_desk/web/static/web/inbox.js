// The inbox by keys: one line is selected, its text keeps pace beside it, what one does stays in place.
import { bind, help } from "./keys.js";

const list = document.querySelector(".inbox");
const preview = document.querySelector(".preview");
const texts = new Map();
let selected = null;

const lines = () => [...document.querySelectorAll(".line")];

function select(line, { scroll = true } = {}) {
  if (!line) return;
  selected?.classList.remove("selected");
  selected?.removeAttribute("aria-current");
  selected = line;
  line.classList.add("selected");
  line.setAttribute("aria-current", "true");
  if (scroll) line.scrollIntoView({ block: "nearest" });
  show(line);
  const next = lines()[lines().indexOf(line) + 1];
  if (next && !preview.hidden) text(next.dataset.pk);
}

function step(by) {
  const all = lines();
  const at = all.indexOf(selected);
  select(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

async function text(pk) {
  if (!texts.has(pk)) {
    const wanted = fetch(`/desk/clippings/${pk}/?part=text`).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    });
    texts.set(pk, wanted);
    wanted.catch(() => texts.delete(pk)); // ask again the next time
  }
  return texts.get(pk);
}

async function show(line) {
  if (matchMedia("(max-width: 60rem)").matches) return;
  preview.hidden = false;
  try {
    const html = await text(line.dataset.pk);
    if (line !== selected) return;
    preview.innerHTML = html;
    preview.scrollTop = 0;
  } catch {
    preview.textContent = line.querySelector(".line-headline").textContent;
  }
}

// What a button of a line does, done in place.
async function triage(line, what) {
  const form = line.querySelector(".line-do");
  if (!form) return;
  const body = new FormData(form);
  body.set("do", what);
  const headers = { "X-Requested-With": "fetch" };
  const answer = await fetch(form.action, { method: "POST", body, headers });
  if (!answer.ok && answer.status !== 409) {
    location.reload();
    return;
  }
  replace(line, await answer.text());
}

function replace(line, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const fresh = holder.content.querySelector(".line");
  const back = new URLSearchParams(location.search).toString();
  fresh.querySelector("[name=back]")?.setAttribute("value", `?${back}`);
  const held = line.contains(document.activeElement);
  const was = line === selected;
  line.replaceWith(fresh);
  if (was) {
    selected = null;
    select(fresh, { scroll: false });
  }
  if (held) fresh.querySelector(".line-headline").focus();
}

const did = (what) => () => (selected ? void triage(selected, what) : false);

// Others work at the same list: their changes come in, nothing moves.
async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const fresh of page.querySelectorAll(".line")) {
    const line = document.getElementById(fresh.id);
    if (line && line.className.replace(" selected", "") !== fresh.className) replace(line, fresh.outerHTML);
  }
  const views = page.querySelector(".views");
  const news = document.querySelector(".list-news");
  const come = [...page.querySelectorAll(".line")].filter((line) => !document.getElementById(line.id));
  document.querySelector(".views").innerHTML = views.innerHTML;
  news.hidden = come.length === 0;
  if (come.length) {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = `+${come.length} ${page.querySelector("h1").textContent}`;
    news.replaceChildren(link);
  }
}

const keys = help();
bind({
  "?": keys,
  j: () => step(1),
  k: () => step(-1),
  o: () => (selected ? selected.querySelector(".line-headline").click() : false),
  p: did("pick"),
  l: did("later"),
  d: did("drop"),
  u: did("restore"),
  s: () => {
    if (!selected?.dataset.story) return false;
    location.search = selected.dataset.story;
  },
});

list?.addEventListener("submit", (event) => {
  const line = event.target.closest(".line");
  if (!line || !event.submitter?.value) return;
  event.preventDefault();
  triage(line, event.submitter.value);
});

list?.addEventListener("click", (event) => {
  const line = event.target.closest(".line");
  if (line && !event.target.closest("a, button")) select(line, { scroll: false });
});

if (list) setInterval(refresh, Number(list.dataset.refresh) * 1000);
