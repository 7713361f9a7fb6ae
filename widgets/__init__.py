"""The furniture: lists, chats, fields, words. It shows what it is given and tells what was done."""
