"""The server: Streamlit's pages, and beside them the files that the browser loads.

Start it with ``streamlit run app.py``.
"""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from draggable_plot import mounts
from explorer import mishaps

# Until the first run of navigation.py, Streamlit would take a folder called "pages" for its
# older kind of multipage app, and show the first visitor of a new server a wrong menu.
PagesManager.uses_pages_directory = False

app = st.App("navigation.py", routes=mounts(), on_script_error=mishaps.show)
