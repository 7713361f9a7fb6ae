"""What the house says in German, one module a noun: in chats, in Du and Sie, and on invoices.

`orders`, `customers`, `care`, `absences`, `handovers` and `letters` hold the templates as they came
along (CHAT-3), which `services/automatic.py` fills; `forms` is how all of them say names, moments
and spans; all others are whole texts of one use case (CHAT-2).
"""
