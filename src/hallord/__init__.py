# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hållord: citizen promises as contracts whose standing is computed, never typed."""

__version__ = "0.1.0"
