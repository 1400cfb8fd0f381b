"""The answer written down: for a terminal, as JSON, as a report for people, as letters, as evidence."""
