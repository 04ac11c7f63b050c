//! One file a format: terminal, JSON, CSV, HTML.
