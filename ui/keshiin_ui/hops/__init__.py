"""What the graph, the map and the header share: the words, places, list and menu of hops."""
