# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The design system: stylesheet, shapes, charts and phrases as pure functions."""
