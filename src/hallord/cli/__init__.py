# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door from the command line."""

from hallord.cli.commands import main

__all__ = ["main"]
