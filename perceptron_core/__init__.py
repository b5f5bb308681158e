"""The mathematics of the perceptron: vectors, hyperplanes, and how they sort leaves.

NumPy only. Every malformed argument gets a
InputError (a ValueError) whose sentence can be shown to a person.
The source is A. Punnen, The Maths behind Neural Networks, chapter 1 ("Punnen, ch. 1").
"""

from perceptron_core.errors import InputError
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
from perceptron_core.separation.certificates import Overlap, Separation
from perceptron_core.separation.class_means import between_class_means, class_means
from perceptron_core.separation.separability import separability
from perceptron_core.training.averaged import averaged_weights, averages
from perceptron_core.training.changes import WeightChange, train_with_changes
from perceptron_core.training.novikoff import MistakeBound, mistake_bound
from perceptron_core.training.pieces import TrainingProgress
from perceptron_core.training.playback import Playback, playback
from perceptron_core.training.pocket_algorithm import Pocket, pocket
from perceptron_core.training.random_weights import random_weights
from perceptron_core.training.run import TrainingRun, Visits
from perceptron_core.training.scaling import Scaling
from perceptron_core.training.solutions import solution_faces, solution_polygon
from perceptron_core.training.train import train, training_progress
from perceptron_core.training.weight_space import held_sums, mistakes_over_plane
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
    "ConfusionCounts",
    "Gate",
    "InputError",
    "MistakeBound",
    "Overlap",
    "Playback",
    "Pocket",
    "Scaling",
    "Separation",
    "TrainingProgress",
    "TrainingRun",
    "Visits",
    "WeightChange",
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
    "foot_of_perpendicular",
    "from_polar",
    "from_spherical",
    "geometric_margin",
    "held_sums",
    "layer_outputs",
    "layer_sums",
    "lift_points",
    "lift_weights",
    "lower_weights",
    "matrix_product",
    "matrix_vector_product",
    "misclassified",
    "mistake_bound",
    "mistakes_over_plane",
    "norm",
    "offset",
    "outer_product",
    "playback",
    "pocket",
    "point_between",
    "polygon_area",
    "predict",
    "project",
    "project_onto_hyperplane",
    "random_weights",
    "rank_of_plane_map",
    "rejection",
    "scalar_projection",
    "segment_crossing",
    "separability",
    "shape_in_words",
    "signed_distance",
    "solution_faces",
    "solution_polygon",
    "threshold",
    "train",
    "train_with_changes",
    "training_progress",
    "transpose",
    "turned_to",
    "unit_normal",
    "unit_vector",
    "unproject_along",
    "unproject_at_depth",
    "vector_projection",
    "with_direction_angle",
    "with_norm",
]
