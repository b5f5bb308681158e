/**
 * Every rule by the name that Python uses. Each mirrors a function of perceptron_core (or
 * figures/drawing.py), and tests/parity/test_rules.py holds the two together.
 */
import { clipHalfSpace, clipLine } from "./maths/clipping.js";
import * as drawing from "./maths/drawing.js";
import * as entries from "./maths/entries.js";
import { clipPlane } from "./maths/plane_clipping.js";
import { MATRIX_RULES } from "./matrix_rules.js";
import * as hyperplane from "./maths/hyperplane.js";
import * as perceptron from "./maths/perceptron.js";
import * as tables from "./maths/tables.js";
import { PERCEPTRON_RULES } from "./perceptron_rules.js";
import * as turning from "./maths/turning.js";
import * as vectorDrawing from "./maths/vector_drawing.js";
import * as vectors from "./maths/vectors.js";

/** @type {Record<string, Function>} */
const VECTOR_RULES = {
  sum: vectors.sum,
  difference: vectors.difference,
  scaled: vectors.scaled,
  quotient: (/** @type {number} */ a, /** @type {number} */ b) => (b === 0 ? null : a / b),
  product: (/** @type {number} */ a, /** @type {number} */ b) => a * b,
  square: (/** @type {number} */ a) => a * a,
  radians: vectors.radians,
  dot: vectors.dot,
  angle: turning.angle,
  cosine: turning.cosine,
  angle_kind: turning.angleKind,
  scalar_projection: turning.scalarProjection,
  vector_projection: turning.vectorProjection,
  rejection: turning.rejection,
  across: turning.across,
  turned_to: turning.turnedTo,
  turned_to_degrees: (/** @type {number} */ angleDeg, /** @type {number[]} */ b, /** @type {number[]} */ a) =>
    turning.turnedTo(vectors.radians(angleDeg), b, a),
  with_norm: turning.withNorm,
  with_direction_angle: turning.withDirectionAngle,
  with_direction_degrees: (/** @type {number} */ angleDeg, /** @type {number[]} */ a) =>
    turning.withDirectionAngle(vectors.radians(angleDeg), a),
  azimuth: turning.azimuth,
  elevation: turning.elevation,
  with_azimuth_degrees: turning.withAzimuthDegrees,
  with_elevation_degrees: turning.withElevationDegrees,
  multiple_of: turning.multipleOf,
  shown_for: (/** @type {any} */ value, /** @type {string} */ choice, /** @type {string} */ one, /** @type {string} */ other) =>
    choice === one || choice === other ? value : null,
  component_step: vectorDrawing.componentStep,
  parallelogram: vectorDrawing.parallelogram,
  angle_arc: vectorDrawing.angleArc,
  arc_middle: vectorDrawing.arcMiddle,
  product_rectangle: vectorDrawing.productRectangle,
  positive_part: vectorDrawing.positivePart,
  negative_part: vectorDrawing.negativePart,
  from_step: vectorDrawing.fromStep,
  held: vectorDrawing.held,
  nearest_held: vectorDrawing.nearestHeld,
  shown: (/** @type {any} */ _value, /** @type {any} */ shown) => shown,
  on_grid: vectorDrawing.onGrid,
  first_or_second: (/** @type {string} */ choice, /** @type {any} */ first, /** @type {any} */ second) =>
    choice === "first" ? first : second,
};

/** @type {Record<string, Function>} */
const TABLE_RULES = {
  row_of: tables.rowOf,
  entry_of: tables.entryOf,
  entries_of: tables.entriesOf,
  slice_bias: tables.sliceBias,
  way_to: tables.wayTo,
  while_zero: tables.whileZero,
  is_one: (/** @type {number} */ number) => (number === 1 ? 1 : 0),
  // Nothing is made of what is not defined, so this is the value where the other is.
  provided: (/** @type {any} */ value) => value,
};

/** @type {Record<string, Function>} */
export const RULES = {
  ...VECTOR_RULES,
  ...MATRIX_RULES,
  ...TABLE_RULES,
  ...PERCEPTRON_RULES,
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
  floor_shadow: drawing.floorShadow,
  direction_cosines: vectors.unitVector,
  midpoint: drawing.midpoint,
  right_angle_mark: drawing.rightAngleMark,
  side_name_place: drawing.sideNamePlace,
  no_hyperplane_place: drawing.noHyperplanePlace,
  raw_units: (/** @type {number[]} */ x, /** @type {number[]} */ mean, /** @type {number[]} */ scale) =>
    x.map((entry, axis) => entry * scale[axis] + mean[axis]),
  first_entries: entries.firstEntries,
  joined: entries.joined,
  on_steps: entries.onSteps,
  unscaled_weights: entries.unscaledWeights,
  unscaled_bias: entries.unscaledBias,
};
