"""The folder of rules: every rule by its id, which is the name of its file, in whatever package it lies."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import ModuleType

from keshiin.judge import rules as folder
from keshiin.judge.model import Rule

Broken = tuple[tuple[str, str], ...]


@cache
def rule_modules() -> Mapping[str, str]:
    """The full name of each rule's module by the rule's id, in the order of the ids; none is imported.

    ``pkgutil`` sees the folder in a checkout, a wheel, a zip and a frozen program alike.
    """
    found = pkgutil.walk_packages(folder.__path__, f"{folder.__name__}.")
    return dict(sorted((each.name.rpartition(".")[2], each.name) for each in found if not each.ispkg))


@cache
def found_rules() -> tuple[Mapping[str, Rule], Broken]:
    """Every rule of the folder by its id, and those that could not be imported with the error."""
    rules: dict[str, Rule] = {}
    broken: list[tuple[str, str]] = []
    for name, module in rule_modules().items():
        try:
            rules[name] = _rule(importlib.import_module(module))
        except Exception as error:  # noqa: BLE001 - one rule that cannot be read costs only itself
            broken.append((name, told(error)))
    return rules, tuple(broken)


@cache
def rule_named(name: str) -> Rule | None:
    """One rule of the folder, without reading the others; None where there is none of that name."""
    try:
        return _rule(importlib.import_module(rule_modules()[name]))
    except Exception:  # noqa: BLE001 - told as broken by `found_rules`
        return None


def told(error: Exception) -> str:
    """A rule's mistake as it is reported."""
    return f"{type(error).__name__}: {error}"[:200]


def _rule(module: ModuleType) -> Rule:
    names = {each.name.upper(): each.name for each in fields(Rule)}
    stated = {names[name]: value for name, value in vars(module).items() if name in names}
    return Rule(find=module.find, **stated)
