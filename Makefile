# Every goal is done by packaging/bootstrap, which also works where there is no make.
FILE ?=

.PHONY: run test check pictures measure bench fuzz addon test-thunderbird data wheel test-packages

run:
	@packaging/bootstrap run $(if $(FILE),"$(FILE)")

test check pictures measure bench fuzz addon test-thunderbird data wheel test-packages:
	@packaging/bootstrap $@
