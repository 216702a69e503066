# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages: followed promises in, a whole site as bytes out.

`build_site` is the door. It writes no file and asks neither clock nor net, so that the
same input always gives the same bytes.
"""

from hallord.adapters.public_pages.publishing import Followed
from hallord.adapters.public_pages.rendering import PagesNeedJinjaError
from hallord.adapters.public_pages.site import build_site

__all__ = ["Followed", "PagesNeedJinjaError", "build_site"]
