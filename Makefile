# Two commands on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The lock names everything, so nothing is resolved: a newer release than ours never gets a say.
LOCKED := --require-hashes --no-deps

# A file's tests share what takes long to make, so one worker has them all.
BOTH := --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: run test coverage lint types lock clean

run: .venv/run
	$(BIN)/clerk serve

test: .venv/dev
	$(BIN)/python -m pytest -q $(BOTH)

# Watching every line takes as long again, so it is asked for by itself.
coverage: .venv/dev
	$(BIN)/python -m pytest -q $(BOTH) --cov --cov-report=term:skip-covered

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Clerk needs Python 3.11 or newer. Point to one with: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run: .venv/python locks/run.txt pyproject.toml
	$(PIP) $(LOCKED) -r locks/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: .venv/run locks/dev.txt
	$(PIP) $(LOCKED) -r locks/dev.txt
	@touch $@

# Versions and hashes only; run it after changing a dependency in pyproject.toml (needs uv).
lock:
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --output-file locks/run.txt
	uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --constraint locks/run.txt --output-file locks/dev.txt

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .coverage .hypothesis

.PHONY: faults feeds hostile bench

# The long form of the fault tests, and of the meetings of three years, with their figures: a
# quarter of an hour.
faults: .venv/dev
	CLERK_LONG=1 $(BIN)/python -m pytest tests/store tests/faults \
	  tests/scenario/test_any_cycle.py tests/scenario/test_rearranged.py -q -s

# All 5,000 generated calendars through three parsers: some minutes.
feeds: .venv/dev
	CLERK_LONG=1 $(BIN)/python -m pytest tests/papers -q --numprocesses auto

# Everything hostile that can be typed, at every verb and in every field; 10,000 requests that are not
# signed and 10,000 that are odd, at each platform's door; and that nothing of 10,000 stays in the
# memory: some minutes.
hostile: .venv/dev
	CLERK_LONG=1 $(BIN)/python -m pytest tests/talk/test_hostile.py tests/slack/test_malformed.py \
	  tests/teams/test_malformed.py tests/teams/test_memory.py -q

# Forty random years, a year in Slack and one in Slack and Teams, 10,000 random sequences of commands,
# and many more of every random test.
long: .venv/dev
	CLERK_LONG=1 $(BIN)/python -m pytest tests/scenario tests/conversations tests/usecases tests/jobs tests/talk \
	  tests/contract tests/config/nottingham -q -s

# What the store takes, against other ways to write and against SQLite; what calendars take; and
# how long people wait for a list at 1,000 actions.
bench: .venv/dev
	$(BIN)/python -m tests.store.bench
	$(BIN)/python -m tests.store.bench_http
	$(BIN)/python -m tests.papers.bench
	$(BIN)/python -m tests.usecases.bench
	$(BIN)/python -m tests.slack.bench
