"""The values of header fields: words, addresses, dates, parameters, and what they claim together."""
