"""Vectors in any dimension: lengths, angles, projections, and vectors turned."""
