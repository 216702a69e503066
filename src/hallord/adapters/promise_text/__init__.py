# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a saved page, a document or a text file to the clean text that is read.

Lines, bullets and headings are kept; menus, footers and scripts are not. Headings come
out as lines with one to six "#", bullets as lines with "•", so that `core.reading` sees
the same text whatever the file was.
"""

from hallord.adapters.promise_text.failures import UnreadablePageError
from hallord.adapters.promise_text.opening import LARGEST, Form, PromiseText, open_page

__all__ = ["LARGEST", "Form", "PromiseText", "UnreadablePageError", "open_page"]
