"""Facts from outside the message: files on the disk, and the network where the reader asked for it.

The only room with sockets. ``plan`` finds the questions, ``run`` asks them, ``real`` is the network; who may
be asked, what is kept, how fast and what is told of it are wrappers around one method, ``ask``.
"""
