//! A block: decisions that only coupling rows tie to others, in the form that its search works on.

/// Decisions of one place (a county, as a rule) with what they do to each other and to rows.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The model's variable of each decision.
    pub(super) variables: Vec<usize>,
    /// Sets of which at most one decision can be true (lots, as a rule), so that every decision is
    /// in at least one.
    pub(super) groups: Vec<Group>,
    /// The groups of each decision.
    pub(super) groups_of: Vec<Vec<u16>>,
    /// For each decision those that it excludes, itself among them.
    pub(super) excludes: Vec<Vec<u16>>,
    /// `sum <= right`; the block's own rows, then its part of each coupling row.
    pub(super) rows: Vec<BlockRow>,
    /// How many rows are its own.
    pub(super) own_rows: usize,
    /// The coupling row of each row behind the own ones.
    pub(super) coupling: Vec<usize>,
    /// Coefficients of each decision, by row.
    pub(super) uses: Vec<Vec<(u16, i64)>>,
    /// Variables that are true where any of their decisions is.
    pub(super) marks: Vec<Mark>,
    /// The marks that each decision makes true.
    pub(super) marks_of: Vec<Vec<u16>>,
}

/// Decisions of which at most one can be true.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Positions in the block.
    pub(super) members: Vec<u16>,
    /// Whether one of them must be true.
    pub(super) must: bool,
}

/// A row of a block.
#[derive(Debug, Clone)]
pub(super) struct BlockRow {
    /// The right side where nothing else is given.
    pub(super) right: i64,
    /// Whether some coefficient is negative, so that the left side may fall again.
    pub(super) falls: bool,
    /// Sum of the magnitudes of its coefficients.
    pub(super) width: i64,
}

/// A variable that is true where any of its decisions is (a price quoted once, a supplier counted).
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Coefficients by row.
    pub(super) uses: Vec<(u16, i64)>,
    /// In how many groups its decisions are: so often at most is it made true.
    pub(super) most: i64,
}

impl Block {
    /// The right sides of its rows where nothing else is given.
    pub(super) fn rights(&self) -> Vec<i64> {
        self.rows.iter().map(|row| row.right).collect()
    }

    /// Whether a choice that excludes nothing of itself keeps the rows.
    pub(super) fn keeps(&self, chosen: &[u16], rights: &[i64]) -> bool {
        let (mut used, mut marked) = (vec![0; self.rows.len()], vec![0; self.marks.len()]);
        chosen.iter().for_each(|decision| self.choose(usize::from(*decision), &mut used, &mut marked));
        used.iter().zip(rights).all(|(used, right)| used <= right)
    }

    /// The coupling rows that a decision is in, by their position among the block's, and what it uses
    /// of them.
    pub(super) fn shared(&self, decision: u16) -> impl Iterator<Item = (usize, i64)> + '_ {
        let uses = self.uses[usize::from(decision)].iter();
        uses.filter_map(|(row, used)| Some((usize::from(*row).checked_sub(self.own_rows)?, *used)))
    }

    /// What a decision excludes.
    pub(super) fn excluded_by(&self, decision: usize) -> &[u16] {
        &self.excludes[decision]
    }

    /// The part of a decision's amount that one of its groups has; the parts sum to it exactly.
    pub(super) fn share(&self, amount: i64, decision: usize, group: usize) -> i64 {
        let groups = &self.groups_of[decision];
        let count = groups.len() as i64;
        let part = amount.div_euclid(count);
        if usize::from(groups[0]) == group { amount - part * (count - 1) } else { part }
    }

    /// Adds to a row's left side what a decision makes of it, given which marks are true already.
    /// `marked` counts how often each mark is made true.
    pub(super) fn choose(&self, decision: usize, used: &mut [i64], marked: &mut [u32]) {
        for (row, coefficient) in &self.uses[decision] {
            used[usize::from(*row)] += coefficient;
        }
        for mark in &self.marks_of[decision] {
            let mark = usize::from(*mark);
            if marked[mark] == 0 {
                for (row, coefficient) in &self.marks[mark].uses {
                    used[usize::from(*row)] += coefficient;
                }
            }
            marked[mark] += 1;
        }
    }

    /// Takes back [`Block::choose`].
    pub(super) fn unchoose(&self, decision: usize, used: &mut [i64], marked: &mut [u32]) {
        for (row, coefficient) in &self.uses[decision] {
            used[usize::from(*row)] -= coefficient;
        }
        for mark in &self.marks_of[decision] {
            let mark = usize::from(*mark);
            marked[mark] -= 1;
            if marked[mark] == 0 {
                for (row, coefficient) in &self.marks[mark].uses {
                    used[usize::from(*row)] -= coefficient;
                }
            }
        }
    }
}
