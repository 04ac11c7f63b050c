//! The stair: the only place that knows the whole order.
