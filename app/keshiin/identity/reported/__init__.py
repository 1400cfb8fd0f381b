"""SPF, DKIM, DMARC and ARC as header fields report them, and whose word each report is."""
