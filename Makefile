# The only ways in. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_DATA := data/demo
PORT ?= 8000
WORKERS ?= auto

.PHONY: help setup demo serve test test-core test-desk test-postgres test-journeys test-wheel check format bench messages lock clean

help: ## list these targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY) ## make .venv from the lock file

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dragoman needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@

demo: $(READY) ## load the sample desk and serve it on http://127.0.0.1:8000
	DRAGOMAN_DATA=$(DEMO_DATA) $(BIN)/dragoman desk demo --port $(PORT)

serve: $(READY) ## serve your own desk (data in ./data)
	$(BIN)/dragoman desk serve --port $(PORT)

test: test-core test-desk test-postgres test-journeys test-wheel ## all tests, with coverage
	$(BIN)/coverage report --skip-covered --sort=cover

COVER := --cov --cov-report=
test-core: $(READY) ## the library's tests and the quality floors
	rm -f .coverage .coverage.*
	$(BIN)/pytest tests/core tests/quality -n $(WORKERS) $(COVER)

test-desk: $(READY) ## the desk's tests on SQLite
	$(BIN)/pytest tests/desk -n $(WORKERS) $(COVER) --cov-append

test-postgres: $(READY) ## the desk's tests on a real PostgreSQL, started from its package
	DRAGOMAN_TEST_DATABASE=postgres $(BIN)/pytest tests/desk -n $(WORKERS) $(COVER) --cov-append

test-journeys: $(READY) ## a real browser against the real server (needs Chromium)
	$(BIN)/pytest tests/journeys $(COVER) --cov-append

test-wheel: $(READY) ## the built wheel alone: the library without Django, then the desk
	$(BIN)/pytest tests/wheel

check: $(READY) ## lint, types, contracts, migrations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	DRAGOMAN_DATA=$$(mktemp -d) $(BIN)/dragoman desk makemigrations --check --dry-run

format: $(READY) ## lay the code out
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(READY) ## the benchmarks, each against its peer in the same run
	$(BIN)/python benchmarks/run.py

messages: $(READY) ## bring the interface's catalogues up to date (needs gettext)
	cd src/dragoman_desk && DRAGOMAN_DATA=$$(mktemp -d) ../../$(BIN)/python -m dragoman_desk makemessages -l ja --no-location --no-obsolete -d django
	cd src/dragoman_desk && DRAGOMAN_DATA=$$(mktemp -d) ../../$(BIN)/python -m dragoman_desk compilemessages -l ja

lock: $(READY) ## resolve the lock file anew from pyproject.toml
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra desk --extra pdf --extra postgres --group dev --universal --generate-hashes --no-emit-index-url --quiet -o requirements.lock

clean: ## remove what the targets above made, but no data
	rm -rf $(VENV) .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
