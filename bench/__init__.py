# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measurements as ratios: both sides in one run, on the same data, in CPU time."""
