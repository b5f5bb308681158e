"""Least squares three ways: LU on the normal equations, QR, gradient descent."""

from perceptron_core.matrices.least_squares.descent import (
    descent_path,
    gradient_descent,
    largest_learning_rate,
    quadratic_of,
)
from perceptron_core.matrices.least_squares.direct import (
    condition,
    fit_by_normal_equations,
    fit_by_qr,
    rms_residual,
)
from perceptron_core.matrices.least_squares.exact import correct_digits, fit_exactly
from perceptron_core.matrices.least_squares.triangular import lu_factors, solve_by_lu, solve_upper

__all__ = [
    "condition",
    "correct_digits",
    "descent_path",
    "fit_by_normal_equations",
    "fit_by_qr",
    "fit_exactly",
    "gradient_descent",
    "largest_learning_rate",
    "lu_factors",
    "quadratic_of",
    "rms_residual",
    "solve_by_lu",
    "solve_upper",
]
