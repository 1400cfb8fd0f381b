"""The window itself: its parts, its menus, and what each of them does."""
