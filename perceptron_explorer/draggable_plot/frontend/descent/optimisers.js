/**
 * The rules by which weights go down a loss. Mirrors perceptron_core/descent/optimisers.py, which has
 * their formulas.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {"plain" | "momentum" | "nesterov" | "rmsprop" | "adam"} Optimiser
 * @typedef {{w: Point, v: Point, s: Point, t: number}} State  the weights, what is remembered of gradients and of their squares, the step
 */
import { FAR_AWAY } from "./curves.js";
import { lossGradient } from "./losses.js";

const MOMENTUM = 0.9;
const DECAY = 0.9;
const [FIRST_DECAY, SECOND_DECAY] = [0.9, 0.999];
const EPSILON = 1e-8;

/** @type {Record<Optimiser, (state: State, eta: number, gradient: (w: Point) => Point) => void>} */
const STEPS = {
  plain(state, eta, gradient) {
    const g = gradient(state.w);
    state.w = state.w.map((entry, i) => entry - eta * g[i]);
  },
  momentum(state, eta, gradient) {
    const g = gradient(state.w);
    state.v = state.v.map((entry, i) => MOMENTUM * entry - eta * g[i]);
    state.w = state.w.map((entry, i) => entry + state.v[i]);
  },
  nesterov(state, eta, gradient) {
    const g = gradient(state.w.map((entry, i) => entry + MOMENTUM * state.v[i]));
    state.v = state.v.map((entry, i) => MOMENTUM * entry - eta * g[i]);
    state.w = state.w.map((entry, i) => entry + state.v[i]);
  },
  rmsprop(state, eta, gradient) {
    const g = gradient(state.w);
    state.s = state.s.map((entry, i) => DECAY * entry + (1 - DECAY) * (g[i] * g[i]));
    state.w = state.w.map((entry, i) => entry - (eta * g[i]) / (Math.sqrt(state.s[i]) + EPSILON));
  },
  adam(state, eta, gradient) {
    const g = gradient(state.w);
    state.v = state.v.map((entry, i) => FIRST_DECAY * entry + (1 - FIRST_DECAY) * g[i]);
    state.s = state.s.map((entry, i) => SECOND_DECAY * entry + (1 - SECOND_DECAY) * (g[i] * g[i]));
    const [first, second] = [1 - FIRST_DECAY ** state.t, 1 - SECOND_DECAY ** state.t];
    state.w = state.w.map(
      (entry, i) => entry - (eta * (state.v[i] / first)) / (Math.sqrt(state.s[i] / second) + EPSILON),
    );
  },
};

/**
 * Where an optimiser takes the weights; it ends early where it has gone far away.
 * @param {Optimiser} optimiser @param {import("./losses.js").Loss} kind @param {Matrix} A @param {ArrayLike<number>} y
 * @param {Point} start @param {number} rate @param {number} nSteps @returns {Point[]}
 */
export function descentTrail(optimiser, kind, A, y, start, rate, nSteps) {
  const state = { w: start, v: [0, 0], s: [0, 0], t: 0 };
  const trail = [start];
  for (let step = 1; step <= nSteps; step++) {
    if (Math.max(...state.w.map(Math.abs)) > FAR_AWAY) break;
    state.t += 1;
    STEPS[optimiser](state, rate, (w) => lossGradient(kind, A, y, w));
    trail.push(state.w);
  }
  return trail;
}
