"""The least that a Streamlit app with a plot can be: the same leaves, standing still."""

import plotly.data
import plotly.express as px
import streamlit as st

leaves = plotly.data.iris()
st.plotly_chart(px.scatter(leaves, x="petal_length", y="petal_width", color="species"))
