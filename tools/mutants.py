# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small faults, made on purpose: the list of them for one module.

Works on the syntax tree, so that constants in tables, properties and class bodies are
broken too. What only a reader sees is left alone: docstrings, annotations, decorators
and the texts of errors.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARE: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}
# Fields of the tree that hold no behaviour of the program's own.
_SILENT = frozenset({"annotation", "returns", "decorator_list", "type_params"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: where it is and what it does.

    ``statement`` is the line where the innermost statement around it begins.
    ``function`` is the qualified name of the outermost function whose body holds the
    fault; empty for what runs when the module is loaded.
    """

    path: Path
    module: str
    line: int
    statement: int
    change: str
    function: str
    number: int
    replacement: ast.expr | ast.stmt

    def tree(self) -> ast.Module:
        """Return the broken module."""
        whole = _numbered(self.path)
        _Replace(self.number, self.replacement).visit(whole)
        return ast.fix_missing_locations(whole)


def mutants(path: Path, *, module: str) -> Iterator[Mutant]:
    """Give every mutant of the module at ``path``, in the order of its source."""
    for node, statement, function in _alive(_numbered(path)):
        for change, replacement in _faults(node):
            number = node.__dict__["_number"]
            yield Mutant(
                path=path,
                module=module,
                line=node.lineno,
                statement=statement,
                change=change,
                function=function,
                number=number,
                replacement=replacement,
            )


def with_probes(path: Path, *, call: str) -> ast.Module:
    """Return the module with ``call(line)`` before every statement of a function."""
    whole = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(whole):
        if isinstance(node, ast.FunctionDef):
            _add_probes(node, call=call)
    return ast.fix_missing_locations(whole)


def _add_probes(node: ast.AST, *, call: str) -> None:
    for name, value in ast.iter_fields(node):
        if not isinstance(value, list):
            continue
        for child in value:
            if isinstance(child, ast.AST) and not isinstance(child, ast.FunctionDef):
                _add_probes(child, call=call)
        if name in {"body", "orelse", "finalbody"}:
            probed: list[ast.stmt] = []
            for statement in value:
                line = ast.Constant(statement.lineno)
                probe = ast.Call(ast.Name(call, ast.Load()), [line], [])
                probed += [ast.copy_location(ast.Expr(probe), statement), statement]
            setattr(node, name, probed)


def _numbered(path: Path) -> ast.Module:
    whole = ast.parse(path.read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(whole)):
        node.__dict__["_number"] = number
    return whole


class _Replace(ast.NodeTransformer):
    """Puts one node in another's place."""

    def __init__(self, number: int, replacement: ast.expr | ast.stmt) -> None:
        self.number = number
        self.replacement = replacement

    def visit(self, node: ast.AST) -> ast.AST:
        if node.__dict__.get("_number") == self.number:
            return ast.copy_location(self.replacement, node)
        return self.generic_visit(node)


def _alive(
    node: ast.AST, *, within: str = "", statement: int = 0, function: str = ""
) -> Iterator[tuple[ast.expr | ast.stmt, int, str]]:
    """Walk what carries behaviour, with its statement and the function it is in."""
    if isinstance(node, ast.Raise | ast.Import | ast.ImportFrom | ast.JoinedStr):
        return
    if isinstance(node, ast.stmt):
        statement = node.lineno
    if isinstance(node, ast.expr | ast.stmt):
        yield node, statement, function
    for name, value in ast.iter_fields(node):
        if name in _SILENT:
            continue
        inside, whose = within, function
        match node:
            case ast.ClassDef(name=called):
                inside = f"{within}{called}."
            case ast.FunctionDef(name=called) if name == "body":
                whose = function or f"{within}{called}"
            case _:
                pass
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _alive(
                    child, within=inside, statement=statement, function=whose
                )


def _faults(node: ast.expr | ast.stmt) -> Iterator[tuple[str, ast.expr | ast.stmt]]:
    """Give what can be wrong at this very node, each with its name."""
    match node:
        case ast.expr():
            yield from _wrong_values(node)
        case ast.Return(value=ast.expr() as value) if not isinstance(
            value, ast.Constant
        ):
            yield "returns None", ast.Return(ast.Constant(None))
        case ast.If(test=ast.Name() | ast.Attribute() | ast.Call() as test):
            wrong = ast.UnaryOp(ast.Not(), test)
            yield "if negated", ast.If(wrong, node.body, node.orelse)
        case ast.Break():
            yield "break → continue", ast.Continue()
        case ast.Continue():
            yield "continue → break", ast.Break()
        case _:
            pass


def _wrong_values(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BoolOp(op=ast.And(), values=values):
            yield "and → or", ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(op=ast.Or(), values=values):
            yield "or → and", ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "not removed", operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            other = _ARITHMETIC[type(op)]
            change = f"{type(op).__name__} → {other.__name__}"
            yield change, ast.BinOp(left, other(), right)
        case ast.Constant(value=value):
            yield from _constants(value)
        case ast.Name(id=name, ctx=ast.Load()) if name in _TWINS:
            yield f"{name} → {_TWINS[name]}", ast.Name(_TWINS[name], ast.Load())
        case _:
            pass


def _comparisons(node: ast.Compare) -> Iterator[tuple[str, ast.expr]]:
    for place, op in enumerate(node.ops):
        for other in _COMPARE[type(op)]:
            ops = [*node.ops]
            ops[place] = other()
            change = f"{type(op).__name__} → {other.__name__}"
            yield change, ast.Compare(node.left, ops, node.comparators)


def _constants(value: object) -> Iterator[tuple[str, ast.expr]]:
    match value:
        case bool():
            yield f"{value} → {not value}", ast.Constant(not value)
        case int():
            for other in (value + 1, value - 1):
                yield f"{value} → {other}", ast.Constant(other)
        case _:
            pass
