"""Pure rules of a safeguarding partnership: no input or output, no clock, no chat."""
