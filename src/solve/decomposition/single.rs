//! A small model as one block: its best assignment, and whether that is the only one.

use super::super::Stop;
use super::Decomposed;
use super::search::{NOTHING, Question, Searcher};
use super::structure::{Into, structure};
use crate::lp::Model;

/// Nodes that a small model may take.
const NODES: u64 = 30_000;

/// Variables of the largest model that is tried.
const LARGEST: usize = 200;

/// Solves a small model exactly; none where it is too large, not a block, or not done soon.
pub(in crate::solve) fn single(model: &Model, goal: &[(usize, i128)]) -> Option<Decomposed> {
    if model.variables.len() > LARGEST {
        return None;
    }
    let structure = structure(model, goal, Into::One)?;
    let (block, values) = (structure.blocks.first()?, structure.values.first()?);
    let searcher = Searcher::new(block);
    let rights = block.rights();
    let mut prices = vec![0.0; block.rows.len()];
    let question = Question { values, rights: &rights, above: NOTHING, other_than: None, nodes_most: NODES };
    let found = searcher.run(block, &question, &mut prices);
    if !found.complete {
        return None;
    }
    let mut decomposed =
        Decomposed { best: None, bound: None, proven: true, unique: None, stop: Stop::Finished, nodes: found.nodes };
    let Some((worth, chosen)) = found.best else { return Some(decomposed) };
    let again = Question { above: worth - 1, other_than: Some(&chosen), ..question };
    let again = searcher.run(block, &again, &mut prices);
    decomposed.nodes += again.nodes;
    decomposed.unique = again.complete.then_some(again.best.is_none());
    let assignment = structure.assignment(model, &[Some(chosen)])?;
    let value = i128::from(worth / structure.unit);
    decomposed.best = Some((assignment, value));
    decomposed.bound = Some(value);
    Some(decomposed)
}
