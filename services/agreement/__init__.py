"""What is agreed on a task with the customer: proposals, consents, approvals (TASK-10)."""
