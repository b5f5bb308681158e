"""Every named rule: what a quantity can be made by beyond the operators of expressions.

``frontend/rules/rules.js`` has the same names; tests hold the two together on random cases.
"""

from __future__ import annotations

import numpy as np

import perceptron_core as core
from perceptron_core import descent, gradients
from perceptron_core import softmax as softmax_core
from perceptron_core.matrices import least_squares
from perceptron_explorer.scenes.rules import (
    cells,
    diagram_drawing,
    drawing,
    entries,
    of_descent,
    of_gradients,
    of_graphs,
    of_guesses,
    of_hyperplanes,
    of_layers,
    of_matrices,
    of_networks,
    of_separation,
    of_softmax,
    of_training,
    picking,
    plane_map,
    regions,
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
with_entries = Rule("with_entries", entries.with_entries)
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
in_hull = Rule("in_hull", of_separation.in_hull)

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

# Descent
curve_value = Rule("curve_value", descent.curve_value)
curve_slope = Rule("curve_slope", descent.curve_slope)
newton_step = Rule("newton_step", descent.newton_step)
curve_trail = Rule("curve_trail", descent.curve_trail)
curve_line = Rule("curve_line", of_descent.curve_line)
stationary_points = Rule("stationary_points", descent.stationary_points)
stationary_names = Rule("stationary_names", of_descent.stationary_names)
loss_of = Rule("loss_of", of_descent.loss_of)
loss_gradient = Rule("loss_gradient", descent.loss_gradient)
mean_mistakes = Rule("mean_mistakes", descent.mean_mistakes)
descent_trail = Rule("descent_trail", descent.descent_trail)
lifted_trail = Rule("lifted_trail", of_descent.lifted_trail)
rows_flagged = Rule("rows_flagged", of_descent.rows_flagged)
entries_flagged = Rule("entries_flagged", of_descent.entries_flagged)
distances = Rule("distances", of_descent.distances)
flags_below = Rule("flags_below", of_descent.flags_below)
loss_over_angles = Rule("loss_over_angles", of_descent.loss_over_angles)

# Gradients by the chain rule
neuron_forward = Rule("neuron_forward", gradients.neuron_forward)
neuron_links = Rule("neuron_links", gradients.neuron_links)
chain_sums = Rule("chain_sums", gradients.chain_sums)
chain_outputs = Rule("chain_outputs", gradients.chain_outputs)
chain_links = Rule("chain_links", gradients.chain_links)
products_from_end = Rule("products_from_end", gradients.products_from_end)
activation_slope = Rule("activation_slope", gradients.activation_slope)
network_forward = Rule("network_forward", gradients.network_forward)
network_deltas = Rule("network_deltas", gradients.network_deltas)
network_gradient = Rule("network_gradient", gradients.network_gradient)
network_differences = Rule("network_differences", gradients.network_differences)
activate_all = Rule("activate_all", gradients.activate_all)
slopes_of_all = Rule("slopes_of_all", gradients.slopes_of_all)
layer_images = Rule("layer_images", gradients.layer_images)
layer_jacobian = Rule("layer_jacobian", gradients.layer_jacobian)
linear_images = Rule("linear_images", gradients.linear_images)
circle_round = Rule("circle_round", of_layers.circle_round)
largest_distance = Rule("largest_distance", of_layers.largest_distance)
graph_values = Rule("graph_values", of_graphs.graph_values)
graph_slopes = Rule("graph_slopes", of_graphs.graph_slopes)
graph_gradients = Rule("graph_gradients", of_graphs.graph_gradients)
clamped = Rule("clamped", of_gradients.clamped)
whole_within = Rule("whole_within", of_gradients.whole_within)
magnitude = Rule("magnitude", of_gradients.magnitude)
with_magnitude = Rule("with_magnitude", of_gradients.with_magnitude)
magnitude_bars = Rule("magnitude_bars", of_gradients.magnitude_bars)
smallest_place = Rule("smallest_place", of_gradients.smallest_place)

# A network that learns
learning_run = Rule("learning_run", of_networks.learning_run)
hidden_activations = Rule("hidden_activations", of_networks.hidden_activations)
output_activations = Rule("output_activations", of_networks.output_activations)
network_probabilities = Rule("network_probabilities", of_networks.network_probabilities)
network_loss = Rule("network_loss", of_networks.network_loss)
columns_of = Rule("columns_of", of_networks.columns_of)
column_means = Rule("column_means", of_networks.column_means)
loss_curve = Rule("loss_curve", of_networks.loss_curve)

# Softmax
softmax = Rule("softmax", softmax_core.softmax)
cross_entropy = Rule("cross_entropy", softmax_core.cross_entropy)
softmax_jacobian = Rule("softmax_jacobian", softmax_core.softmax_jacobian)
class_probabilities = Rule("class_probabilities", of_softmax.class_probabilities)
class_predictions = Rule("class_predictions", of_softmax.class_predictions)
confusion_matrix = Rule("confusion_matrix", softmax_core.confusion_matrix)
softmax_run = Rule("softmax_run", of_softmax.softmax_run)
score_border = Rule("score_border", of_softmax.score_border)
multiples = Rule("multiples", of_softmax.multiples)
columns_from = Rule("columns_from", of_softmax.columns_from)
score_for = Rule("score_for", of_softmax.score_for)
sigmoid = Rule("sigmoid", of_softmax.sigmoid)
sigmoid_line = Rule("sigmoid_line", of_softmax.sigmoid_line)

# Regions of classes
pixel_centres = Rule("pixel_centres", regions.pixel_centres)
class_borders = Rule("class_borders", regions.class_borders)

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
