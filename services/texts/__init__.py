"""What the house says in German, one module a noun: in chats, in Du and Sie, and on invoices.

`orders`, `customers`, `care`, `handovers` and `letters` hold the templates as they came along
(CHAT-3), which `services/automatic.py` fills; all others are whole texts of one use case (CHAT-2).
"""
