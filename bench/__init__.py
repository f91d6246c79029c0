"""How fast and how heavy the house is: medians of interleaved runs, and ratios to stock Pyodide in the same run."""
