# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the project's own Python environment, once, in ``.venv``.

The only place that knows how. It uses nothing but the standard library, because it
runs before anything is installed, and it must work where

* the system's pip refuses to install (PEP 668, Debian and Ubuntu),
* ``ensurepip`` is missing (Debian without python3-venv),
* ``pip`` exists only as ``python3 -m pip``, or uv exists and pip does not,
* packages come through a mirror (``PIP_INDEX_URL`` and its like are respected).

What is installed is pinned by hash in ``requirements/``. A finished environment is
recognised by the hash of those lists and reused.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = "hallord-setup.json"

# Which lists each purpose needs, in the order of installation: the build tools come
# first, because what is built afterwards may use only them.
PROFILES: dict[str, tuple[str, ...]] = {
    "run": ("build", "run"),
    "test": ("build", "test"),
}
# Everything that a profile gives is also in these; a test environment can run.
_COVERS: dict[str, frozenset[str]] = {
    "run": frozenset({"run"}),
    "test": frozenset({"run", "test"}),
}

Installer = Callable[[list[str]], None]


class SetupError(Exception):
    """The environment could not be made; the text says what to do, in Swedish."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What ``.venv`` was made from. ``ours`` is false for a developer's own venv."""

    packages: str
    project: str
    python: str
    profiles: tuple[str, ...]
    ours: bool


def say(text: str) -> None:
    """Tell the person at the terminal, without disturbing what is printed as data."""
    print(text, file=sys.stderr, flush=True)


def venv_python(venv: Path = VENV) -> Path:
    """Return the path of the environment's interpreter, made or not."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(profile: str) -> Path:
    """Make or reuse the environment for ``profile`` and return its interpreter.

    Raise SetupError with an explanation in Swedish when it cannot be made.
    """
    wanted = _wanted(profile)
    found = _read_stamp()
    if found is not None and _serves(found, wanted) and venv_python().exists():
        return venv_python()
    if VENV.exists() and _is_ours_to_remove(found, wanted):
        shutil.rmtree(VENV)
        found = None
    say("Förbereder Hållord i .venv (första gången tar det en minut) …")
    ours = not VENV.exists() or (found is not None and found.ours)
    # An unfinished environment carries an empty stamp, so that the next start
    # replaces it instead of taking it for a developer's own.
    if ours and not VENV.exists():
        _make_venv()
        _write_stamp(Stamp("", "", "", (), ours=True))
    _require_working_interpreter()
    installer = _installer()
    packages_done = found is not None and found.packages == wanted.packages
    if not packages_done or found is None or profile not in _covered(found):
        for name in PROFILES[profile]:
            installer(["--require-hashes", "-r", str(_list_path(name))])
    installer(["--no-deps", "--editable", str(ROOT)])
    profiles = set(wanted.profiles) | (
        set(found.profiles) if packages_done and found is not None else set()
    )
    _write_stamp(
        Stamp(
            wanted.packages,
            wanted.project,
            wanted.python,
            tuple(sorted(profiles)),
            ours=ours,
        )
    )
    return venv_python()


def _wanted(profile: str) -> Stamp:
    """Return the stamp that an environment for ``profile`` would carry today."""
    lists = sorted((ROOT / "requirements").glob("*.txt"))
    return Stamp(
        packages=_digest([ROOT / "uv.lock", *lists]),
        project=_digest([ROOT / "pyproject.toml"]),
        python=".".join(str(part) for part in sys.version_info[:2]),
        profiles=(profile,),
        ours=True,
    )


def _covered(stamp: Stamp) -> frozenset[str]:
    return frozenset().union(*(_COVERS[name] for name in stamp.profiles))


def _serves(found: Stamp, wanted: Stamp) -> bool:
    """Say whether the environment found does for what is wanted."""
    same = (found.packages, found.project) == (wanted.packages, wanted.project)
    return same and set(wanted.profiles) <= _covered(found)


def _is_ours_to_remove(found: Stamp | None, wanted: Stamp) -> bool:
    """Never remove a venv that somebody made by hand; do replace an outdated one."""
    if found is None or not found.ours:
        return False
    same = (found.packages, found.python) == (wanted.packages, wanted.python)
    return not same or not venv_python().exists()


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        # Line endings are no difference: a checkout on Windows is the same lock.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _read_stamp() -> Stamp | None:
    try:
        raw = json.loads((VENV / STAMP).read_text(encoding="utf-8"))
        return Stamp(
            packages=str(raw["packages"]),
            project=str(raw["project"]),
            python=str(raw["python"]),
            profiles=tuple(name for name in raw["profiles"] if name in _COVERS),
            ours=bool(raw["ours"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_stamp(stamp: Stamp) -> None:
    content = {
        "packages": stamp.packages,
        "project": stamp.project,
        "python": stamp.python,
        "profiles": list(stamp.profiles),
        "ours": stamp.ours,
    }
    text = json.dumps(content, indent=2) + "\n"
    (VENV / STAMP).write_text(text, encoding="utf-8")


def _list_path(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def _run(command: list[str], *, environment: Mapping[str, str]) -> str | None:
    """Run ``command`` quietly. Return None when it went well, else what it said."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=dict(environment),
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as problem:
        return str(problem)
    return None if done.returncode == 0 else done.stdout.strip() or "(inget svar)"


