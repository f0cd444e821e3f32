// Keys, and the sheet that lists them.

/** Whether the person is typing, so that a letter is a letter. */
export function typing(event) {
  return event.target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Name a key press: "j", "?", "Alt+ArrowUp", "Ctrl+s". */
export function name(event) {
  const held = [];
  if (event.ctrlKey || event.metaKey) held.push("Ctrl");
  if (event.altKey) held.push("Alt");
  const key = event.altKey && event.code.startsWith("Key") ? event.code.slice(3) : event.key;
  return [...held, key.length === 1 ? key.toLowerCase() : key].join("+");
}

/** Call the action of each key; while typing only keys held with another, and function keys, are keys. */
export function bind(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const key = name(event);
    const action = actions[key];
    if (!action || (typing(event) && key.length === 1)) return;
    if (action(event) !== false) event.preventDefault();
  });
}

/** Show the sheet of keys on its button; returns the function that shows it. */
export function help() {
  const sheet = document.querySelector(".keys-help");
  const button = document.querySelector(".keys-button");
  const show = () => sheet.showModal();
  button.hidden = false;
  button.addEventListener("click", show);
  return show;
}
