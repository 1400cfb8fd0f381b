# Every goal is done by packaging/bootstrap, which also works where there is no make.
FILE ?=
GOALS = help test check pictures measure bench fuzz fuzz-guided addon test-thunderbird data wheel onedir deb tarball rpm appimage sbom audit test-packages

.PHONY: run $(GOALS)

run:
	@packaging/bootstrap run $(if $(FILE),"$(FILE)")

$(GOALS):
	@packaging/bootstrap $@
