# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A saved web page without its menus, banners and footers.

Where the page marks its main content only that is kept. Elsewhere elements that say by
tag, role, class or id that they are navigation are left out, unless they hold most of
the page's text: some sites call everything "menu".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr",
    }
)  # fmt: skip
_SILENT: Final = frozenset(
    {
        "script", "style", "template", "noscript", "svg", "head", "title", "select",
        "iframe", "object", "button", "textarea", "option", "canvas", "audio", "video",
    }
)  # fmt: skip
_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div",
        "dl", "dt", "fieldset", "figure", "figcaption", "footer", "form", "header",
        "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "th", "thead", "tr", "ul", "html", "caption",
    }
)  # fmt: skip
_HEADING: Final = re.compile(r"h([1-6])")
_ROUND: Final = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_ROUND_ROLES: Final = frozenset(
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog",
        "alertdialog", "menu", "menubar", "toolbar",
    }
)  # fmt: skip
_ROUND_NAME: Final = re.compile(
    r"(?:(?:main|site|top|sub|left|right|mobile|global|page|sv)[-_]?)?"
    r"(?:menu|meny|nav|navbar|navigation|breadcrumbs?|brodsmulor|footer|sidfot|cookies?"
    r"|cookie-?banner|sidebar|share|sharing|dela|social|related|relaterat|skip-?links?"
    r"|search|sok|toolbar|pagination|feedback|contact-?info)(?:[-_]\w*)*",
    re.IGNORECASE,
)
_DEEPEST: Final = 300


@dataclass(slots=True)
class _Node:
    tag: str
    attributes: dict[str, str]
    children: list[_Node | str] = field(default_factory=list)


class _Tree(HTMLParser):
    """Builds a tree and closes what a page has left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_before(tag)
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _close_before(self, tag: str) -> None:
        """A new list item ends the one before; a new block ends a paragraph."""
        ends = {"li": ({"li"}, {"ul", "ol"}), "dt": ({"dt", "dd"}, {"dl"})}
        ends["dd"] = ends["dt"]
        if tag in ends:
            closed, limit = ends[tag]
            for depth in range(len(self.open) - 1, 0, -1):
                if self.open[depth].tag in limit:
                    break
                if self.open[depth].tag in closed:
                    del self.open[depth:]
                    break
        elif (tag in _BLOCKS or _HEADING.fullmatch(tag)) and self.open[-1].tag == "p":
            self.open.pop()


def html_text(page: str) -> str:
    """The clean text of a page's own content."""
    tree = _Tree()
    tree.feed(page)
    tree.close()
    root = tree.root
    content = _main(root) or root
    writer = _Writer(total=_length(content))
    writer.walk(content)
    return writer.text()


def _main(root: _Node) -> _Node | None:
    """The element that the page marks as its content, when it holds some text."""
    nodes = _nodes(root)
    marked = [n for n in nodes if n.tag == "main" or n.attributes.get("role") == "main"]
    for found in (marked, [node for node in nodes if node.tag == "article"]):
        best = max(found, key=_length, default=None)
        if best is not None and _length(best) >= 150:
            return best
    return None


def _nodes(root: _Node) -> list[_Node]:
    found: list[_Node] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.tag in _SILENT:
            continue
        found.append(node)
        waiting += [child for child in node.children if isinstance(child, _Node)]
    return found


def _length(root: _Node) -> int:
    return sum(
        len(child.strip())
        for node in _nodes(root)
        for child in node.children
        if isinstance(child, str)
    )


@dataclass(slots=True)
class _Writer:
    """Writes a tree as lines: "#" for headings, "•" for list items."""

    total: int
    lines: list[str] = field(default_factory=list)
    now: str = ""
    prefix: str = ""
    indent: int = 0

    def walk(self, root: _Node) -> None:
        """Write what stands in an element. Depth is bounded by the tree's."""
        for child in root.children:
            if isinstance(child, str):
                self.now += re.sub(r"\s+", " ", child)
            elif not self._left_out(child):
                self._element(child)

    def text(self) -> str:
        """The lines so far."""
        self._end()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.lines)).strip() + "\n"

    def _element(self, node: _Node) -> None:
        heading = _HEADING.fullmatch(node.tag)
        if node.tag == "br":
            self._end()
        elif heading:
            self._end()
            self.lines.append("")
            self.prefix = "#" * int(heading[1]) + " "
            self.walk(node)
            self._end()
            self.lines.append("")
        elif node.tag == "li":
            self._item(node)
        elif node.tag in _BLOCKS:
            self._block(node)
        else:
            self.walk(node)

    def _item(self, node: _Node) -> None:
        self._end()
        self.indent += 2
        self.prefix = " " * (self.indent - 1) + "• "
        self.walk(node)
        self._end()
        self.indent -= 2

    def _block(self, node: _Node) -> None:
        if self.now.strip():
            self._end()
        if node.tag in {"p", "ul", "ol", "table", "section", "div"} and not self.prefix:
            self.lines.append("")
        self.walk(node)
        self._end()

    def _end(self) -> None:
        said = self.now.strip()
        if said:
            lead = self.prefix or " " * self.indent
            self.lines.append(lead + said)
            self.prefix = ""
        self.now = ""

    def _left_out(self, node: _Node) -> bool:
        if node.tag in _SILENT or "hidden" in node.attributes:
            return True
        if node.attributes.get("aria-hidden") == "true":
            return True
        if not _navigates(node):
            return False
        holds_main = any(each.tag in {"main", "article"} for each in _nodes(node)[1:])
        return not holds_main and _length(node) * 2 < self.total


def _navigates(node: _Node) -> bool:
    """Whether an element says that it is not the page's own content."""
    if node.tag in _ROUND or node.attributes.get("role", "") in _ROUND_ROLES:
        return True
    names = node.attributes.get("class", "").split()
    names.append(node.attributes.get("id", ""))
    if node.tag in {"body", "html", "main", "article", "h1", "h2", "h3", "li"}:
        return False
    return any(_ROUND_NAME.fullmatch(name) for name in names)
