"""The DNS: questions to this computer's own name servers, and what is asked of it by name."""
