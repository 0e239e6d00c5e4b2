# Two commands do all the set-up: `make demo` shows the program at work, `make test` runs its tests.
# Needs Python 3.11 or newer with pip; everything goes into .venv. pip takes its packages from wherever it is set up to.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test lint format pictures bench goldens clean

help:
	@echo "make demo      set up, read the sample pages, print the dossier of their film"
	@echo "make test      set up, run the tests"
	@echo "make lint      ruff and mypy"
	@echo "make format    ruff format"
	@echo "make pictures  draw docs/*.svg anew from real runs"
	@echo "make bench     the benchmarks; each fails where its bound is broken"
	@echo "make goldens   write the samples' expected claims anew, to be read before they are committed"
	@echo "make clean     remove .venv and caches"

demo: $(VENV)/.installed
	@library=$$(mktemp -d) && trap 'rm -rf "$$library"' EXIT INT TERM && export DOSSIER_LIBRARY="$$library/demo.sqlite" && \
	$(BIN)/dossier ingest --quiet samples/her && $(BIN)/dossier show her

test: $(VENV)/.developing
	$(BIN)/python -m pytest

lint: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.developing
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

pictures: $(VENV)/.installed
	$(BIN)/python docs/pictures.py

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/ingest.py

goldens: $(VENV)/.developing
	$(BIN)/python -m tests.sites.test_every_site

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

# a Python that came without ensurepip puts a pip into the environment with its own
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "dossier needs Python 3.11 or newer; name one with make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV) && $(PYTHON) -m venv --without-pip $(VENV); }

$(VENV)/.installed: $(BIN)/python pyproject.toml
	@echo "setting up $(VENV)"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m pip --disable-pip-version-check --quiet --python $(BIN)/python install pip
	@$(PIP) install -e .
	@touch $@

# dependency groups need a newer pip than many a Python comes with
$(VENV)/.developing: $(VENV)/.installed
	@echo "setting up the tools of development"
	@$(PIP) install --upgrade "pip>=25.1"
	@$(PIP) install --group dev -e .
	@touch $@
