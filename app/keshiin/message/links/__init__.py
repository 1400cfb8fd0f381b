"""The links of a message: in its HTML, its text and its pictures, each taken apart as a browser does."""
