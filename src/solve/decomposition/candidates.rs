//! What the blocks of a group may choose, and what each choice uses of the rows that they share,
//! and what is asked of them ([`super::joint`] answers).

/// What a block may choose.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) value: i64,
    /// What it loses against the block's best at the multipliers ([`super::columns`]).
    pub(super) loss: i64,
    /// What it uses: from where to where among all uses.
    uses: (u32, u32),
    /// Its number among the block's choices.
    pub(super) number: u32,
}

/// By block its candidates.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) blocks: Vec<Vec<Candidate>>,
    /// Rows and amounts, those of a candidate side by side in rising order.
    uses: Vec<(u16, i64)>,
}

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// What there is to choose from.
    pub(super) candidates: &'a Candidates,
    /// By row what may be used.
    pub(super) rooms: &'a [i64],
    /// Only what is worth more is of interest.
    pub(super) above: i64,
    /// What fits and is worth so much more than `above` loses less than this by so much, in all.
    pub(super) lost: i64,
    /// Whether the first candidates of all blocks together do not count.
    pub(super) other_than_first: bool,
    /// Nodes after which the best so far has to do.
    pub(super) nodes_most: u64,
    /// Whether to stop now.
    pub(super) stop: &'a dyn Fn() -> bool,
}

impl Candidates {
    /// Adds one to the last block; `uses` may name a row more than once.
    pub(super) fn add(&mut self, value: i64, loss: i64, uses: impl Iterator<Item = (u16, i64)>) {
        let from = self.uses.len();
        for (row, used) in uses {
            match self.uses[from..].iter_mut().find(|(other, _)| *other == row) {
                Some((_, sum)) => *sum += used,
                None => self.uses.push((row, used)),
            }
        }
        self.uses[from..].sort_unstable();
        let uses = (from as u32, self.uses.len() as u32);
        if let Some(block) = self.blocks.last_mut() {
            block.push(Candidate { value, loss, uses, number: block.len() as u32 });
        }
    }

    /// What a candidate uses, in the order of the rows.
    pub(super) fn uses(&self, candidate: &Candidate) -> &[(u16, i64)] {
        &self.uses[candidate.uses.0 as usize..candidate.uses.1 as usize]
    }

    /// By row the sum over blocks of the least or most that a candidate of each uses, or of nothing.
    pub(super) fn sums(&self, rows: usize, of: fn(i64, i64) -> i64) -> Vec<i64> {
        let mut sum = vec![0; rows];
        let mut own = vec![0; rows];
        for block in &self.blocks {
            own.fill(0);
            for (row, used) in block.iter().flat_map(|candidate| self.uses(candidate)) {
                own[usize::from(*row)] = of(own[usize::from(*row)], *used);
            }
            sum.iter_mut().zip(&own).for_each(|(sum, own)| *sum += own);
        }
        sum
    }

    /// Leaves only candidates that can fit, of rows only those that can be short, numbered anew, and
    /// of each block's candidates only those that no other dominates; with `ties`, those too that are
    /// worth as much as the other. Gives the rooms of these rows.
    pub(super) fn narrow(&mut self, rooms: &[i64], ties: bool) -> Vec<i64> {
        let eased = self.sums(rooms.len(), i64::min);
        let mut blocks = std::mem::take(&mut self.blocks);
        let fits = |(row, used): &(u16, i64)| used + eased[usize::from(*row)] <= rooms[usize::from(*row)];
        blocks.iter_mut().for_each(|block| block.retain(|candidate| self.uses(candidate).iter().all(fits)));
        self.blocks = blocks;
        let most = self.sums(rooms.len(), i64::max);
        let mut short = Vec::new();
        let mut numbers = vec![None; rooms.len()];
        for (row, (most, room)) in most.iter().zip(rooms).enumerate() {
            if most > room {
                numbers[row] = Some(short.len() as u16);
                short.push(*room);
            }
        }
        let mut blocks = std::mem::take(&mut self.blocks);
        for block in &mut blocks {
            for candidate in block.iter_mut() {
                let (from, mut until) = (candidate.uses.0, candidate.uses.0);
                for place in from..candidate.uses.1 {
                    let (row, used) = self.uses[place as usize];
                    if let Some(number) = numbers[usize::from(row)] {
                        self.uses[until as usize] = (number, used);
                        until += 1;
                    }
                }
                candidate.uses.1 = until;
            }
            block.sort_by_key(|candidate| (-candidate.value, candidate.uses.1 - candidate.uses.0, candidate.number));
            let mut kept: Vec<Candidate> = Vec::new();
            for candidate in block.drain(..) {
                let better = |other: &&Candidate| !ties || other.value > candidate.value;
                let mut better = kept.iter().filter(better);
                if !better.any(|other| dominates(self.uses(other), self.uses(&candidate))) {
                    kept.push(candidate);
                }
            }
            *block = kept;
        }
        self.blocks = blocks;
        short
    }
}

/// Whether some uses are no more than others, in every row.
fn dominates(own: &[(u16, i64)], other: &[(u16, i64)]) -> bool {
    let of = |uses: &[(u16, i64)], row: u16| uses.iter().find(|(r, _)| *r == row).map_or(0, |(_, used)| *used);
    own.iter().all(|(row, used)| *used <= of(other, *row))
        && other.iter().all(|(row, used)| *used >= 0 || of(own, *row) <= *used)
}
