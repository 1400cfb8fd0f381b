"""The parts of a report, one a file: each makes blocks from an analysis."""
