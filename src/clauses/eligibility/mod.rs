//! Who may bid and what may be bought: one room a clause.
