/**
 * Every rule by the name that Python uses. Each mirrors a function of perceptron_core (or
 * figures/drawing.py), and tests/browser/test_parity.py holds the two together.
 */
import { clipHalfSpace, clipLine } from "./maths/clipping.js";
import * as drawing from "./maths/drawing.js";
import { clipPlane } from "./maths/plane_clipping.js";
import * as hyperplane from "./maths/hyperplane.js";
import * as perceptron from "./maths/perceptron.js";
import * as vectors from "./maths/vectors.js";

/** @type {Record<string, Function>} */
export const RULES = {
  same: (/** @type {any} */ value) => value,
  norm: vectors.norm,
  direction_angle: vectors.directionAngle,
  degrees: vectors.degrees,
  products: vectors.products,
  weighted_sum: hyperplane.weightedSum,
  decision_function: hyperplane.decisionFunction,
  signed_distance: hyperplane.signedDistance,
  offset: hyperplane.offset,
  threshold: hyperplane.threshold,
  foot_of_perpendicular: hyperplane.footOfPerpendicular,
  project_onto_hyperplane: hyperplane.projectOntoHyperplane,
  bias_through: hyperplane.biasThrough,
  unit_normal: vectors.unitVector,
  clip_line: clipLine,
  clip_half_space: clipHalfSpace,
  clip_plane: clipPlane,
  activation: perceptron.activation,
  predict: perceptron.predict,
  confusion_counts: perceptron.confusionCounts,
  disagreements: perceptron.disagreements,
  geometric_margin: perceptron.geometricMargin,
  grip_on_line: drawing.gripOnLine,
  grip_on_plane: drawing.gripOnPlane,
  drop_lines: drawing.dropLines,
  across: drawing.across,
  direction_cosines: vectors.unitVector,
  midpoint: drawing.midpoint,
  quarter_turn: drawing.quarterTurn,
  right_angle_mark: drawing.rightAngleMark,
  side_name_place: drawing.sideNamePlace,
  no_hyperplane_place: drawing.noHyperplanePlace,
  raw_units: (/** @type {number[]} */ x, /** @type {number[]} */ mean, /** @type {number[]} */ scale) =>
    x.map((entry, axis) => entry * scale[axis] + mean[axis]),
};
