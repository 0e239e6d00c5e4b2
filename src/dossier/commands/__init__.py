"""What the program does, as plain functions: typed in, a frozen result out, nothing printed."""
