"""A Plotly figure with handles that can be dragged, as a Streamlit component."""

from perceptron_explorer.draggable_plot.board_feed import board_feed
from perceptron_explorer.draggable_plot.board_question import board_question
from perceptron_explorer.draggable_plot.browser_store import browser_store
from perceptron_explorer.draggable_plot.component import DraggedValues, Figure, draggable_plot
from perceptron_explorer.draggable_plot.file_download import file_download
from perceptron_explorer.draggable_plot.hand_out import hand_out
from perceptron_explorer.draggable_plot.page_bar import page_bar
from perceptron_explorer.draggable_plot.scene_list import scene_list
from perceptron_explorer.draggable_plot.server import mounts
from perceptron_explorer.draggable_plot.table_paste import table_paste

__all__ = [
    "DraggedValues",
    "Figure",
    "board_feed",
    "board_question",
    "browser_store",
    "draggable_plot",
    "file_download",
    "hand_out",
    "mounts",
    "page_bar",
    "scene_list",
    "table_paste",
]
