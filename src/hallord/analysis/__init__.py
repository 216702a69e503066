# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Arrays in, findings out. Knows nothing of promises; time and chance are arguments."""
