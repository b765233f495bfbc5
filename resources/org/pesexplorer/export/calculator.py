"""A learnt potential energy surface: descriptor, weights, energies and forces.

Written by PES Explorer @VERSION@. Needs numpy; the calculator at the end needs ASE, too.

Lengths are in R_c, energies in E_c. A cell is square or cubic and periodic along all its axes; an energy is that of the
cell, N times the energy per particle, and the force on a particle is minus its derivative, images moving along.

    from @MODULE@ import SurfaceCalculator
    atoms.calc = SurfaceCalculator()
    atoms.get_potential_energy(), atoms.get_forces()

or without ASE: energy_per_particle(positions, width), forces(positions, width).
"""

import math

import numpy as np

PARTICLES = @PARTICLES@
DIMENSION = @DIMENSION@
DESCRIPTOR = "@DESCRIPTOR@"
ORDERS = @ORDERS@
R0P = @R0P@
ACTIVATION = "@ACTIVATION@"

INPUT_MEANS = np.array(@INPUT_MEANS@)
INPUT_DEVIATIONS = np.array(@INPUT_DEVIATIONS@)
TARGET_MEAN = @TARGET_MEAN@
TARGET_DEVIATION = @TARGET_DEVIATION@
RANGE_LOWER = np.array(@RANGE_LOWER@)
RANGE_UPPER = np.array(@RANGE_UPPER@)
# For each layer its weights, a row for each neuron, and its biases.
LAYERS = [
@LAYERS@
]


def _shifts(width):
    """All shifts by whole cells that can matter, one row each."""
    depth = math.ceil(R0P / width + 1)
    steps = np.arange(-depth, depth + 1) * width
    grid = np.meshgrid(*([steps] * DIMENSION), indexing="ij")
    return np.stack([axis.ravel() for axis in grid], axis=1)


def _matrix(positions, width, order):
    """The matrix P of equation 11, and dP_ij / d(r_i - r_j)."""
    n = len(positions)
    power = -order
    shifts = _shifts(width)
    delta = positions[:, None, :] - positions[None, :, :]
    vectors = delta[:, :, None, :] - shifts[None, None, :, :]
    r = np.sqrt(np.sum(vectors**2, axis=-1))
    inside = (r > 0) & (r < R0P)
    safe = np.where(inside, r, R0P)
    u = R0P / safe - safe / R0P
    matrix = np.sum(np.where(inside, u**power, 0.0), axis=-1)
    slope = -power * u ** (power - 1) * (R0P**2 + safe**2) / (R0P * safe**3)
    slopes = np.sum(np.where(inside, slope, 0.0)[..., None] * vectors, axis=2)
    slopes[np.arange(n), np.arange(n)] = 0.0
    return matrix, slopes


def describe(positions, width):
    """The inputs of the network, and their derivatives with respect to all coordinates."""
    positions = np.asarray(positions, dtype=float).reshape(PARTICLES, DIMENSION)
    n = PARTICLES
    # Wrapped positions differ by less than a width, for which the list of shifts is long enough.
    positions = positions % width
    values = []
    jacobian = []
    for order in ORDERS:
        matrix, slopes = _matrix(positions, width, order)
        eigenvalues, vectors = np.linalg.eigh(matrix)
        if DESCRIPTOR == "eigenvalues":
            values.extend(eigenvalues)
            weights = [np.outer(vectors[:, k], vectors[:, k]) for k in range(n)]
        else:
            scaled = eigenvalues / R0P ** (-order)
            values.extend(np.sum(scaled**m) for m in range(1, n + 1))
            weights = [
                (vectors * (m * scaled ** (m - 1) / R0P ** (-order))) @ vectors.T
                for m in range(1, n + 1)
            ]
        for weight in weights:
            # An entry stands in the matrix twice.
            jacobian.append(2 * np.sum(weight[:, :, None] * slopes, axis=1))
    return np.array(values), np.array(jacobian)


def _activate(z):
    """The activation and its slope."""
    if ACTIVATION == "linear":
        return z, np.ones_like(z)
    if ACTIVATION == "relu":
        return np.maximum(z, 0), np.where(z > 0, 1.0, 0.0)
    if ACTIVATION == "tanh":
        a = np.tanh(z)
        return a, 1 - a * a
    if ACTIVATION == "gelu":
        below = np.array([0.5 * math.erfc(-x / math.sqrt(2)) for x in z])
        return z * below, below + z * np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
    sigmoid = 0.5 * (1 + np.tanh(0.5 * z))
    if ACTIVATION == "softplus":
        return np.logaddexp(0, z), sigmoid
    a = z * sigmoid
    return a, sigmoid + a * (1 - sigmoid)


def network(inputs):
    """The energy per particle of a row of inputs, and its gradient."""
    a = (np.asarray(inputs) - INPUT_MEANS) / INPUT_DEVIATIONS
    slopes = []
    for weights, biases in LAYERS[:-1]:
        a, slope = _activate(weights @ a + biases)
        slopes.append(slope)
    weights, biases = LAYERS[-1]
    value = float((weights @ a + biases)[0]) * TARGET_DEVIATION + TARGET_MEAN
    gradient = weights[0]
    for (weights, _), slope in zip(reversed(LAYERS[:-1]), reversed(slopes)):
        gradient = weights.T @ (gradient * slope)
    return value, gradient * TARGET_DEVIATION / INPUT_DEVIATIONS


def energy_per_particle(positions, width):
    """The energy per particle in E_c."""
    return network(describe(positions, width)[0])[0]


def forces(positions, width):
    """The force on every particle in E_c / R_c."""
    inputs, jacobian = describe(positions, width)
    return -PARTICLES * np.tensordot(network(inputs)[1], jacobian, axes=1)


def outside(inputs):
    """The inputs, counted from 0, that lie outside the range of the training."""
    inputs = np.asarray(inputs)
    return [int(k) for k in np.flatnonzero((inputs < RANGE_LOWER) | (inputs > RANGE_UPPER))]


try:
    from ase.calculators.calculator import Calculator, all_changes
except ImportError:
    Calculator = None

if Calculator is not None:

    class SurfaceCalculator(Calculator):
        """The surface for ASE. In the plane the third coordinate is not looked at."""

        implemented_properties = ["energy", "forces"]

        def calculate(self, atoms=None, properties=("energy",), system_changes=all_changes):
            super().calculate(atoms, properties, system_changes)
            if len(self.atoms) != PARTICLES:
                raise ValueError(f"the network is for {PARTICLES} particles, not {len(self.atoms)}")
            cell = np.asarray(self.atoms.cell)[:DIMENSION, :DIMENSION]
            width = cell[0, 0]
            if not (width > 0 and np.allclose(cell, width * np.eye(DIMENSION), rtol=1e-9)):
                raise ValueError("the cell must be square or cubic, along the axes")
            inputs, jacobian = describe(self.atoms.positions[:, :DIMENSION], width)
            value, gradient = network(inputs)
            force = np.zeros((PARTICLES, 3))
            force[:, :DIMENSION] = -PARTICLES * np.tensordot(gradient, jacobian, axes=1)
            self.results = {"energy": PARTICLES * value, "forces": force}
            self.outside = outside(inputs)
