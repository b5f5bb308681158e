"""A board that a class fills from its phones: its database, its server and the phones' page.

It imports neither Streamlit nor Plotly. The lecturer's page uses the `Store` directly; phones
come by the routes.
"""

from perceptron_explorer.class_board.board import Board, Opened
from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.items import Item
from perceptron_explorer.class_board.question import Question
from perceptron_explorer.class_board.settings import Feature, Settings
from perceptron_explorer.class_board.store import Store

__all__ = ["Board", "BoardError", "Feature", "Item", "Opened", "Question", "Settings", "Store"]
