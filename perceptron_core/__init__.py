"""The mathematics of the perceptron: vectors, hyperplanes, and how they sort leaves.

NumPy only, and Pillow to read the files of photographs. Every malformed argument gets a
ValueError whose sentence can be shown to a person.
The source is A. Punnen, The Maths behind Neural Networks, chapter 1 ("Punnen, ch. 1").
"""

from perceptron_core.geometry.camera import project, unproject_along, unproject_at_depth
from perceptron_core.geometry.clipping import (
    box_corners,
    clip_half_space,
    clip_line,
    clip_plane,
    clip_segment,
    polygon_area,
)
from perceptron_core.hyperplane.distances import (
    bias_through,
    decision_function,
    foot_of_perpendicular,
    offset,
    project_onto_hyperplane,
    signed_distance,
    threshold,
    unit_normal,
)
from perceptron_core.hyperplane.lifting import lift_points, lift_weights, lower_weights
from perceptron_core.iris import IRIS_FEATURES, iris_flowers
from perceptron_core.leaf_model import (
    LEAF_FEATURES,
    made_up_leaves,
)
from perceptron_core.matrices.products import (
    determinant,
    matrix_product,
    matrix_vector_product,
    outer_product,
    rank_of_plane_map,
    shape_in_words,
    transpose,
)
from perceptron_core.perceptron.evaluation import (
    ConfusionCounts,
    confusion_counts,
    correct_counts,
    geometric_margin,
    misclassified,
)
from perceptron_core.perceptron.gates import GATE_WEIGHTS, GATES, Gate
from perceptron_core.perceptron.half_spaces import point_between, segment_crossing
from perceptron_core.perceptron.layers import layer_outputs, layer_sums
from perceptron_core.perceptron.output import activation, predict
from perceptron_core.perceptron.step_function import difference_quotient
from perceptron_core.photos.finding import FoundLeaves, find_leaves
from perceptron_core.photos.loading import MAX_PHOTO_BYTES, MAX_PIXELS, read_photo
from perceptron_core.photos.measuring import (
    PHOTO_FEATURES,
    LeafPhoto,
    PhotoFeature,
    measure_leaf,
)
from perceptron_core.photos.showing import measured_pictures, numbered_picture
from perceptron_core.separation.certificates import Overlap, Separation
from perceptron_core.separation.class_means import between_class_means, class_means
from perceptron_core.separation.separability import separability
from perceptron_core.tables.classes import classes_in, noted_classes, two_classes
from perceptron_core.tables.features import clean_features
from perceptron_core.tables.guessing import guess_columns
from perceptron_core.tables.leaves import ColumnChoice, TakenLeaves
from perceptron_core.tables.limits import MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from perceptron_core.tables.numbers import read_number
from perceptron_core.tables.polarity import positive_last
from perceptron_core.tables.reading import read_table
from perceptron_core.tables.taking import take_leaves
from perceptron_core.tables.text import clean_class_names
from perceptron_core.tables.types import Column, Feature, Problem, Table
from perceptron_core.tables.weights import Weights, read_weights, write_weights
from perceptron_core.tables.writing import write_table
from perceptron_core.training.averaged import averaged_weights, averages
from perceptron_core.training.novikoff import MistakeBound, mistake_bound
from perceptron_core.training.pieces import TrainingProgress
from perceptron_core.training.playback import Playback, playback
from perceptron_core.training.pocket_algorithm import Pocket, pocket
from perceptron_core.training.random_weights import random_weights
from perceptron_core.training.run import TrainingRun, Visits
from perceptron_core.training.scaling import Scaling
from perceptron_core.training.train import train, training_progress
from perceptron_core.validation import (
    as_box,
    as_labels,
    as_matrix,
    as_scalar,
    as_vector,
)
from perceptron_core.vectors.lengths_and_angles import (
    alignment,
    angle,
    angle_kind,
    cosine,
    direction_angle,
    direction_cosines,
    dot,
    from_polar,
    norm,
    rejection,
    scalar_projection,
    unit_vector,
    vector_projection,
)
from perceptron_core.vectors.turning import (
    across,
    away_from,
    azimuth,
    elevation,
    from_spherical,
    turned_to,
    with_direction_angle,
    with_norm,
)

__all__ = [
    "GATES",
    "GATE_WEIGHTS",
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
    "ConfusionCounts",
    "Feature",
    "FoundLeaves",
    "Gate",
    "LeafPhoto",
    "MistakeBound",
    "Overlap",
    "PhotoFeature",
    "Playback",
    "Pocket",
    "Problem",
    "Scaling",
    "Separation",
    "Table",
    "TakenLeaves",
    "TrainingProgress",
    "TrainingRun",
    "Visits",
    "Weights",
    "across",
    "activation",
    "alignment",
    "angle",
    "angle_kind",
    "as_box",
    "as_labels",
    "as_matrix",
    "as_scalar",
    "as_vector",
    "averaged_weights",
    "averages",
    "away_from",
    "azimuth",
    "between_class_means",
    "bias_through",
    "box_corners",
    "class_means",
    "classes_in",
    "clean_class_names",
    "clean_features",
    "clip_half_space",
    "clip_line",
    "clip_plane",
    "clip_segment",
    "confusion_counts",
    "correct_counts",
    "cosine",
    "decision_function",
    "determinant",
    "difference_quotient",
    "direction_angle",
    "direction_cosines",
    "dot",
    "elevation",
    "find_leaves",
    "foot_of_perpendicular",
    "from_polar",
    "from_spherical",
    "geometric_margin",
    "guess_columns",
    "iris_flowers",
    "layer_outputs",
    "layer_sums",
    "lift_points",
    "lift_weights",
    "lower_weights",
    "made_up_leaves",
    "matrix_product",
    "matrix_vector_product",
    "measure_leaf",
    "measured_pictures",
    "misclassified",
    "mistake_bound",
    "norm",
    "noted_classes",
    "numbered_picture",
    "offset",
    "outer_product",
    "playback",
    "pocket",
    "point_between",
    "polygon_area",
    "positive_last",
    "predict",
    "project",
    "project_onto_hyperplane",
    "random_weights",
    "rank_of_plane_map",
    "read_number",
    "read_photo",
    "read_table",
    "read_weights",
    "rejection",
    "scalar_projection",
    "segment_crossing",
    "separability",
    "shape_in_words",
    "signed_distance",
    "take_leaves",
    "threshold",
    "train",
    "training_progress",
    "transpose",
    "turned_to",
    "two_classes",
    "unit_normal",
    "unit_vector",
    "unproject_along",
    "unproject_at_depth",
    "vector_projection",
    "with_direction_angle",
    "with_norm",
    "write_table",
    "write_weights",
]
