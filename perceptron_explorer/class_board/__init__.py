"""A board that a class fills from its phones: its database, its server and the phones' page.

It imports neither Streamlit nor Plotly. The lecturer's page uses the `Store` of ``store.py``
directly; phones come by the routes.
"""
