# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values and rules. Standard library only; no clock, file, network or database."""
