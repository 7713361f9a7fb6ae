# One recipe per job. Everything starts from a bare Python >= 3.11: `make run` is enough.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
# Twice as many as there are cores: two thirds of what a screen's test does is waiting.
JOBS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); [ $$n -gt 3 ] && n=3; echo $$((n * 2)))
DE := widgets/locale/de/LC_MESSAGES/vpa

# One environment in two depths: what the program needs, and what its tests need on top.
RUNS := $(VENV)/.ready-to-run
TESTS := $(VENV)/.ready-to-test

# Byte-compiled code starts three times as fast, so a wish not to write any ends here.
unexport PYTHONDONTWRITEBYTECODE
# These would put foreign packages before those of this environment.
unexport PYTHONPATH
unexport PYTHONHOME

.PHONY: help run test check format bench soak words clean

help:  ## what can be made here
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1: \2/p' Makefile

run: $(RUNS)  ## open VPA Desk (sets everything up the first time)
	@$(BIN)/vpa $(ARGS)

test: $(TESTS)  ## all tests, on SQLite and on a real PostgreSQL
	@$(PY) -m pytest -q -n $(JOBS) --dist worksteal $(ARGS)

# Types take as long as all the rest: they are looked at beside it.
check: $(TESTS)  ## format, lint, types, floors, house rules
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy & types=$$!; \
	$(BIN)/lint-imports --no-logo && $(PY) -m pytest -q tests/test_house.py tests/test_house_words.py; \
	rest=$$?; wait $$types && exit $$rest

format: $(TESTS)  ## let ruff shape the code
	@$(PY) -m ruff check --fix-only .
	@$(PY) -m ruff format .

bench: $(TESTS)  ## measure the speed, as ratios
	@$(PY) -m bench $(ARGS)

soak: $(TESTS)  ## the longest tests; many writers, and writers killed: nothing may be lost
	@$(PY) -m pytest -q -m soak --timeout 0
	@$(PY) -m bench.soak $(ARGS)

words: $(TESTS)  ## collect the words of the sources, compile the German ones
	@$(BIN)/pybabel -q extract --no-location --sort-output --project 'VPA Desk' \
		-o $(VENV)/vpa.pot app screens widgets
	@$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
		--width 100 -D vpa -l de -i $(VENV)/vpa.pot -o $(DE).po
	@$(BIN)/pybabel -q compile -D vpa -l de -i $(DE).po -o $(DE).mo

clean:  ## remove the environment and every cache
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps hold the folder they were made in: a moved or copied tree, or an environment
# whose Python is gone, is set up again.
ifneq ($(shell [ -x $(PY) ] && cat $(RUNS) 2>/dev/null),$(CURDIR))
.PHONY: $(RUNS)
endif
ifneq ($(shell [ -x $(PY) ] && cat $(TESTS) 2>/dev/null),$(CURDIR))
.PHONY: $(TESTS)
endif

$(RUNS): pyproject.toml constraints.txt .ci/setup
	@.ci/setup $(VENV) .
	@printf '%s\n' "$(CURDIR)" > $@

$(TESTS): pyproject.toml constraints.txt .ci/setup
	@.ci/setup $(VENV) '.[dev]'
	@printf '%s\n' "$(CURDIR)" | tee $(RUNS) > $@
