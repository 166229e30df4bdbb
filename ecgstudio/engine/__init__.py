"""The diffusion engine: from conditions to a recording. Nothing heavy is imported until a module with torch is asked for."""
