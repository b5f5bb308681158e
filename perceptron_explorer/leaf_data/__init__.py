"""Leaves to look at: the given sets, tables and photographs that people bring.

Neither Streamlit nor Plotly; Pillow reads the files of photographs. What is malformed gets a
ValueError whose sentence can be shown to a person, as in the core.
"""

from perceptron_explorer.leaf_data.iris import IRIS_FEATURES, iris_flowers
from perceptron_explorer.leaf_data.leaf_model import LEAF_FEATURES, made_up_leaves
from perceptron_explorer.leaf_data.photos.finding import FoundLeaves, find_leaves
from perceptron_explorer.leaf_data.photos.loading import MAX_PHOTO_BYTES, MAX_PIXELS, read_photo
from perceptron_explorer.leaf_data.photos.measuring import (
    PHOTO_FEATURES,
    LeafPhoto,
    PhotoFeature,
    measure_leaf,
)
from perceptron_explorer.leaf_data.photos.outlines import outline_of
from perceptron_explorer.leaf_data.photos.showing import (
    as_data_url,
    measured_pictures,
    numbered_picture,
)
from perceptron_explorer.leaf_data.tables.classes import classes_in, noted_classes, two_classes
from perceptron_explorer.leaf_data.tables.features import clean_features
from perceptron_explorer.leaf_data.tables.guessing import guess_columns
from perceptron_explorer.leaf_data.tables.leaves import ColumnChoice, TakenLeaves
from perceptron_explorer.leaf_data.tables.limits import MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from perceptron_explorer.leaf_data.tables.numbers import read_number
from perceptron_explorer.leaf_data.tables.polarity import positive_last
from perceptron_explorer.leaf_data.tables.reading import read_table
from perceptron_explorer.leaf_data.tables.taking import take_leaves
from perceptron_explorer.leaf_data.tables.text import clean_class_names
from perceptron_explorer.leaf_data.tables.types import Column, Feature, Problem, Table
from perceptron_explorer.leaf_data.tables.weights import Weights, read_weights, write_weights
from perceptron_explorer.leaf_data.tables.writing import write_table

__all__ = [
    "IRIS_FEATURES",
    "LEAF_FEATURES",
    "MAX_BYTES",
    "MAX_CELLS",
    "MAX_COLUMNS",
    "MAX_PHOTO_BYTES",
    "MAX_PIXELS",
    "MAX_ROWS",
    "PHOTO_FEATURES",
    "Column",
    "ColumnChoice",
    "Feature",
    "FoundLeaves",
    "LeafPhoto",
    "PhotoFeature",
    "Problem",
    "Table",
    "TakenLeaves",
    "Weights",
    "as_data_url",
    "classes_in",
    "clean_class_names",
    "clean_features",
    "find_leaves",
    "guess_columns",
    "iris_flowers",
    "made_up_leaves",
    "measure_leaf",
    "measured_pictures",
    "noted_classes",
    "numbered_picture",
    "outline_of",
    "positive_last",
    "read_number",
    "read_photo",
    "read_table",
    "read_weights",
    "take_leaves",
    "two_classes",
    "write_table",
    "write_weights",
]
