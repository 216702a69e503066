# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong when a page is opened."""


class UnreadablePageError(ValueError):
    """A file that no text can be had from; the message is in Swedish and says why."""
