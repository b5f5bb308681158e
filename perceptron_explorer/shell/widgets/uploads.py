"""Why files cannot be uploaded from within another site's frame, and what to do."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st
from streamlit.web.server.server_util import is_xsrf_enabled

COOKIE = "_streamlit_xsrf"


def say_if_refused() -> None:
    """Say so if the browser has no cookie of this server's, without which uploads are refused.

    In a frame on a page of another site browsers leave it out. Then Streamlit would say "403".
    """
    here = st.context.url
    if not here or not is_xsrf_enabled() or COOKIE in st.context.cookies:
        return
    parts = urlsplit(here)
    alone = f"{parts.scheme}://{parts.netloc}{parts.path}"
    st.warning(
        "Files can't be uploaded here: this page stands in a frame of another site, or your "
        f"browser refuses cookies. [Open it in a window of its own]({alone}) and upload there.",
        icon=":material/upload_file:",
    )
