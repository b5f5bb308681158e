# One word for each thing to do here. `make help` lists them.
# The steps that need more than a line of shell stand in tools/.

.DEFAULT_GOAL := help

# An empty PYTHON means: the first good one that tools/make_venv.sh finds.
PYTHON ?=
VENV ?= .venv
PORT ?=
ARGS ?=
# For a hall of servers: how many, by default one a core, and what their paths begin with.
REPLICAS ?=
PREFIX ?=
# The folder of the site that needs no server.
SITE ?= site
# Exercises for a learning platform: of a file of one's own, else the app's, and the zip to write.
EXERCISES ?=
SCORM ?= exercises-scorm.zip
# Processes for the tests: 0 runs them in one, which is easier to debug.
WORKERS ?= auto

PY := $(VENV)/bin/python
RUN_READY := $(VENV)/.ready-to-run
DEV_READY := $(VENV)/.ready-to-test

PACKAGES := $(wildcard perceptron_core perceptron_explorer pages benchmarks tools tests)
SCRIPTS := $(wildcard app.py navigation.py)
FAST_TESTS := $(wildcard tests/unit tests/properties tests/pages tests/parity tests/js tests/test_architecture.py)
BENCHMARKS := $(wildcard benchmarks/drag.py benchmarks/network_drag.py benchmarks/release.py benchmarks/startup.py benchmarks/phone.py benchmarks/hall.py benchmarks/core.py)

# What .streamlit/config.toml switches off for a hall.
WATCHING := --server.fileWatcherType auto --server.runOnSave true --runner.postScriptGC true

# Each process that starts would compile all modules again, which is a third of its start.
export PYTHONDONTWRITEBYTECODE :=

# A worker that is done takes over from one with slow tests left.
PYTEST := $(PY) -m pytest -n $(WORKERS) --maxprocesses 4 --dist worksteal
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
# Finds or installs a browser and hands it to what comes next on the same line.
WITH_BROWSER := CHROMIUM="$$($(PY) -m tools.chromium)" && export CHROMIUM &&
# The same for nginx, behind which one of the tests puts several servers.
WITH_NGINX := NGINX="$$($(PY) -m tools.nginx)" && export NGINX &&
# And for PostgreSQL, which keeps the class boards of several machines.
WITH_POSTGRESQL := POSTGRESQL="$$($(PY) -m tools.postgresql)" && export POSTGRESQL &&
HALL := $(PY) -m tools.hall $(if $(PORT),--port $(PORT))

.PHONY: help run dev package hall hall-restart test test-fast test-random test-browser lint format bundle parameters lock words site scorm bench clean no-python-yet

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(RUN_READY) ## Start the explorer (PORT=8600 for another port, ARGS=... for Streamlit)
	$(PY) -m streamlit run app.py $(if $(PORT),--server.port $(PORT)) $(ARGS)

dev: $(RUN_READY) ## Start it for work on it: a page runs again when its Python code changes
	$(PY) -m streamlit run app.py $(WATCHING) $(if $(PORT),--server.port $(PORT)) $(ARGS)

package: $(DEV_READY) ## Make the wheel and the source archive in dist/, to run without this folder
	rm -rf dist
	$(PY) -m build --no-isolation --outdir dist

hall: $(RUN_READY) ## Start several servers behind nginx (REPLICAS=4, PORT=8600, PREFIX=maths)
	$(HALL) $(if $(REPLICAS),--replicas $(REPLICAS)) $(if $(PREFIX),--prefix $(PREFIX)) $(ARGS)

hall-restart: $(RUN_READY) ## Start its servers anew, one after the other, while all goes on
	$(HALL) --restart

test: $(DEV_READY) ## Run all tests, in a real browser too (ARGS=... for pytest)
	$(WITH_BROWSER) $(WITH_NGINX) $(WITH_POSTGRESQL) $(PYTEST) $(ARGS)

test-fast: $(DEV_READY) ## Run the tests that need no browser and no server
	$(PYTEST) $(FAST_TESTS) $(ARGS)

test-random: $(DEV_READY) ## Run the tests of random cases with many more of them, and fresh seeds
	HYPOTHESIS_PROFILE=random $(PYTEST) $(wildcard tests/properties tests/parity tests/pages/test_address_of_a_scene.py) $(ARGS)

test-browser: $(DEV_READY) ## Run the tests in a real browser only
	$(WITH_BROWSER) $(WITH_NGINX) $(PYTEST) tests/browser $(ARGS)

lint: $(DEV_READY) ## Check style and types of the Python and the JavaScript
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy --strict $(PACKAGES) $(SCRIPTS)
	$(PY) -m tools.front_end
	$(PY) -m tools.bundle --check

lock: $(DEV_READY) ## Find anew which versions the requirements bring along
	$(PY) -m tools.lock

words: $(DEV_READY) ## Print every text that a person can read, with its place
	$(PY) -m tools.words

parameters: $(DEV_READY) ## Write down what the pages' addresses can hold, after a change of that
	$(PY) -m tools.parameters

site: $(RUN_READY) ## Write the pages as plain files that drag without a server (SITE=folder)
	$(PY) -m perceptron_explorer.site "$(SITE)"

scorm: $(RUN_READY) ## Write exercises as a zip for learning platforms (EXERCISES=file.toml, SCORM=file.zip)
	$(PY) -m perceptron_explorer.site.scorm "$(SCORM)" $(if $(EXERCISES),--exercises "$(EXERCISES)")

bundle: $(DEV_READY) ## Make one file of the front end's modules, after a change of them
	$(PY) -m tools.bundle

format: $(DEV_READY) ## Put the Python and the JavaScript into the one format
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	$(PY) -m tools.front_end --write

bench: $(DEV_READY) ## Measure speed: dragging, start, a hall, mathematics
	$(if $(BENCHMARKS),,@echo "There are no benchmarks yet.")
	$(if $(BENCHMARKS),$(WITH_BROWSER) for one in $(BENCHMARKS); do $(PY) "$$one" $(ARGS) || exit 1; done)

clean: ## Remove the virtual environment and all that the tools left behind
	rm -rf $(VENV) dist node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp file stands for "these requirements are installed", so that the second
# `make run` starts at once and a changed requirements file installs again.
# An environment whose Python has gone, after an upgrade of the system, is made anew.
$(VENV)/.made: tools/make_venv.sh $(if $(realpath $(PY)),,no-python-yet)
	sh tools/make_venv.sh "$(VENV)" $(PYTHON)
	@touch $@

$(RUN_READY): requirements.txt requirements.lock $(VENV)/.made
	@echo "Installing what the explorer needs. This happens once."
	$(PIP) -r requirements.txt -c requirements.lock
	@touch $@

$(DEV_READY): requirements-dev.txt $(RUN_READY)
	@echo "Installing what the tests need. This happens once."
	$(PIP) -r requirements-dev.txt -c requirements.lock
	@touch $@
