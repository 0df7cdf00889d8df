"""Patterns of official numbers: what they may hold, and what a number looks like."""

from .pattern import PERIODS, NumberPattern, PatternError, period_key

__all__ = ["PERIODS", "NumberPattern", "PatternError", "period_key"]
