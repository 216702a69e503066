# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Templates into pages. Jinja2 is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from hallord.adapters.public_pages.addresses import (
    ABOUT,
    CHECK,
    ICON,
    INDEX,
    MARKS,
    STYLE,
    in_language,
    link,
)
from hallord.look.formats import Lang
from hallord.look.page_words import page_words
from hallord.look.templates import Value

if TYPE_CHECKING:
    from jinja2 import Environment

_HOW: Final = (
    "Sidorna kräver paketet Jinja2, som inte är installerat. Installera det med: "
    "pip install 'hallord[pages]'. (The pages need Jinja2: pip install "
    "'hallord[pages]'.)"
)


_PATHS: Final = {
    "style": STYLE,
    "icon": ICON,
    "index": INDEX,
    "marks": MARKS,
    "about": ABOUT,
    "check": CHECK,
}


class PagesNeedJinjaError(RuntimeError):
    """Jinja2 is not installed; the text says what to do about it."""

    def __init__(self) -> None:
        """Say how to install it."""
        super().__init__(_HOW)


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step in the way to the page; `swedish` marks a name that is Swedish."""

    text: str
    target: str
    swedish: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the frame of a page must know.

    `path` is where the Swedish page lies; the English one lies under en/. `notice` is
    "example", "archive" or empty. `swedish_title` marks a title in the promise's words.
    """

    path: str
    lang: Lang
    title: str
    description: str
    template: str
    notice: str = ""
    swedish_title: bool = False
    crumbs: tuple[Crumb, ...] = ()

    @property
    def own_path(self) -> str:
        """Return where the page lies in its language."""
        return in_language(self.path, self.lang)

    def to(self, target: str) -> str:
        """Return the link to a page, in this page's language."""
        return link(in_language(target, self.lang), self.own_path)

    def to_file(self, target: str) -> str:
        """Return the link to a file, which both languages share."""
        return link(target, self.own_path)

    def sibling(self, lang: Lang) -> str:
        """Return the link to this page in a language."""
        return link(in_language(self.path, lang), self.own_path)


class Pages:
    """Renders pages. Raises PagesNeedJinjaError where Jinja2 is missing."""

    def __init__(self, *, built_on: date) -> None:
        """Load the templates of the package; every page names the day `built_on`."""
        self._environment = _environment()
        self._built_on = built_on

    def render(self, page: Page, view: object, *, write: Callable[[str], str]) -> bytes:
        """Return a page. `write` turns its sentences into HTML."""

        def words(code: str, **params: Value) -> str:
            return page_words(code, page.lang, params)

        template = self._environment.get_template(page.template)
        context: Mapping[str, object] = {
            "page": page,
            "view": view,
            "t": words,
            "rich": write,
            "lang": page.lang,
            "built_on": self._built_on,
            "paths": _PATHS,
        }
        return (template.render(context).strip() + "\n").encode("utf-8")


def _environment() -> Environment:
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 an optional package
    except ImportError as missing:
        raise PagesNeedJinjaError from missing

    folder = files("hallord.adapters.public_pages").joinpath("templates")

    def load(name: str) -> str:
        return folder.joinpath(name).read_text(encoding="utf-8")

    return Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
