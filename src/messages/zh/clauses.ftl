# clauses
