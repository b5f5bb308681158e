"""Every named rule: what a quantity can be made by beyond the operators of expressions.

``frontend/rules/rules.js`` has the same names; tests hold the two together on random cases.
"""

from __future__ import annotations

import numpy as np

import perceptron_core as core
from perceptron_core.matrices import least_squares
from perceptron_explorer.scenes.rules import (
    cells,
    diagram_drawing,
    drawing,
    entries,
    of_guesses,
    of_hyperplanes,
    of_matrices,
    of_separation,
    of_training,
    picking,
    plane_map,
    tables,
    vector_drawing,
    weight_space,
)
from perceptron_explorer.scenes.rules.rule import Rule

__all__ = ["RULES", "Rule"]

# Vectors
norm = Rule("norm", core.norm)
dot = Rule("dot", core.dot)
unit_vector = Rule("unit_vector", core.unit_vector)
angle = Rule("angle", core.angle)
cosine = Rule("cosine", core.cosine)
angle_kind = Rule("angle_kind", core.angle_kind)
direction_angle = Rule("direction_angle", core.direction_angle)
azimuth = Rule("azimuth", core.azimuth)
elevation = Rule("elevation", core.elevation)
from_spherical = Rule("from_spherical", core.from_spherical)
scalar_projection = Rule("scalar_projection", core.scalar_projection)
vector_projection = Rule("vector_projection", core.vector_projection)
across = Rule("across", core.across)
turned_to = Rule("turned_to", core.turned_to)
with_norm = Rule("with_norm", core.with_norm)
with_direction_angle = Rule("with_direction_angle", core.with_direction_angle)
held = Rule("held", vector_drawing.held)
nearest_held = Rule("nearest_held", vector_drawing.nearest_held)
on_grid = Rule("on_grid", vector_drawing.on_grid)

# What is drawn of vectors
component_step = Rule("component_step", vector_drawing.component_step)
parallelogram = Rule("parallelogram", vector_drawing.parallelogram)
angle_arc = Rule("angle_arc", vector_drawing.angle_arc)
product_rectangle = Rule("product_rectangle", vector_drawing.product_rectangle)
drop_lines = Rule("drop_lines", drawing.drop_lines)
floor_shadow = Rule("floor_shadow", drawing.floor_shadow)

# The hyperplane and what it makes of leaves
decision_function = Rule("decision_function", core.decision_function)
signed_distance = Rule("signed_distance", of_hyperplanes.signed_distance)
offset = Rule("offset", core.offset)
foot_of_perpendicular = Rule("foot_of_perpendicular", core.foot_of_perpendicular)
project_onto_hyperplane = Rule("project_onto_hyperplane", of_hyperplanes.project_onto_hyperplane)
bias_through = Rule("bias_through", of_hyperplanes.bias_through)
clip_line = Rule("clip_line", of_hyperplanes.clip_line)
clip_plane = Rule("clip_plane", of_hyperplanes.clip_plane)
clip_half_space = Rule("clip_half_space", of_hyperplanes.clip_half_space)
activation = Rule("activation", core.activation)
predict = Rule("predict", core.predict)
confusion_counts = Rule("confusion_counts", of_hyperplanes.confusion_counts)
geometric_margin = Rule("geometric_margin", core.geometric_margin)
unscaled_bias = Rule("unscaled_bias", of_hyperplanes.unscaled_bias)
slice_bias = Rule("slice_bias", tables.slice_bias)
way_to = Rule("way_to", tables.way_to)

# What is drawn of a hyperplane
grip_on_line = Rule("grip_on_line", drawing.grip_on_line)
grip_on_plane = Rule("grip_on_plane", drawing.grip_on_plane)
right_angle_mark = Rule("right_angle_mark", drawing.right_angle_mark)
side_name_place = Rule("side_name_place", drawing.side_name_place)
no_hyperplane_place = Rule("no_hyperplane_place", drawing.no_hyperplane_place)

# Parts of vectors and tables
first_entries = Rule("first_entries", entries.first_entries)
joined = Rule("joined", entries.joined)
on_steps = Rule("on_steps", entries.on_steps)
length = Rule("length", len)
last_row = Rule("last_row", lambda table: table[-1])
n_flagged = Rule("n_flagged", lambda flags: int(np.count_nonzero(flags)))
shortened = Rule("shortened", lambda vector, count: vector[: int(count)])

