# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small picture beside a page's name in the browser."""

from typing import Final

ICON_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none">'
    '<circle cx="12" cy="12" r="11" fill="#0b5551"/><path d="M6.6 12.5l3.7 3.7 '
    '7.2-7.6" stroke="#fff" stroke-width="2.6"/></svg>\n'
)
"""The mark of what is kept, in its own colour on any ground."""
