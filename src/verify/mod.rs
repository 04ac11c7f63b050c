//! Every audit on a result: only what passes becomes a decision.
