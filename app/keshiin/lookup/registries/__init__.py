"""The registries of addresses and domains: whose they are, by RDAP and WHOIS."""
