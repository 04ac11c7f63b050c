//! Why a top-ranked bid was passed over, what binds.