# The perceptron, its steps and its layers
lift_point = Rule("lift_point", of_hyperplanes.lift_point)
lift_points = Rule("lift_points", core.lift_points)
lift_weights = Rule("lift_weights", core.lift_weights)
lowered_weights = Rule("lowered_weights", of_hyperplanes.lowered_weights)
lowered_bias = Rule("lowered_bias", of_hyperplanes.lowered_bias)
difference_quotient = Rule("difference_quotient", core.difference_quotient)
layer_sums = Rule("layer_sums", core.layer_sums)
layer_outputs = Rule("layer_outputs", core.layer_outputs)
hidden_outputs = Rule("hidden_outputs", of_hyperplanes.hidden_outputs)
point_between = Rule("point_between", core.point_between)
segment_crossing = Rule("segment_crossing", core.segment_crossing)
leaf_number = Rule("leaf_number", diagram_drawing.leaf_number)
with_leaf = Rule("with_leaf", diagram_drawing.with_leaf)
on_small_step = Rule("on_small_step", diagram_drawing.on_small_step)
distance_left = Rule("distance_left", diagram_drawing.distance_left)

# What many people have guessed
guess_results = Rule("guess_results", of_guesses.guess_results)
guess_arrows = Rule("guess_arrows", of_guesses.guess_arrows)
guess_lines = Rule("guess_lines", of_guesses.guess_lines)

# Separability
separation_proof = Rule("separation_proof", of_separation.separation_proof)
all_features = Rule("all_features", of_separation.all_features)
is_same = Rule("is_same", of_separation.is_same)

# Training
perceptron_run = Rule("perceptron_run", of_training.perceptron_run)
pocket_run = Rule("pocket_run", of_training.pocket_run)
averaged_run = Rule("averaged_run", of_training.averaged_run)
with_change = Rule("with_change", of_training.with_change)
next_mistake = Rule("next_mistake", of_training.next_mistake)
trail = Rule("trail", of_training.trail)

# The space of weights
held_sums = Rule("held_sums", core.held_sums)
mistake_map = Rule("mistake_map", weight_space.mistake_map)
leaf_lines = Rule("leaf_lines", weight_space.leaf_lines)
at_height = Rule("at_height", weight_space.at_height)
solution_polygon = Rule("solution_polygon", weight_space.solution_polygon)
solution_edges = Rule("solution_edges", weight_space.solution_edges)
middle_of = Rule("middle_of", weight_space.middle_of)

# Matrices
stacked = Rule("stacked", of_matrices.stacked)
columns = Rule("columns", of_matrices.columns)
written = Rule("written", of_matrices.written)
shape_of = Rule("shape_of", of_matrices.shape_of)
fits = Rule("fits", of_matrices.fits)
matrix_product = Rule("matrix_product", core.matrix_product)
matrix_vector_product = Rule("matrix_vector_product", core.matrix_vector_product)
row_at = Rule("row_at", of_matrices.row_at)
column_at = Rule("column_at", of_matrices.column_at)
determinant = Rule("determinant", of_matrices.determinant)
rank_of_plane_map = Rule("rank_of_plane_map", of_matrices.rank_of_plane_map)
compared = Rule("compared", of_matrices.compared)
sign = Rule("sign", of_matrices.sign)
image_line = Rule("image_line", plane_map.image_line)
moved_points = Rule("moved_points", plane_map.moved_points)
moved_grid = Rule("moved_grid", plane_map.moved_grid)
descent_path = Rule("descent_path", least_squares.descent_path)
rms_residual = Rule("rms_residual", least_squares.rms_residual)
line_ends = Rule("line_ends", of_matrices.line_ends)

# Where the entries of matrices and tensors are drawn, and which are chosen
ones_for = Rule("ones_for", lambda table: [1] * len(table))
grid_places = Rule("grid_places", cells.grid_places)
transposed_places = Rule("transposed_places", cells.transposed_places)
shape_turned = Rule("shape_turned", cells.shape_turned)
name_place = Rule("name_place", cells.name_place)
bracket_lines = Rule("bracket_lines", cells.bracket_lines)
beside_places = Rule("beside_places", cells.beside_places)
row_flags = Rule("row_flags", cells.row_flags)
column_flags = Rule("column_flags", cells.column_flags)
row_term_flags = Rule("row_term_flags", cells.row_term_flags)
column_term_flags = Rule("column_term_flags", cells.column_term_flags)
entry_flags = Rule("entry_flags", cells.entry_flags)
entry_at = Rule("entry_at", cells.entry_at)
within_table = Rule("within_table", cells.within_table)
picked = Rule("picked", picking.picked)
picked_shape = Rule("picked_shape", picking.picked_shape)
picked_entry = Rule("picked_entry", picking.picked_entry)
first_picked = Rule("first_picked", picking.first_picked)
index_at = Rule("index_at", picking.index_at)

RULES = {rule.name: rule for rule in [*globals().values()] if isinstance(rule, Rule)}
