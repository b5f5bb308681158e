"""The scene language: what moves in a picture, by which rule, and what is said of it.

Neither Streamlit nor Plotly: a scene is data, checked and worked out without either.
"""
