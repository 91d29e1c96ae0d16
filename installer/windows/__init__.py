"""The installer for Windows, made and tried: on Windows itself, or elsewhere under Wine."""
