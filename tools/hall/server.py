"""One of the servers: ``streamlit run app.py``, with the largest modules loaded first.

Streamlit opens its port and then loads the app, which takes as long as all before it. A visitor
who came to a server that is just being started would wait for it, and not go to another one.
"""

from __future__ import annotations

import sys
from importlib import import_module

from streamlit.web.cli import main

LARGEST = ("pandas", "plotly.graph_objects")
"""The app's own modules read Streamlit's settings, which are not known before it runs."""

if __name__ == "__main__":
    for module in LARGEST:
        import_module(module)
    main(["run", "app.py", *sys.argv[1:]], prog_name="streamlit")
