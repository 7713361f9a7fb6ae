"""What the help says: topics and terms in German and English, how they are read and found.

The texts lie in the folders `de` and `en`, a file per group; `contents` is their order.
"""
