"""The window: Qt and the core's results, no judgement of its own."""
