"""How an alert looks: one table of styles, inline in a mail and a style sheet on the web.

Mail programs know little CSS: no variables, no grid, no shorthand of fonts. What is dark is told by
classes, since a style sheet can only outdo an inline style with `!important`.
"""

SERIF = (
    "'Source Serif 4','Iowan Old Style',Charter,Georgia,'Noto Serif','Liberation Serif','Noto Serif JP',"
    "'Noto Serif CJK JP','Hiragino Mincho ProN','Yu Mincho',serif"
)
SANS = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans','Noto Sans JP',"
    "'Noto Sans CJK JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif"
)
_LABEL = f"font-family:{SANS};font-size:13px;line-height:1.4;font-weight:650;letter-spacing:.06em"

STYLES = {
    "page": "margin:0;padding:0;background-color:#fffdf9;color:#1c1b19",
    "column": (
        f"max-width:640px;margin:0 auto;padding:24px 20px 40px;font-family:{SERIF};font-size:18px;"
        "line-height:1.6;color:#1c1b19;text-align:left;overflow-wrap:break-word"
    ),
    "unspaced": "line-height:1.9",
    "desk": f"margin:0 0 4px;color:#63605a;{_LABEL}",
    "title": f"margin:0 0 16px;font-family:{SERIF};font-size:30px;line-height:1.2;font-weight:650",
    "notice": (
        f"margin:0 0 24px;padding:10px 0;border-top:1px solid #ddd8cd;border-bottom:1px solid #ddd8cd;"
        f"font-family:{SANS};font-size:13px;line-height:1.5;color:#63605a"
    ),
    "contents": f"margin:0 0 28px;font-family:{SANS};font-size:14px;line-height:1.5",
    "label": f"margin:0 0 6px;color:#63605a;{_LABEL}",
    "entry": "margin:0 0 6px;padding:0",
    "list": "margin:0;padding:0;list-style:none",
    "lead": "margin:0 0 32px",
    "group": (
        f"margin:36px 0 16px;padding:6px 0 0;border-top:2px solid #1c1b19;text-transform:uppercase;{_LABEL}"
    ),
    "item": "margin:0 0 28px",
    "headline": f"margin:0 0 4px;font-family:{SERIF};font-size:21px;line-height:1.25;font-weight:650",
    "source": f"margin:0 0 8px;font-family:{SANS};font-size:13px;line-height:1.5;color:#63605a",
    "text": "margin:0 0 12px",
    "subhead": f"margin:16px 0 6px;font-family:{SERIF};font-size:18px;line-height:1.3;font-weight:650",
    "quote": "margin:0 0 12px;padding:0 0 0 14px;border-left:2px solid #ddd8cd",
    "points": "margin:0 0 12px;padding:0 0 0 22px",
    "point": "margin:0 0 4px",
    "table": f"margin:0 0 12px;border-collapse:collapse;font-family:{SANS};font-size:14px;line-height:1.4",
    "cell": "padding:4px 14px 4px 0;border-bottom:1px solid #ddd8cd;text-align:left;vertical-align:baseline",
    "line": "margin:0;padding:8px 0;border-top:1px solid #ddd8cd;font-size:17px;line-height:1.4",
    "credit": f"font-family:{SANS};font-size:13px;color:#63605a",
    "insertion": "color:#63605a;text-decoration:none",
    "link": "color:#17406d;text-decoration:underline",
    "jump": "color:#17406d;text-decoration:none",
    "withdrawn": "margin:0 0 28px;color:#63605a;font-style:italic",
    "foot": (
        f"margin:40px 0 0;padding:10px 0 0;border-top:1px solid #ddd8cd;font-family:{SANS};font-size:12px;"
        "line-height:1.6;color:#63605a"
    ),
}

# The palette: what a mail says in the light, in the dark, and the site's own token of it.
_PALETTE = (
    ("#fffdf9", "#141517", "var(--paper)"),
    ("#1c1b19", "#e7e4dd", "var(--ink)"),
    ("#63605a", "#a29e95", "var(--muted)"),
    ("#ddd8cd", "#2e2f31", "var(--hairline)"),
    ("#17406d", "#8db8ea", "var(--accent)"),
)


def sheet() -> str:
    """Return the styles as a style sheet for the site, whose tokens know the dark."""
    return "".join(
        f"{_selector(name)} {{ {_with_tokens(css)} }}\n" for name, css in STYLES.items() if name != "page"
    )


def dark_sheet() -> str:
    """Return what a mail's head says of the dark: it must outdo the inline styles."""
    rules = []
    for name, css in STYLES.items():
        coloured = [part for part in css.split(";") if any(light in part for light, _, _ in _PALETTE)]
        if coloured:
            rules.append(f".al-{name}{{{';'.join(f'{_turned(part)} !important' for part in coloured)}}}")
    return f"@media (prefers-color-scheme:dark){{{''.join(rules)}}}"


def _turned(declaration: str) -> str:
    for light, dark, _ in _PALETTE:
        declaration = declaration.replace(light, dark)
    return declaration


def _with_tokens(css: str) -> str:
    css = css.replace(SERIF, "var(--serif)").replace(SANS, "var(--sans)")
    for light, _, token in _PALETTE:
        css = css.replace(light, token)
    return css.replace(";", "; ") + ";"


def _selector(name: str) -> str:
    """Return a selector that outdoes what the page around the column says of its elements."""
    if name == "column":
        return ".al-column"
    return f".al-column.al-{name}" if name == "unspaced" else f".al-column .al-{name}"
