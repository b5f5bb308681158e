"""What people build today: sliders for w and b, and a chart that is painted anew."""

import numpy as np
import plotly.data
import plotly.graph_objects as go
import streamlit as st

leaves = plotly.data.iris()
leaves = leaves[leaves["species"].isin(["setosa", "versicolor"])]
X = leaves[["petal_length", "petal_width"]].to_numpy()
X = (X - X.mean(axis=0)) / X.std(axis=0)
y = (leaves["species"] == "versicolor").to_numpy()

angle = st.slider("angle of w", -180, 180, -25)
b = st.slider("b", -3.0, 3.0, 0.5)
w = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
wrong = (X @ w + b >= 0) != y

figure = go.Figure()
for label in (False, True):
    figure.add_scatter(x=X[y == label, 0], y=X[y == label, 1], mode="markers")
along = -b * w + 5 * np.array([[w[1], -w[0]], [-w[1], w[0]]])
figure.add_scatter(x=along[:, 0], y=along[:, 1], mode="lines", name="hyperplane")
figure.add_scatter(x=[0, w[0]], y=[0, w[1]], mode="lines+markers", name="w")
figure.add_scatter(
    x=X[wrong, 0], y=X[wrong, 1], mode="markers", marker={"symbol": "circle-open", "size": 18}
)
figure.update_layout(
    xaxis={"range": [-3, 3]}, yaxis={"range": [-3, 3], "scaleanchor": "x"}, height=600
)
st.plotly_chart(figure)
st.write(f"Leaves on the wrong side: {wrong.sum()} of {len(wrong)}")
