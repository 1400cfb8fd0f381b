"""How what is said becomes text: templates filled with values, times, signs and the words of the glossary."""
