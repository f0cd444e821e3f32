"""Run all benchmarks and write RESULTS.md."""

import datetime as dt

import article_page
import import_rate
import machine

HEAD = "| what | Dragoman | peer, same run | times better |\n|---|---|---|---|"


def main() -> None:
    """Run them one after the other: two at once would disturb each other."""
    lines = [line for benchmark in (import_rate, article_page) for line in benchmark.run()]
    today = dt.datetime.now(dt.UTC).date()
    text = f"# Results\n\n{today}, {machine.describe()}; `make bench`.\n\n{HEAD}\n" + "\n".join(lines) + "\n"
    (machine.HERE / "RESULTS.md").write_text(text)
    print(text)


if __name__ == "__main__":
    main()