def _make_venv() -> None:
    """Create ``.venv`` without pip in it, so that ensurepip is not needed."""
    uv = shutil.which("uv")
    if uv is not None:
        # A Python fetched by uv would not be the one that was asked for.
        command = [uv, "venv", "--no-project", "--python", sys.executable, str(VENV)]
        environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
        if _run(command, environment=environment) is None:
            return
        shutil.rmtree(VENV, ignore_errors=True)
    said = _run(
        [sys.executable, "-m", "venv", "--without-pip", str(VENV)],
        environment=os.environ,
    )
    if said is not None:
        shutil.rmtree(VENV, ignore_errors=True)
        message = (
            "Kunde inte skapa Pythonmiljön .venv.\n"
            "Kontrollera att mappen går att skriva i och att disken har plats.\n"
            "I Debian och Ubuntu kan du behöva: sudo apt install python3-venv\n\n"
            f"Python svarade:\n{_tail(said)}"
        )
        raise SetupError(message)


def _require_working_interpreter() -> None:
    check = "import sys; sys.exit(sys.version_info < (3, 11))"
    said = _run([str(venv_python()), "-c", check], environment=os.environ)
    if said is not None:
        message = (
            "Mappen .venv finns, men dess Python går inte att starta eller är äldre "
            "än 3.11.\nTa bort mappen .venv och försök igen.\n\n"
            f"Svaret var:\n{_tail(said)}"
        )
        raise SetupError(message)


def _installer() -> Installer:
    """Return what installs into ``.venv``: uv where there is one, else pip."""
    uv = shutil.which("uv")
    pip: list[str] | None = None

    def install(arguments: list[str]) -> None:
        nonlocal uv, pip
        if uv is not None:
            said = _uv_install(uv, arguments)
            if said is None:
                return
            say("uv kunde inte installera; försöker med pip …")
            uv = None
        if pip is None:
            pip = _find_pip()
        said = _pip_install(pip, arguments)
        if said is not None:
            raise SetupError(_why_not_installed(said))

    return install


def _uv_install(uv: str, arguments: list[str]) -> str | None:
    command = [uv, "pip", "install", "--no-build-isolation"]
    command += ["--python", str(venv_python()), *arguments]
    return _run(command, environment=uv_environment(os.environ))


def _pip_install(pip: list[str], arguments: list[str]) -> str | None:
    quiet = {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
    }
    command = [*pip, "install", "--quiet", "--no-build-isolation", *arguments]
    return _run(command, environment={**os.environ, **quiet})


def uv_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Let uv follow the machine's settings for pip, where uv has none of its own.

    uv does not read pip's variables; a machine that reaches packages only through a
    mirror would otherwise work with pip and fail with uv.
    """
    same_meaning = {
        "PIP_INDEX_URL": ("UV_DEFAULT_INDEX", "UV_INDEX_URL"),
        "PIP_EXTRA_INDEX_URL": ("UV_EXTRA_INDEX_URL", "UV_INDEX"),
        "PIP_FIND_LINKS": ("UV_FIND_LINKS",),
        "PIP_NO_INDEX": ("UV_NO_INDEX",),
        "PIP_CERT": ("SSL_CERT_FILE",),
    }
    result = dict(environment)
    for theirs, ours in same_meaning.items():
        value = environment.get(theirs)
        if value and not any(name in environment for name in ours):
            result[ours[0]] = value
    # Many public networks look into encrypted traffic with a certificate of their own,
    # which the system trusts and uv's built-in list does not. (Two names: new and old.)
    for name in ("UV_SYSTEM_CERTS", "UV_NATIVE_TLS"):
        result.setdefault(name, "1")
    return result


def _find_pip() -> list[str]:
    """Return a command that installs into ``.venv``, trying the nearest pip first."""
    inside = [str(venv_python()), "-m", "pip"]
    outside = ["--python", str(venv_python())]
    candidates = [inside, [sys.executable, "-m", "pip", *outside]]
    candidates += [
        [found, *outside] for found in map(shutil.which, ("pip3", "pip")) if found
    ]
    for candidate in candidates:
        if _run([*candidate, "--version"], environment=os.environ) is None:
            return candidate
    bundled = [str(venv_python()), "-m", "ensurepip"]
    if _run(bundled, environment=os.environ) is None:
        return inside
    message = (
        "Hittar varken uv eller pip, och behöver något av dem för att installera.\n"
        "I Debian och Ubuntu: sudo apt install python3-pip\n"
        "Annars: se https://pip.pypa.io/en/stable/installation/"
    )
    raise SetupError(message)


def _why_not_installed(said: str) -> str:
    if "HASHES" in said or "hash" in said.lower().split("error:")[-1]:
        advice = (
            "Ett paket stämmer inte med den kontrollsumma som projektet har låst.\n"
            "Inget har installerats. Försök igen; händer det igen, hör av dig."
        )
    else:
        advice = (
            "Kontrollera nätet. Når du paket genom en spegel anger du den med\n"
            "PIP_INDEX_URL (eller i pip.conf) och startar igen."
        )
    return f"Kunde inte installera paketen.\n{advice}\n\nSvaret var:\n{_tail(said)}"


def _tail(text: str, *, lines: int = 15) -> str:
    return "\n".join("  " + line for line in text.splitlines()[-lines:])
