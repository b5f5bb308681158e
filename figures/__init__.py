"""Arrays made into Plotly figures and scenes. No Streamlit."""
