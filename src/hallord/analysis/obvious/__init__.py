# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Slow, obvious twins: the same answers one thing at a time, as oracles."""
