/**
 * The named rules by the names that Python uses (perceptron_explorer/scenes/rules). Each mirrors a
 * function of perceptron_core or of a drawing, and tests hold the two together on random cases. Those
 * that only some pages need come in groups of their own, see later.js.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { rowOf } from "../scene/constants.js";
import { scoreBorder } from "../softmax/borders.js";
import * as cells from "./cells.js";
import { clipHalfSpace, clipLine } from "./clipping.js";
import * as descent from "./descent.js";
import * as diagram from "./diagram_drawing.js";
import * as drawing from "./drawing.js";
import * as entries from "./entries.js";
import * as guesses from "./of_guesses.js";
import * as hyperplane from "./hyperplane.js";
import * as matrices from "./matrices.js";
import * as neuron from "./neuron.js";
import * as perceptron from "./perceptron.js";
import { clipPlane } from "./plane_clipping.js";
import * as planeMap from "./plane_map.js";
import * as regions from "./regions.js";
import * as tables from "./tables.js";
import * as tensor from "./tensor.js";
import * as turning from "./turning.js";
import * as vectorDrawing from "./vector_drawing.js";
import * as vectors from "./vectors.js";

/** @type {Record<string, Function>} */
export const RULES = {
  // Vectors
  norm: vectors.norm,
  dot: vectors.dot,
  unit_vector: vectors.unitVector,
  angle: turning.angle,
  cosine: turning.cosine,
  angle_kind: turning.angleKind,
  direction_angle: vectors.directionAngle,
  azimuth: turning.azimuth,
  elevation: turning.elevation,
  from_spherical: turning.fromSpherical,
  scalar_projection: turning.scalarProjection,
  vector_projection: turning.vectorProjection,
  across: turning.across,
  turned_to: turning.turnedTo,
  with_norm: turning.withNorm,
  with_direction_angle: turning.withDirectionAngle,
  held: vectorDrawing.held,
  nearest_held: vectorDrawing.nearestHeld,
  on_grid: vectorDrawing.onGrid,

  // What is drawn of vectors
  component_step: vectorDrawing.componentStep,
  parallelogram: vectorDrawing.parallelogram,
  angle_arc: vectorDrawing.angleArc,
  product_rectangle: vectorDrawing.productRectangle,
  drop_lines: drawing.dropLines,
  floor_shadow: drawing.floorShadow,

  // What many people have guessed
  guess_results: guesses.guessResults,
  guess_arrows: guesses.guessArrows,
  guess_lines: guesses.guessLines,

  // The hyperplane and what it makes of leaves
  decision_function: hyperplane.decisionFunction,
  signed_distance: hyperplane.signedDistance,
  offset: hyperplane.offset,
  foot_of_perpendicular: hyperplane.footOfPerpendicular,
  project_onto_hyperplane: hyperplane.projectOntoHyperplane,
  bias_through: hyperplane.biasThrough,
  clip_line: clipLine,
  clip_plane: clipPlane,
  clip_half_space: clipHalfSpace,
  activation: perceptron.activation,
  predict: perceptron.predict,
  confusion_counts: perceptron.confusionCounts,
  geometric_margin: perceptron.geometricMargin,
  unscaled_bias: entries.unscaledBias,
  slice_bias: tables.sliceBias,
  way_to: tables.wayTo,

  // What is drawn of a hyperplane
  grip_on_line: drawing.gripOnLine,
  grip_on_plane: drawing.gripOnPlane,
  right_angle_mark: drawing.rightAngleMark,
  side_name_place: drawing.sideNamePlace,
  no_hyperplane_place: drawing.noHyperplanePlace,

  // Parts of vectors and tables
  first_entries: entries.firstEntries,
  joined: entries.joined,
  with_entries: entries.withEntries,
  on_steps: entries.onSteps,
  length: (/** @type {ArrayLike<any>} */ values) => values.length,
  last_row: (/** @type {Matrix} */ table) => rowOf(table, table.nRows - 1),
  n_flagged: (/** @type {number[]} */ flags) => flags.filter(Boolean).length,
  shortened: (/** @type {number[]} */ vector, /** @type {string} */ count) => vector.slice(0, Number(count)),

  // The perceptron, its steps and its layers
  lift_point: neuron.liftPoint,
  lift_points: (/** @type {number[][]} */ points) => points.map(neuron.liftPoint),
  lift_weights: neuron.liftWeights,
  lowered_weights: neuron.loweredWeights,
  lowered_bias: neuron.loweredBias,
  difference_quotient: neuron.differenceQuotient,
  layer_sums: neuron.layerSums,
  layer_outputs: neuron.layerOutputs,
  hidden_outputs: neuron.hiddenOutputs,
  point_between: neuron.pointBetween,
  segment_crossing: neuron.segmentCrossing,
  leaf_number: diagram.leafNumber,
  with_leaf: diagram.withLeaf,
  on_small_step: diagram.onSmallStep,
  distance_left: diagram.distanceLeft,

  // Matrices
  stacked: matrices.stacked,
  columns: matrices.columns,
  written: matrices.written,
  shape_of: (/** @type {Matrix} */ { nRows, nColumns }) => [nRows, nColumns],
  fits: matrices.fits,
  matrix_product: matrices.matrixProduct,
  matrix_vector_product: matrices.matrixVectorProduct,
  row_at: matrices.rowAt,
  column_at: matrices.columnAt,
  determinant: matrices.determinant,
  rank_of_plane_map: matrices.rankOfPlaneMap,
  compared: matrices.compared,
  sign: Math.sign,
  image_line: planeMap.imageLine,
  moved_points: planeMap.movedPoints,
  moved_grid: planeMap.movedGrid,
  descent_path: descent.descentPath,
  rms_residual: descent.rmsResidual,
  line_ends: descent.lineEnds,

  // Regions of classes
  pixel_centres: regions.pixelCentres,
  class_borders: regions.classBorders,
  score_border: scoreBorder,

  // Where the entries of matrices and tensors are drawn, and which are chosen
  ones_for: (/** @type {Matrix} */ table) => new Array(table.nRows).fill(1),
  grid_places: cells.gridPlaces,
  transposed_places: cells.transposedPlaces,
  shape_turned: cells.shapeTurned,
  name_place: cells.namePlace,
  bracket_lines: cells.bracketLines,
  beside_places: cells.besidePlaces,
  row_flags: cells.rowFlags,
  column_flags: cells.columnFlags,
  row_term_flags: cells.rowTermFlags,
  column_term_flags: cells.columnTermFlags,
  entry_flags: cells.entryFlags,
  entry_at: cells.entryAt,
  within_table: cells.withinTable,
  picked: tensor.picked,
  picked_shape: tensor.pickedShape,
  picked_entry: tensor.pickedEntry,
  first_picked: tensor.firstPicked,
  index_at: tensor.indexAt,
};
