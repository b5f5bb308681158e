"""What every Plotly figure is made with: its axes, its leaves."""
